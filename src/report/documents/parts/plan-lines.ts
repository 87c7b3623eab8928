import type { MessageKey } from '#messages';
import type { Arm, InjectionSite } from '#plan';
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
  const amount = (values: readonly number[]): string => shortest(voice.number(sum(values), 3));
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
      return voice.say('document.plan.lip-lift', { mm: shortest(voice.number(arm.excisionMm, 1)) });
  }
}

function sitesOf({ voice }: Facts, arm: Arm): readonly string[] {
  if (arm.kind === 'lip-lift') return [];
  const number = (value: number, decimals: number): string => shortest(voice.number(value, decimals));
  const line = (site: InjectionSite, depthMm: number, amount: string): string =>
    voice.say('document.plan.site', {
      side: voice.say(`document.side.${site.side}`),
      place: placeOf(site, (key, values) => voice.say(key, values), number),
      amount,
      depth: number(depthMm, 1),
    });
  if (arm.kind === 'toxin') {
    return arm.injections.map(({ site, depthMm, units }) => line(site, depthMm, `${number(units, 3)} U`));
  }
  return arm.injections.map(({ site, depthMm, volumeMl }) => line(site, depthMm, `${number(volumeMl, 3)} mL`));
}

type Say = (key: MessageKey, values?: Readonly<Record<string, string>>) => string;

/** A landmark and how far from it, such as `peak of the bow, 5 mm out, 1 mm down`. */
function placeOf(site: InjectionSite, say: Say, number: (value: number, decimals: number) => string): string {
  const outward = site.side === 'patient-right' ? -site.dxMm : site.dxMm;
  const sideways = site.side === 'midline' ? (['leftward', 'rightward'] as const) : (['outward', 'inward'] as const);
  const steps: readonly (readonly [number, MessageKey, MessageKey])[] = [
    [outward, `document.place.${sideways[0]}`, `document.place.${sideways[1]}`],
    [site.dyMm, 'document.place.above', 'document.place.below'],
  ];
  return steps.reduce(
    (place, [mm, plus, minus]) => {
      return mm === 0 ? place : say(mm > 0 ? plus : minus, { place, mm: number(Math.abs(mm), 1) });
    },
    say(`document.place.${site.landmark}`),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Without superfluous zeros behind the decimal sign. */
function shortest(printed: string): string {
  return printed.replace(/([.,]\d*?)0+$/, '$1').replace(/[.,]$/, '');
}
