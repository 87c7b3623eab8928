import { describe, expect, it } from 'vitest';
import { eventRules, eventsNotModelled, outcomeBehind, thresholds } from '#forecast';
import { languages, type MessageKey, speakEverything, voiceOf } from '#messages';
import { browRules } from '../../src/forecast/brow/brow-rules.ts';
import { harmsNotModelled } from '../../src/forecast/events/harms-not-modelled.ts';
import { physiologyNames } from '../../src/forecast/inputs/physiology-inputs.ts';
import { catalogues } from '../../src/messages/catalogue.ts';
import { responsePriors } from '../../src/pharmacology/index.ts';
import { builtInPlans } from '../../src/plan/index.ts';

speakEverything();
const rules = [...eventRules, ...browRules];
const unsaid = (keys: readonly string[]) =>
  languages.flatMap(({ id }) => keys.filter((key) => catalogues[id][key as MessageKey] === undefined));

/** The learnt limits a rule tells, in whole hundredths. */
function placesOf(name: string): Record<string, number> {
  const limit = { strawFails: thresholds.strawReserve, drooling: thresholds.leakReserve }[name];
  if (limit === undefined) return {};
  const [middle, low, high] = [limit.value, ...limit.range].map((share) => Math.round(100 * share));
  return { middle: middle ?? 0, low: low ?? 0, high: high ?? 0 };
}

describe('what the forecast names by an id is said in every language', () => {
  it.each(rules)('event $name: as its document has it in English, with its parts', (rule) => {
    const { say } = voiceOf('en');
    const { name, label, parts = [], notice } = rule;
    const keys = [`event.${name}`, `event.within.${name}`, `method.rule.${name}`];
    const ofParts = parts.map((part) => `method.part.${name}.${part.name}`);
    expect(unsaid([...keys, ...ofParts, ...(notice === undefined ? [] : [`why.notice.${name}`])])).toEqual([]);
    expect(say(`event.${name}` as MessageKey)).toBe(label);
    expect(say(`method.rule.${name}` as MessageKey, placesOf(name))).toBe(rule.rule);
    expect(ofParts.map((key) => say(key as MessageKey))).toEqual(parts.map((part) => part.label));
  });

  it('outcomes behind events, limits, inputs and what is not modelled', () => {
    const behind = eventRules.flatMap(({ name }) => outcomeBehind(name) ?? []);
    const inputs = [...responsePriors.map(({ name }) => name), ...physiologyNames, 'person'];
    const harms = Object.values(builtInPlans).flatMap((plan) => Object.keys(harmsNotModelled(plan)));
    expect(behind.length).toBeGreaterThan(8);
    expect(
      unsaid([
        'event.anyHarm',
        'event.within.anyHarm',
        ...behind.map(({ expression, measure }) => `why.outcome.${expression}.${measure}`),
        ...Object.keys(thresholds).map((name) => `method.limit.${name}`),
        ...inputs.map((name) => `method.input.${name}`),
        ...[...Object.keys(eventsNotModelled), ...harms].map((name) => `odds.notModelled.${name}`),
      ]),
    ).toEqual([]);
  });
});
