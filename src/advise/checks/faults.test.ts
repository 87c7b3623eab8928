import { describe, expect, it } from 'vitest';
import { adviceLimits, rules } from '#advise';
import { sourceOf } from '#sources';
import { comparisonsIn } from '../conditions/condition.ts';
import type { Rule } from '../rules/rule.ts';
import { faultsIn } from './faults.ts';

const sound: Rule = {
  id: 'sound',
  options: ['lip-flip'],
  ground: 'gum',
  effect: 'for',
  weight: 'fair',
  when: { path: 'finding.gumMm', above: 'gumShows' },
  grade: 'few-studies',
  interest: 'not-stated',
  sources: ['polo2008'],
  cases: [{ situation: '3 mm', inputs: { 'finding.gumMm': 3 }, holds: 'yes' }],
};
const { weight: _, ...unweighed } = sound;
const stop = (when: Rule['when'], ground: Rule['ground'] = 'gum'): Rule => ({
  ...unweighed,
  id: 'stop',
  effect: 'stop',
  ground,
  when,
  cases: [{ situation: '5 mm', inputs: { 'finding.gumMm': 5 }, holds: 'yes' }],
});
const faultNames = (planted: readonly Rule[]) => faultsIn(planted).map(({ fault }) => fault);

describe('the rules', () => {
  it('have no fault', () => expect(faultsIn(rules)).toEqual([]));

  it('have names of their own', () => expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length));

  it('rest on sources that patients may be shown, or say that they are ours', () => {
    const hidden = rules.filter(({ sources }) => sources.every((id) => sourceOf(id)?.seen === 'recalled'));
    expect(hidden).toEqual([]);
  });

  it('use every limit, and name it', () => {
    const used = rules.flatMap(({ when }) =>
      comparisonsIn(when).flatMap((one) => ('above' in one ? [one.above] : 'below' in one ? [one.below] : [])),
    );
    expect([...new Set(used)].sort()).toEqual(Object.keys(adviceLimits).sort());
  });
});

describe('planted faults are found', () => {
  it('none in a sound rule', () => expect(faultsIn([sound])).toEqual([]));

  it('stop and for on the same ground', () => {
    expect(faultNames([sound, stop({ path: 'finding.gumMm', above: 'gumMuch' })])).toEqual(['contradiction']);
    expect(faultNames([sound, stop({ path: 'finding.gumMm', above: 'gumMuch' }, 'sides')])).toEqual([]);
  });

  it('a rule that never speaks without its contrary', () => {
    const wider = stop({ not: { path: 'finding.gumMm', below: 'noGum' } }, 'sides');
    expect(faultNames([sound, wider])).toEqual(['implied-by-contrary']);
  });

  it('conditions that nothing decides', () => {
    const gum = { path: 'finding.gumMm', above: 'gumShows' } as const;
    const never = { ...sound, when: { all: [gum, { not: gum }] }, cases: [] };
    expect(faultNames([never])).toEqual(['never-holds', 'not-reached']);
    expect(faultNames([{ ...sound, when: { any: [gum, { not: gum }] } }])).toEqual(['always-holds']);
  });

  it('cases that fail, missing sources and missing weights', () => {
    const wrong = { ...sound, cases: [{ situation: '1 mm', inputs: { 'finding.gumMm': 1 }, holds: 'yes' as const }] };
    expect(faultNames([wrong])).toEqual(['case-fails']);
    expect(faultNames([{ ...sound, sources: [] }])).toEqual(['no-source']);
    expect(faultNames([{ ...unweighed }])).toEqual(['weight-missing']);
  });
});
