import type { Advice, OptionId } from '#advise';
import type { Forecast } from '#forecast';
import { type Language, type MessageKey, type Voice, voiceOf } from '#messages';
import type { Plan } from '#plan';
import { planLabel } from '../../words/plan-label.ts';
import { type DetailName, type Details, isLong } from '../model/details.ts';
import type { FieldRow, Paper } from '../model/document.ts';
import { type Audience, type RegionId, type Showing, whatMayBeShown } from '../region/region.ts';
import { dayInWords } from './days.ts';
import type { MouthMeasure } from './mouth-measures.ts';
import { optionOf } from './option-of.ts';

/** Everything that documents are made from. */
export interface DocumentInputs {
  readonly language: Language;
  /** ISO 3166-1 code; null when it was not named */
  readonly region: RegionId | null;
  /** who reads it */
  readonly audience: Audience;
  /** sheet; without it the region's */
  readonly paper?: Paper;
  readonly plan: Plan;
  /** of the plan; null when none was made */
  readonly forecast: Forecast | null;
  /** of other choices for the same face */
  readonly others: Readonly<Partial<Record<OptionId, Forecast>>>;
  readonly advice: Advice | null;
  readonly measures: readonly MouthMeasure[];
  readonly details: Details;
  /** Source Sans 3 (woff2) as a `data:` address, so that pages break alike everywhere; without it the reader's own font */
  readonly font?: string;
}

/** The inputs, with a voice that says them. */
export interface Facts {
  readonly inputs: DocumentInputs;
  readonly voice: Voice;
  readonly shown: Showing;
  /** the choice that the plan belongs to; null for a plan of the brow alone */
  readonly option: OptionId | null;
  /** does the plan hold toxin, gel, surgery? */
  readonly holds: Readonly<Record<'toxin' | 'filler' | 'lip-lift', boolean>>;
}

/** Gathers what every part of a document asks for. */
export function factsOf(inputs: DocumentInputs): Facts {
  const has = (kind: string): boolean => inputs.plan.arms.some((arm) => arm.kind === kind);
  return {
    inputs,
    voice: voiceOf(inputs.language),
    shown: whatMayBeShown(inputs.region, inputs.audience),
    option: optionOf(inputs.plan),
    holds: { toxin: has('toxin'), filler: has('filler'), 'lip-lift': has('lip-lift') },
  };
}

/** Name of a choice. */
export function optionName({ voice }: Facts, option: OptionId): string {
  return voice.say(`decide.option.${option}`);
}

/** Name of what is planned: its choice, or what the plan calls itself where there is none. */
export function planName(facts: Facts): string {
  return facts.option === null ? planLabel(facts.voice, facts.inputs.plan.label) : optionName(facts, facts.option);
}

/** A detail as it is printed; null stays a blank. */
export function detail({ inputs, voice }: Facts, name: DetailName): string | null {
  const typed = inputs.details[name];
  if (typed === undefined) return null;
  if (name === 'fee.arrangement') return voice.say(`document.fee.${typed}` as MessageKey);
  return /^\d{4}-\d{2}-\d{2}$/.test(typed) ? dayInWords(typed, voice.id) : typed;
}

/** Details as lines to fill in. */
export function fields(facts: Facts, names: readonly DetailName[]): readonly FieldRow[] {
  return names.map((name) => ({
    label: facts.voice.say(`document.field.${name}`),
    value: detail(facts, name),
    long: isLong(name),
  }));
}
