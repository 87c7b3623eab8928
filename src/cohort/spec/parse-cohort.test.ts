import { describe, expect, it } from 'vitest';
import { meanFace } from '#anatomy';
import { builtInPlan } from '#plan';
import { chunkCount, patientCount } from './cohort.ts';
import { type NamedThings, parseCohort } from './parse-cohort.ts';

const two = {
  schema: 'philtrum/faces@1',
  faces: ['a', 'b'].map((name) => ({ name, parametersMm: meanFace('female') })),
};
const named: NamedThings = {
  plan: (name) => builtInPlan(name),
  faces: (file) =>
    file === 'two.json' ? two : { ...two, faces: [{ name: 'a', parametersMm: { mouthWidth: 'wide' } }] },
};
const written = {
  schema: 'philtrum/cohort@1',
  population: { faces: 5, seed: 1 },
  plans: ['lip-flip-4x1', 'none'],
  outcomes: ['rest.philtrumLength', 'visibleLift'],
};

function parsed(change: object) {
  const found = parseCohort({ ...written, ...change }, named);
  if (!found.ok) throw new Error(found.detail);
  return found.cohort;
}

function refused(change: object): string {
  const found = parseCohort({ ...written, ...change }, named);
  return found.ok ? 'accepted' : found.detail;
}

describe('parseCohort', () => {
  it('fills in what is not said, and says all that decides a row', () => {
    const cohort = parsed({});
    expect(cohort).toMatchObject({
      population: { kind: 'drawn', faces: 5, seed: 1, women: 1 },
      draws: 1,
      weeks: [2],
      outcomes: [{ expression: 'rest', measure: 'philtrumLength' }],
      events: ['visibleLift'],
    });
    expect(cohort.plans.map(({ plan }) => plan.arms.length)).toEqual([1, 0]);
    expect([patientCount(cohort), chunkCount(cohort)]).toEqual([5, 2]);
    expect(chunkCount(parsed({ draws: 3, chunk: 4 }))).toBe(4);
  });

  it('makes a plan of every combination of a grid, each with a name', () => {
    const grid = { plan: 'lip-flip-4x1', unitsShare: [0.5, 1], widerMm: [0, 2] };
    const { plans } = parsed({ plans: { grid } });
    const flip = 'lip-flip-4x1';
    expect(plans.map(({ name }) => name)).toEqual([
      `${flip} units x0.5`,
      `${flip} units x0.5 wider 2 mm`,
      flip,
      `${flip} wider 2 mm`,
    ]);
    expect(JSON.stringify(plans[1].plan.arms)).toContain('"units":0.5');
    expect(parsed({ plans: ['none', { grid }] }).plans).toHaveLength(5);
  });

  it('takes faces from a file', () => {
    const cohort = parsed({ population: { file: 'two.json', seed: 4 }, draws: 2 });
    expect(patientCount(cohort)).toBe(4);
    expect(cohort.population).toMatchObject({ kind: 'given', seed: 4 });
  });

  it.each([
    [{ schema: 'philtrum/plan@1' }, /cohort\.schema is "philtrum\/plan@1"; allowed: "philtrum\/cohort@1"/],
    [{ population: { faces: 0, seed: 1 } }, /cohort\.population\.faces is 0; allowed: a whole number of faces, 1 to/],
    [{ population: { faces: 2.5, seed: 1 } }, /cohort\.population\.faces is 2\.5/],
    [{ population: { faces: 5 } }, /cohort\.population\.seed is missing/],
    [
      { population: { faces: 5, seed: 1, women: 2 } },
      /cohort\.population\.women is 2; allowed: the share of women, 0 to 1/,
    ],
    [
      { population: { file: 'bad.json', seed: 1 } },
      /bad\.json: faces\[0\]\.parametersMm\.mouthWidth is "wide"; allowed: a length/,
    ],
    [{ plans: ['lip-flip-9x9'] }, /cohort\.plans\[0\] is "lip-flip-9x9"; allowed: .*lip-flip-4x1/],
    [{ plans: ['brow-lift'] }, /cohort\.plans\[0\] .*sites on the brow/],
    [{ plans: ['none', 'none'] }, /cohort\.plans .*each once/],
    [{ plans: [] }, /cohort\.plans is \[\]/],
    [
      { plans: { grid: { plan: 'lip-flip-4x1', unitsShare: [9] } } },
      /cohort\.plans\.grid\.unitsShare\[0\] is 9; allowed: .*0\.05 to 4/,
    ],
    [
      { plans: { grid: { plan: 'perioral-lines-12', unitsShare: [4] } } },
      /cohort\.plans\[0\]\.grid holds .*limits of the product/,
    ],
    [
      { plans: ['none', { grid: { plan: 'lip-flip-4x1', units: [1] } }] },
      /cohort\.plans\[1\]\.grid\.units is not known/,
    ],
    [{ draws: -1 }, /cohort\.draws is -1/],
    [{ draws: 10_000, population: { faces: 1000, seed: 1 } }, /cohort\.draws bring the cohort to 10000000 patients/],
    [{ weeks: [2, 40] }, /cohort\.weeks\[1\] is 40; allowed: weeks after the treatment, 0\.5 to 16/],
    [{ outcomes: ['rest.beauty'] }, /cohort\.outcomes\[0\] has the measure "beauty"; allowed: .*philtrumLength/],
    [{ outcomes: ['wink.philtrumLength'] }, /has the expression "wink"; allowed: rest, smile/],
    [{ outcomes: ['happiness'] }, /cohort\.outcomes\[0\] is "happiness"; allowed: .*visibleLift/],
    [{ chunk: 1000 }, /cohort\.chunk is 1000; allowed: .*1 to 200/],
    [{ thread: 3 }, /cohort\.thread is not known/],
  ])('refuses %j with the field and what is allowed', (change, sentence) => {
    expect(refused(change)).toMatch(sentence);
  });

  it('refuses what is no document', () => {
    for (const document of [null, 3, 'x', []]) expect(parseCohort(document, named).ok).toBe(false);
  });
});
