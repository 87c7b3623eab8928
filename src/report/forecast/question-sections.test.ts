import { describe, expect, it } from 'vitest';
import type { ChangeSummary, Forecast, PlanAnswers, Replay } from '#forecast';
import { speakEverything, voiceOf } from '#messages';
import { bestSection, browSection, liftSection, needleSection, replaySection } from './question-sections.ts';

speakEverything();
const voice = voiceOf('en');

const around = (middle: number, half = 0.2): ChangeSummary => ({
  p05: middle - half,
  p25: middle - half / 2,
  p50: middle,
  p75: middle + half / 2,
  p95: middle + half,
  mean: middle,
  n: 100,
});
const effect = (size: number) => ({ ...around(size, size), meanSize: size });
const answers: PlanAnswers = {
  liftAgainstMotion: [0.5, 1, 2].map((unitsShare) => ({
    unitsShare,
    units: { onabotulinumtoxinA: 4 * unitsShare },
    redLipMm: around(0.1 * unitsShare),
    whiteLipMm: around(-0.1 * unitsShare),
    smileKept: around(1 - 0.05 * unitsShare, 0.05),
    puckerKept: null,
    sealKept: around(1 - 0.1 * unitsShare, 0.05),
  })),
  needleError: {
    week: 2,
    outcomes: [
      { name: 'rest.marginLiftLeft', label: 'lip edge at rest, left', unit: 'mm' },
      { name: 'seal.kept', label: 'force of the closed lips, of now', unit: '1' },
    ],
    sites: [
      {
        site: 0,
        planned: { landmark: 'cph', side: 'patient-right', dxMm: 0, dyMm: 0 },
        depthMm: 2,
        units: 1,
        xMm: -5,
        yMm: 8,
        perMm: {
          left: { 'rest.marginLiftLeft': effect(0.012), 'seal.kept': effect(0.02) },
          up: { 'rest.marginLiftLeft': effect(0.031), 'seal.kept': effect(0.01) },
          deeper: {},
        },
      },
    ],
  },
  selectivity: [],
  bestCase: {
    week: 2,
    draws: 1000,
    bestDraws: 100,
    redLipMm: { all: around(0.1), best: around(0.5) },
    events: { drooling: { label: 'Drinks may leak', all: 0.3, best: 0.64 } },
  },
};
const forecast = {
  label: 'Brow lift',
  detectionLimitMm: 0.8,
  outcomes: {
    rest: { upperVermilionHeight: { unit: 'mm', untreated: null, change: { '2': around(0.1) } } },
    browRest: { browHeightLateral: { unit: 'mm', untreated: null, change: { '2': around(1.3) } } },
  },
  events: { eyelidPtosis: { probability: 0.02, lo95: 0.01, hi95: 0.04 } },
} as unknown as Forecast;

describe('sections of what was asked', () => {
  it('prints every dose in the product’s units with its range, and leaves out what was not solved', () => {
    const printed = liftSection(answers, forecast, voice);
    expect(printed).toContain(
      '<th scope="row">8 U</th><td class="number" data-head="red lip at rest, mm">+0.20 (0.00 to 0.40)</td>',
    );
    expect(printed).toContain('<td class="number" data-head="pucker kept">—</td>');
    expect(printed.match(/<svg/g)).toHaveLength(2);
    expect(printed).toContain('not a dose to choose');
    expect(liftSection({ ...answers, liftAgainstMotion: [] }, forecast, voice)).toBe('');
  });

  it('names the site and prints the worst direction', () => {
    const printed = needleSection(answers, voice);
    expect(printed).toContain('RIGHT, peak of the bow');
    expect(printed).toContain('0.031 mm');
    expect(printed).toContain('2.0 of 100');
  });

  it('sets the best tenth beside all, with what even it comes with', () => {
    const printed = bestSection(answers, forecast, voice);
    expect(printed).toContain('Drinks may leak: 64 (all: 30)');
    expect(printed).toContain('+0.5 mm');
  });

  it('says how much is chance', () => {
    const event = {
      label: 'Drinks may leak',
      share: 0.25,
      lo95: 0.18,
      hi95: 0.33,
      inOneOfFour: 0.4,
      fourthAfterThreeWithout: 0.03,
      chanceShare: 0.3,
      counts: [],
    };
    const replay = {
      times: 20,
      treatments: [
        { change: {}, smileKept: 0.98, events: [] },
        { change: {}, smileKept: 1.02, events: [] },
      ],
      amongPeople: { people: 128, times: 8, events: { drooling: event }, chanceShareOfChange: {} },
    } as unknown as Replay;
    const printed = replaySection(replay, voice);
    expect(printed).toContain('25 of 100 (18 to 33)');
    expect(printed).toContain('<td class="number" data-head="chance / person">30 / 70</td>');
    expect(printed).toContain('0.98 to 1.02 of its movement');
  });

  it('sets the brow beside the mouth with what is at stake', () => {
    const printed = browSection(forecast, forecast, voice);
    expect(printed).toContain('Outer brow height');
    expect(printed).toContain('Upper red lip');
    expect(printed).toContain('an upper eyelid droops in 2 of 100 (1 to 4)');
  });
});
