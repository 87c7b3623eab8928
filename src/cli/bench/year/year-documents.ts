import type { TreatmentRow } from '#learn';
import { forecastExpressions, type LipMeasure, measureUnits } from '#measure';
import { stream } from '#numerics';
import type { Registry } from '#registry';

type Chart = Parameters<Registry['charts']['finish']>[1];
type Forecast = Parameters<Registry['outcomes']['addForecast']>[0];
type Document = Parameters<Registry['outcomes']['addCapture']>[0]['document'];

/** Red lip before every treatment [mm]. */
const beforeMm = 5;
const measures = (Object.keys(measureUnits) as LipMeasure[]).slice(0, 12);
const captured = ['rest', 'smile', 'pucker'] as const;
/** Events of which the odds are said, and how much more often than said they happen. */
export const yearEvents = {
  strawFails: { said: 0, times: 1 },
  drooling: { said: 0.06, times: 1 },
  speechTrouble: { said: 0.08, times: 2 },
  smileChanged: { said: 0.25, times: 1 },
  asymmetryNoticed: { said: 0.2, times: 1 },
  heavyLip: { said: 0.3, times: 0.4 },
} as const;
export type YearEvent = keyof typeof yearEvents;

const sites: readonly (readonly [string, 'patient-left' | 'patient-right', number])[] = [
  ['cph', 'patient-right', 0],
  ['cph', 'patient-left', 0],
  ['ls', 'patient-right', -12],
  ['ls', 'patient-left', 12],
  ['ls', 'patient-right', -9],
  ['ls', 'patient-left', 9],
  ['ls', 'patient-right', -15],
  ['ls', 'patient-left', 15],
];

/** Who is involved in a session, and when it is. */
export interface Session {
  readonly row: TreatmentRow;
  readonly number: number;
  readonly consentId: string;
  readonly performedBy: string;
  readonly supervisedBy: string | null;
  readonly performedAt: Date;
}

type Planned = Pick<Session, 'row' | 'number'>;

function syringe({ row }: Planned) {
  const product = row.product as 'onabotulinumtoxinA' | 'incobotulinumtoxinA';
  return { kind: 'toxin' as const, intent: 'lip-flip' as const, product, vialUnits: 100, diluentMl: 2.5 };
}

function injections({ row, number }: Planned) {
  const units = row.plan.endsWith('1.5') ? 1.5 : 1;
  return sites.slice(0, 4 + 2 * (number % 3)).map(([landmark, side, dxMm]) => {
    return { site: { landmark, side, dxMm, dyMm: 0 }, depthMm: 2, units };
  });
}

/** The chart of a session of 4, 6 or 8 sites: in one of five a site went elsewhere than planned. */
export function yearChart({ row, number, performedAt, ...who }: Session): Chart {
  const drawn = syringe({ row, number });
  const { product } = drawn;
  const points = injections({ row, number }).map((planned, k) => {
    const moved = number % 5 === 0 && k === 1 ? { ...planned, site: { ...planned.site, dyMm: 1 } } : planned;
    return { planned, delivered: moved };
  });
  const { consentId, performedBy, supervisedBy } = who;
  const lotNumber = product === 'onabotulinumtoxinA' ? Number(row.lot.at(-1)) % 2 : 2;
  return {
    ...{ consentId, performedBy, supervisedBy },
    performedAt: performedAt.toISOString(),
    label: `${row.plan}, ${points.length} sites`,
    paidBy: row.source === 'paid' ? 'promotion' : 'patient',
    cameBy: number % 3 === 0 ? 'referral' : 'search',
    note: number % 4 === 0 ? 'A little bleeding on the right; pressed for a minute.' : null,
    preparations: [
      {
        ...drawn,
        tradeName: product === 'onabotulinumtoxinA' ? 'Botox' : 'Xeomin',
        lot: ['C7654C3', 'C8120A1', 'X55213'][lotNumber],
        ...{ expiresOn: '2099-06-30', needleGauge: 32, needleLengthMm: 13 },
        points,
      },
    ],
  };
}

/** The forecast of a session. @param allMeasures what the studio keeps, week by week, beside the one that is simulated */
export function yearForecast(session: Session, patientId: string, allMeasures: boolean): Forecast {
  const { row, performedAt } = session;
  const arms = [{ ...syringe(session), injections: injections(session) }];
  const odds = Object.entries(yearEvents).map(([name, { said }]) => {
    const probability = name === 'strawFails' ? (row.forecast?.events['strawFails'] ?? 0) : said;
    return { kind: 'event' as const, name, probability, lo95: 0.7 * probability, hi95: Math.min(1, 1.3 * probability) };
  });
  const simulated = Object.entries(row.forecast?.quantiles['redLipMm'] ?? {}).map(([week, said]) => ({
    ...{ kind: 'change' as const, name: 'upperVermilionHeight', expression: 'rest', week: Number(week), ...said },
  }));
  const spread = { p05: -1.6, p25: -0.7, p50: 0, p75: 0.7, p95: 1.6 };
  const others = forecastExpressions.flatMap((expression) =>
    measures.flatMap((name) =>
      Array.from({ length: 17 }, (_, week) => ({ kind: 'change' as const, name, expression, week, ...spread })),
    ),
  );
  const isOther = ({ name, expression }: (typeof others)[number]) =>
    allMeasures && !(name === 'upperVermilionHeight' && expression === 'rest');
  return {
    patientId,
    madeAt: new Date(performedAt.getTime() - 20 * 60_000).toISOString(),
    ...{ software: 'philtrum bench', parameters: 'simulated', priors: 'simulated', kernel: 'none' },
    ...{ seed: 1, draws: 1000, digest: 'ab'.repeat(32) },
    plan: JSON.stringify({ schema: 'philtrum/plan@1', label: row.plan, arms }),
    said: [...odds, ...simulated, ...others.filter(isOther)],
  };
}

/** What a photograph would be measured as. @param changeMm change of the upper red lip since before the treatment [mm] */
export function yearMeasurement(changeMm: number, number: number): Document {
  const random = stream(number, 0, 'measures');
  const value = (middle: number) => ({
    ...{ value: middle, lo95: middle - 0.3, hi95: middle + 0.3, unit: 'mm', method: 'pixel border' },
  });
  const captures = captured.map((expression) => ({
    expression,
    measures: Object.fromEntries(
      measures.map((name) => {
        const isChanged = name === 'upperVermilionHeight' && expression === 'rest';
        return [name, value(beforeMm + (isChanged ? changeMm : 0.7 * random.normal()))];
      }),
    ),
    ...{ pose: { yawDeg: 1, pitchDeg: 2, rollDeg: 0 }, scale: { pxPerMm: 8, source: 'iris' }, flags: [], frames: 1 },
    contours: Array.from({ length: 200 }, (_, k) => [k / 8, Math.round(1000 * random.uniform()) / 100]),
  }));
  return { schema: 'philtrum/measurement@1', ok: true, captures };
}
