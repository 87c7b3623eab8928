import { describe, expect, it } from 'vitest';
import { type Advice, type Answers, adviseOn, optionIds } from '#advise';

const healthy: Answers = {
  schema: 'philtrum/answers@1',
  age: 31,
  pregnantOrBreastfeeding: false,
  toxinAllergy: false,
  cowsMilkAllergy: false,
  infectionNow: false,
  neuromuscularDisease: false,
  swallowingOrBreathingTrouble: false,
  heartDisease: false,
  interactingMedicines: false,
  weeksSinceToxin: 1000,
  dentures: false,
  windInstrument: 'no',
  singing: 'no',
  speakingForALiving: false,
  previousPalsyOrStroke: false,
  lipsApartAtRest: false,
  gumShows: false,
  lipCurlsIn: false,
  previousFlip: 'none',
  previousFiller: false,
  previousLipSurgery: false,
  worryTakes: 'little',
  staysAway: false,
  othersDoNotSeeIt: false,
  unhappyAfterGoodResult: false,
  whoWantsIt: 'me',
  expectsLifeToChange: false,
  everyMillimetreCounts: false,
  look: 'natural',
  wants: ['more-red-lip'],
  mindMost: ['straw', 'speech', 'smile', 'asymmetry', 'months'],
  quietTimes: [],
};

const of = ({ options }: Advice, id: string) => options.find(({ option }) => option === id)!;
const rank = ['stop', 'more-to-lose', 'balanced', 'more-to-gain'];

describe('adviseOn', () => {
  it('knows nothing and guesses nothing: every treatment may stand anywhere', () => {
    const advice = adviseOn({});
    expect(advice.options.map(({ option }) => option)).toEqual(optionIds);
    for (const { option, standing } of advice.options.slice(1))
      expect([option, ...standing]).toEqual([option, 'stop', 'more-to-gain']);
    expect(of(advice, 'nothing').standing).toEqual(['more-to-lose', 'more-to-gain']);
  });

  it('an answer never widens', () => {
    const answers: [string, unknown][] = Object.entries(healthy).slice(1);
    let before = adviseOn({});
    for (let n = 1; n <= answers.length; n++) {
      const given = { schema: healthy.schema, ...Object.fromEntries(answers.slice(0, n)) } as Answers;
      const after = adviseOn({ answers: given });
      after.options.forEach(({ option, score, standing }, i) => {
        const old = before.options[i]!;
        expect(score[0], option).toBeGreaterThanOrEqual(old.score[0] - 1e-9);
        expect(score[1], option).toBeLessThanOrEqual(old.score[1] + 1e-9);
        expect(rank.indexOf(standing[0])).toBeGreaterThanOrEqual(rank.indexOf(old.standing[0]));
      });
      before = after;
    }
  });

  it('a stop outweighs every gain, and says why', () => {
    const { standing, reasons } = of(adviseOn({ answers: { ...healthy, windInstrument: 'for-a-living' } }), 'lip-flip');
    expect(standing).toEqual(['stop', 'stop']);
    expect(reasons.find(({ effect, holds }) => effect === 'stop' && holds === 'yes')).toMatchObject({
      rule: 'wind-for-a-living',
      read: [{ path: 'answer.windInstrument', value: 'for-a-living' }],
    });
  });

  it('what is minded most weighs most', () => {
    const forecasts = {
      'lip-flip': { events: { strawFails: { probability: 0.3, lo95: 0.25, hi95: 0.35 } }, outcomes: {} },
    };
    const weightOf = (mindMost: Answers['mindMost']) => {
      const request = { answers: { ...healthy, mindMost }, forecasts } as unknown as Parameters<typeof adviseOn>[0];
      return of(adviseOn(request), 'lip-flip').reasons.find(({ rule }) => rule === 'straw-may-be-hard')!.weightRange;
    };
    expect(weightOf(['straw'])).toEqual([0.25, 0.35]);
    expect(weightOf(['smile', 'straw'])[1]).toBeCloseTo(0.75 * 0.35, 9);
    expect(weightOf(['smile'])[0]).toBe(0);
  });

  it('says where other weights than ours would put it, never narrower', () => {
    for (const answers of [healthy, { ...healthy, wants: [], look: 'noticeable' } as Answers])
      for (const { standing, whateverWeights } of adviseOn({ answers }).options) {
        expect(rank.indexOf(whateverWeights[0])).toBeLessThanOrEqual(rank.indexOf(standing[0]));
        expect(rank.indexOf(whateverWeights[1])).toBeGreaterThanOrEqual(rank.indexOf(standing[1]));
      }
    const { standing, whateverWeights } = of(adviseOn({ answers: { ...healthy, age: 17 } }), 'filler');
    expect(whateverWeights).toEqual(standing);
    const open = of(adviseOn({ answers: { ...healthy, wants: [] } }), 'nothing');
    expect([open.standing[0], open.whateverWeights[0]]).toEqual(['more-to-gain', 'more-to-gain']);
    const close = of(adviseOn({ answers: healthy }), 'nothing');
    expect([close.standing[0], close.whateverWeights[0]]).toEqual(['balanced', 'more-to-lose']);
  });

  it('asks first for what narrows most', () => {
    const { age: _, ...ageless } = healthy;
    const [first] = of(adviseOn({ answers: ageless }), 'filler').wouldHelp.filter((path) => path.startsWith('answer.'));
    expect(first).toBe('answer.age');
    expect(of(adviseOn({ answers: healthy }), 'lip-flip').wouldHelp).toContain('forecast.lip-flip');
    expect(of(adviseOn({ answers: healthy }), 'nothing').wouldHelp).toContain('answer.toothShowMm');
  });

  it('screening answers lead to a pointer, and no option is hidden', () => {
    const advice = adviseOn({ answers: { ...healthy, staysAway: true } });
    expect(advice.pointers.map(({ rule }) => rule)).toEqual(['worry-takes-time']);
    expect(advice.options).toHaveLength(optionIds.length);
  });

  it('is the same bytes twice', () => {
    expect(JSON.stringify(adviseOn({ answers: healthy }))).toBe(JSON.stringify(adviseOn({ answers: healthy })));
  });
});
