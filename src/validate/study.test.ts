import { describe, expect, it } from 'vitest';
import { expectedSign } from './answer.ts';
import { productOf, productsIn, ratioIn, studyOf } from './study.ts';
import { readTargets } from './targets/read-targets.ts';

const usual = { units: 4, sites: 4 };

function study(row: Record<string, unknown>) {
  const read = readTargets([{ id: 'x', procedure: 'p', measure: 'm', unit: 'mm', ...row }]);
  if (!read.ok) throw new Error(read.detail);
  return studyOf(read.targets[0], usual);
}

describe('the conditions of a row', () => {
  it('reads doses as numbers, ranges and words', () => {
    expect(study({ total_units: 7.5, sites: 4 }).units).toBe(7.5);
    expect(study({ units_per_site: 1, sites: 4 }).units).toBe(4);
    expect(study({ units_per_site: '15-20', sites: 1 }).units).toBeCloseTo(Math.sqrt(300), 10);
    expect(study({ sites: 'corrugators + procerus, 20 U total' }).units).toBe(20);
    expect(study({ sites: 'superolateral orbicularis oculi, 7-10 U per side' }).units).toBeCloseTo(
      2 * Math.sqrt(70),
      10,
    );
    expect(study({ units_per_site: 2.5, sites: 'per side: LLS+LLSAN and LLS+ZMi' }).units).toBe(10);
  });

  it('takes a usual dose where none is given, in the units of the product, and says so', () => {
    expect(study({}).units).toBe(4);
    const abo = study({ product: 'Dysport' });
    expect(abo.product).toBe('abobotulinumtoxinA');
    expect(abo.units).toBe(10);
    expect(abo.unitsSpread).toBeGreaterThan(0.3);
    expect(abo.remarks.join()).toMatch(/units not given/);
  });

  it('knows products by name, brand and order, and ratios', () => {
    expect(productOf('BoNT-A')).toBeNull();
    expect(productsIn('abobotulinumtoxinA vs onabotulinumtoxinA 2.5-4:1')).toEqual([
      'abobotulinumtoxinA',
      'onabotulinumtoxinA',
    ]);
    expect(ratioIn('2.5-4:1')).toBeCloseTo(Math.sqrt(10), 10);
  });

  it('reads who took part', () => {
    expect(study({ population: 'white Brazilian M >=51 y' })).toMatchObject({ sex: 'male', age: 59 });
    expect(study({ population: 'women 18-39' })).toMatchObject({ sex: 'female', age: 28.5 });
    expect(study({ population: '11 studies, 585 patients', n: 585 })).toMatchObject({ pooled: 11, people: 585 });
  });
});

describe('expectedSign', () => {
  it('goes by what is said first', () => {
    expect(expectedSign('decrease, vermilion extends')).toBe('decrease');
    expect(expectedSign('increase, not significant at n=3')).toBe('increase');
    expect(expectedSign('no clear trend')).toBe('no clear change');
    expect(expectedSign('close to baseline')).toBe('no clear change');
    expect(expectedSign('still below 5.2 mm')).toBe('decrease');
    expect(expectedSign('higher at 12 U')).toBe('increase');
    expect(expectedSign('about 50 after one')).toBeNull();
  });
});
