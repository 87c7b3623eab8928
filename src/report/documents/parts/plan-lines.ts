import type { Arm, InjectionSite } from '#plan';
import { placeInWords } from '../../words/sites.ts';
import type { Block } from '../model/document.ts';
import { brandOfProduct } from '../region/brand-names.ts';
import type { Facts } from './facts.ts';

/** What is planned in a line an arm, for a page without room; the places are on the consent sheet. */
export function planSummary(facts: Facts): readonly Block[] {
  const { voice, inputs } = facts;
  const { arms } = inputs.plan;
  const lines = arms.length === 0 ? [voice.say('document.plan.nothing')] : arms.map((arm) => armLine(facts, arm));
  return [
    { kind: 'heading', text: voice.say('document.plan.heading') },
    ...lines.map((text): Block => ({ kind: 'paragraph', text })),
    { kind: 'paragraph', tone: 'quiet', text: voice.say('document.plan.sites') },
  ];
}

/** What is planned: each arm with its places, RIGHT and LEFT spelled out. */
export function planBlocks(facts: Facts): readonly Block[] {
  const { voice, inputs } = facts;
  const heading: Block = { kind: 'heading', text: voice.say('document.plan.heading') };
  const { arms } = inputs.plan;
  if (arms.length === 0) return [heading, { kind: 'paragraph', text: voice.say('document.plan.nothing') }];
  const lines = arms.flatMap((arm): Block[] => {
    const items = sitesOf(facts, arm);
    const head: Block = { kind: 'paragraph', text: armLine(facts, arm) };
    return items.length === 0 ? [head] : [head, { kind: 'list', style: 'points', items }];
  });
  return [heading, ...lines, { kind: 'paragraph', tone: 'quiet', text: voice.say('document.plan.sides') }];
}

function armLine({ voice, shown }: Facts, arm: Arm): string {
  const amount = (values: readonly number[]): string => voice.shortest(sum(values));
  switch (arm.kind) {
    case 'toxin':
      return voice.say('document.plan.toxin', {
        product: arm.product,
        brand: shown.brandNames ? brandOfProduct[arm.product] : 'none',
        total: amount(arm.injections.map(({ units }) => units)),
        sites: arm.injections.length,
      });
    case 'filler':
      return voice.say('document.plan.filler', {
        gel: arm.gelClass,
        total: amount(arm.injections.map(({ volumeMl }) => volumeMl)),
        sites: arm.injections.length,
      });
    case 'lip-lift':
      return voice.say('document.plan.lip-lift', { mm: voice.shortest(arm.excisionMm, 1) });
  }
}

function sitesOf({ voice }: Facts, arm: Arm): readonly string[] {
  if (arm.kind === 'lip-lift') return [];
  const line = (site: InjectionSite, depthMm: number, amount: string): string =>
    voice.say('document.plan.site', {
      side: voice.say(`document.side.${site.side}`),
      place: placeInWords(voice, site),
      amount,
      depth: voice.shortest(depthMm, 1),
    });
  if (arm.kind === 'toxin') {
    return arm.injections.map(({ site, depthMm, units }) => line(site, depthMm, `${voice.shortest(units)} U`));
  }
  return arm.injections.map(({ site, depthMm, volumeMl }) => line(site, depthMm, `${voice.shortest(volumeMl)} mL`));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
