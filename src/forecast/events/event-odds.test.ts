import { describe, expect, it } from 'vitest';
import { jeffreysInterval } from '#numerics';
import type { OutcomeTable } from '../outcomes/outcome-table.ts';
import { thresholds } from '../parameters.ts';
import { type Criterion, meets } from './criterion.ts';
import { type EventEvidence, eventOdds } from './event-odds.ts';
import { type EventRule, eventRules } from './event-rules.ts';

const weeks = [0, 1, 2, 4, 8, 16];

/** A table of one measure whose change in draw d at week w is given. */
function table(
  measure: string,
  drawCount: number,
  changeOf: (d: number, w: number) => number,
  untreated = 1,
): OutcomeTable {
  const change = new Float64Array(weeks.length * drawCount);
  weeks.forEach((_, w) => {
    for (let d = 0; d < drawCount; d++) change[w * drawCount + d] = changeOf(d, w);
  });
  return {
    expression: 'rest',
    drawCount,
    weeks,
    untreated: new Map([[measure, new Float64Array(drawCount).fill(untreated)]]),
    change: new Map([[measure, change]]),
  };
}

function evidence(one: OutcomeTable, error = 0): EventEvidence {
  const [change] = one.change.values();
  return {
    tables: new Map([['rest', one]]),
    errorOf: () => error,
    movement: new Map([['rest', change.map(Math.abs)]]),
    weeks,
  };
}

function rule(criterion: Criterion, when: EventRule['when'] = 'ever'): EventRule {
  return { name: 'test', label: 'test', rule: 'test', sources: [], criterion, when };
}

const falls: Criterion = {
  expression: 'rest',
  measure: 'philtrumLength',
  of: 'change',
  is: 'below',
  limit: thresholds.visibleAtRest,
  sign: -1,
};
const sealLost: Criterion = {
  expression: 'rest',
  measure: 'sealForceN',
  of: 'remaining',
  is: 'below',
  limit: thresholds.strawReserve,
  spread: thresholds.reserveSpread,
};
/** Draws with d < 30 shorten by 1 mm from week 1 to week 4, the others by 0.5 mm. */
const shortening = table('philtrumLength', 100, (d, w) => (w >= 1 && w <= 3 ? (d < 30 ? -1 : -0.5) : 0));

describe('eventOdds', () => {
  it('shows what a composite is made of, each part with its own odds, and what must be read first', () => {
    const seen = { ...rule(falls), notice: 'read this', parts: [{ name: 'one', label: 'One', criterion: falls }] };
    const odds = eventOdds(seen, evidence(shortening))!;
    expect(odds.components).toEqual([
      { name: 'one', label: 'One', probability: odds.probability, lo95: odds.lo95, hi95: odds.hi95 },
    ]);
    expect(odds.notice).toBe('read this');
    expect(eventOdds(rule(falls), evidence(shortening))).not.toHaveProperty('components');
  });

  it('counts draws that are beyond the limit at any week, with the Jeffreys interval of that count', () => {
    const odds = eventOdds(rule(falls), evidence(shortening))!;
    expect(odds.probability).toBeCloseTo(0.3, 12);
    expect(odds.lo95).toBeCloseTo(jeffreysInterval(30, 100).lower, 12);
    expect(odds.hi95).toBeCloseTo(jeffreysInterval(30, 100).upper, 12);
    expect(odds.byWeek).toEqual({ 0: 0, 1: 0.3, 2: 0.3, 4: 0.3, 8: 0, 16: 0 });
  });

  it('says when half of those affected have it and are rid of it', () => {
    const odds = eventOdds(rule(falls), evidence(shortening))!;
    expect([odds.onsetWeek, odds.goneWeek, odds.goneWeekNineInTen]).toEqual([1, 8, 8]);
    const lasting = table('philtrumLength', 10, (_, w) => (w >= 1 ? -1 : 0));
    expect(eventOdds(rule(falls), evidence(lasting))!.goneWeek).toBeNull();
  });

  it('widens the interval by what the surrogate may be wrong, and not where there is no change to be wrong about', () => {
    const sure = eventOdds(rule(falls), evidence(shortening, 0))!;
    const unsure = eventOdds(rule(falls), evidence(shortening, 0.61))!;
    expect(unsure.probability).toBe(sure.probability);
    expect(unsure.hi95).toBe(1);
    expect(unsure.lo95).toBe(0);
    const nothing = table('philtrumLength', 100, () => 0);
    expect(eventOdds(rule(falls), evidence(nothing, 0.9))!.hi95).toBeLessThan(0.05);
  });

  it('adds up chances where people differ in the limit, and is exactly 0 where nothing is lost', () => {
    const atTheLimit = table('sealForceN', 50, (_, w) => (w === 2 ? -(1 - thresholds.strawReserve.value) : 0));
    const odds = eventOdds(rule(sealLost), evidence(atTheLimit))!;
    const couldBefore = 1 / (1 + Math.exp(-(1 - thresholds.strawReserve.value) / thresholds.reserveSpread.value));
    expect(odds.probability).toBeCloseTo((couldBefore - 0.5) / couldBefore, 9);
    expect(odds.lo95).toBeLessThan(0.05);
    expect(odds.hi95).toBeGreaterThan(0.5);
    const none = table('sealForceN', 50, () => 0);
    expect(eventOdds(rule(sealLost), evidence(none))!.probability).toBe(0);
  });

  it('turns round for an event that is the absence of another', () => {
    const odds = eventOdds(rule(falls, 'never'), evidence(shortening))!;
    expect(odds.probability).toBeCloseTo(0.7, 12);
    expect(odds.onsetWeek).toBeNull();
  });

  it('is null when the expression was not solved', () => {
    expect(eventOdds(rule({ ...falls, expression: 'smile' }), evidence(shortening))).toBeNull();
  });

  it('leaves out draws whose untreated force is too small to speak of a share', () => {
    const weak = table('sealForceN', 4, () => 0, 1e-6);
    expect(eventOdds(rule(sealLost), evidence(weak))).toBeNull();
  });
});

describe('meets', () => {
  const never: Criterion = { ...falls, sign: 1, is: 'above' };
  const seen = { ...evidence(shortening), lean: 0 as const };

  it('takes the likelier branch of any and the less likely of all', () => {
    expect([...meets({ any: [falls, never] }, seen)!]).toEqual([...meets(falls, seen)!]);
    expect([...meets({ all: [falls, never] }, seen)!]).toEqual([...meets(never, seen)!]);
  });

  it('passes over unsolved branches of any but not of all', () => {
    const unsolved: Criterion = { ...falls, expression: 'straw' };
    expect(meets({ any: [falls, unsolved] }, seen)).not.toBeNull();
    expect(meets({ all: [falls, unsolved] }, seen)).toBeNull();
  });
});

describe('eventRules', () => {
  it('have a rule in words, a source each and different names', () => {
    for (const { rule: words, sources } of eventRules) {
      expect(words.length).toBeGreaterThan(20);
      expect(sources.length).toBeGreaterThan(0);
    }
    expect(new Set(eventRules.map(({ name }) => name)).size).toBe(eventRules.length);
  });
});
