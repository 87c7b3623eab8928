import type { Voice } from '#messages';
import { type Arm, injectionVolumeMl, type Plan } from '#plan';
import { siteInWords } from './sites.ts';

/** One arm of a plan in a sentence, and a line for each of its sites. */
export interface ArmInWords {
  readonly head: string;
  readonly sites: readonly string[];
}

/** A plan in sentences, right and left spelled out; units stay those of their product. */
export function planInWords(voice: Voice, plan: Plan): readonly ArmInWords[] {
  if (plan.arms.length === 0) return [{ head: voice.say('report.plan.none'), sites: [] }];
  return plan.arms.map((arm) => armInWords(voice, arm));
}

function armInWords(voice: Voice, arm: Arm): ArmInWords {
  switch (arm.kind) {
    case 'toxin':
      return {
        head: voice.say('report.plan.toxin', {
          total: voice.shortest(sum(arm.injections.map(({ units }) => units))),
          product: arm.product,
          sites: arm.injections.length,
          vial: voice.shortest(arm.vialUnits, 0),
          diluent: voice.shortest(arm.diluentMl),
        }),
        sites: arm.injections.map((injection) =>
          voice.say('report.plan.toxinSite', {
            units: voice.shortest(injection.units),
            volume: voice.shortest(injectionVolumeMl(arm, injection)),
            site: siteInWords(voice, injection.site),
            depth: voice.shortest(injection.depthMm, 1),
          }),
        ),
      };
    case 'filler':
      return {
        head: voice.say('report.plan.filler', {
          total: voice.shortest(sum(arm.injections.map(({ volumeMl }) => volumeMl))),
          gel: arm.gelClass,
          sites: arm.injections.length,
        }),
        sites: arm.injections.map(({ site, depthMm, volumeMl }) =>
          voice.say('report.plan.fillerSite', {
            volume: voice.shortest(volumeMl),
            site: siteInWords(voice, site),
            depth: voice.shortest(depthMm, 1),
          }),
        ),
      };
    case 'lip-lift':
      return { head: voice.say('report.plan.lip-lift', { mm: voice.shortest(arm.excisionMm, 1) }), sites: [] };
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
