import type { Kysely } from 'kysely';
import { type ForecastDraws, type RegistrySettings, simulateRegistry, type TreatmentRow, usualSettings } from '#learn';
import { registryOf, type Tables } from '#registry';
import { drawCount } from '../../src/learn/simulated/said.ts';
import type { Store } from '../../src/store/index.ts';
import { mustBe } from './clinic.ts';
import { keptDraws } from './made-draws.ts';

const dayMs = 86_400_000;
const began = Date.parse('2024-01-08T10:00:00Z');
const weeks = [2, 4, 8, 12, 16];
/** Red lip before every treatment [mm]. */
const beforeMm = 5;
const rowsAtOnce = 400;

/**
 * A clinic whose truth is known: who comes depends on age, which charts hold, and the unhappy complain; one person is treated
 * four times.
 */
export const clinicSettings: RegistrySettings = {
  ...usualSettings,
  weeks,
  mostTreatments: 4,
  attendance: { ...usualSettings.attendance, base: 0.6, distance: 0, complains: 0.3 },
  paidShare: 0.05,
  paidTells: 0.5,
};

/**
 * Fills an empty registry with a simulated clinic. Patients come in by the door, each with a key; what follows is written into
 * the tables, because hundreds of charts by the door would take a minute.
 * @param count treatments
 * @param settings where they say what forecasts are drawn from, these come in by the door with the draws behind them
 */
export async function fillSimulatedClinic(store: Store, count: number, settings = clinicSettings): Promise<void> {
  const registry = registryOf({ ...store, actor: 'test' });
  const simulated = simulateRegistry({ ...settings, patients: count });
  const { rows } = simulated;
  const charted = rows.slice(0, count);
  const people = new Map<string, { readonly id: string; readonly consentId: string }>();
  for (const row of charted) {
    if (!people.has(row.patient)) people.set(row.patient, await enterPatient(registry, row, people.size));
  }
  const surgeons = new Map<string, string>();
  for (const role of ['surgeon', 'physician', 'nurse'] as const) {
    const added = await registry.people.addClinician({ name: `Dr. ${role}`, role, training: 'simulated' });
    surgeons.set(role, mustBe(added).id);
  }
  const all = charted.map((row) => ({
    row,
    id: crypto.randomUUID(),
    patientId: people.get(row.patient)!.id,
    consentId: people.get(row.patient)!.consentId,
    performedBy: surgeons.get(row.injectorRole === 'dermatologist' ? 'physician' : row.injectorRole)!,
  }));
  const { forecastMade, forecastStatement, ...tables } = tablesOf(all);
  for (const [table, some] of Object.entries(tables)) await insert(store.db, table as keyof Tables, some);
  if (settings.drawnFrom === undefined) {
    await insert(store.db, 'forecastMade', forecastMade);
    await insert(store.db, 'forecastStatement', forecastStatement);
  } else {
    const { drawnFrom } = settings;
    for (const [i, one] of all.entries()) await keepForecast(registry, one, { draws: simulated.drawsOf(i), drawnFrom });
  }
  await registry.noteEvent('registry.simulated');
}

type Drawn = { readonly draws: ForecastDraws; readonly drawnFrom: NonNullable<RegistrySettings['drawnFrom']> };

/** Keeps a forecast with its draws by the door, as the studio does; who does not agree has none. */
async function keepForecast({ outcomes }: ReturnType<typeof registryOf>, one: Charted, { draws, drawnFrom }: Drawn) {
  const { forecastMade, forecastStatement } = forecastOf(one);
  const [{ id: _, madeAt, ...made }] = forecastMade;
  const said = forecastStatement.map(({ forecastId: __, number: ___, ...statement }) => statement);
  const named = said.map((statement) =>
    Object.fromEntries(Object.entries(statement).filter(([, value]) => value !== null)),
  );
  const events = named.map((statement) =>
    statement['kind'] === 'event' ? { ...statement, lo95: 0, hi95: 1 } : statement,
  );
  const kept = keptDraws({
    ...{ ...drawnFrom, count: drawCount, inputs: draws.inputs, events: ['strawFails'] },
    outcomes: weeks.map((week) => ({ name: 'rest.upperVermilionHeight', week })),
    values: [...weeks.map((week) => draws.outcomes['redLipMm'][String(week)]), draws.events['strawFails']],
  });
  const record = { ...made, madeAt: madeAt.toISOString(), said: events as never, drawsKept: kept };
  const answer = await outcomes.addForecast(record);
  if (!answer.ok && answer.reason !== 'no-consent') throw new Error(answer.detail);
}

async function enterPatient({ people }: ReturnType<typeof registryOf>, row: TreatmentRow, number: number) {
  const birthYear = Math.round(1983 - 9 * (row.covariates['age'] ?? 0));
  const identity = { name: `Simulated ${number + 1}`, clinicNumber: `S-${number + 1}` };
  const { id } = mustBe(await people.addPatient({ sex: 'female', birthYear, identity }));
  const covers = { coversTreatment: true, coversCaptures: true, coversResearch: false, coversTeaching: false };
  // one of twenty does not agree to be counted
  const coversRegistry = number % 20 !== 19;
  const given = { textVersion: '1.1', language: 'en', givenAt: new Date(began - 7 * dayMs).toISOString() };
  const consent = await people.addConsent({ patientId: id, ...given, ...covers, coversRegistry });
  return { id, consentId: mustBe(consent).id };
}

interface Charted {
  readonly row: TreatmentRow;
  readonly id: string;
  readonly patientId: string;
  readonly consentId: string;
  readonly performedBy: string;
}

function tablesOf(charted: readonly Charted[]) {
  const parts = charted.map((one) => ({ ...treatmentOf(one), ...forecastOf(one), ...visitsOf(one) }));
  const all = <K extends keyof (typeof parts)[number]>(table: K) => parts.flatMap((part) => [part[table]].flat());
  return {
    treatment: all('treatment'),
    preparation: all('preparation'),
    injectionPoint: all('injectionPoint'),
    forecastMade: all('forecastMade'),
    forecastStatement: all('forecastStatement'),
    followUp: all('followUp'),
    followUpAnswer: all('followUpAnswer'),
    capture: all('capture'),
    captureMeasure: all('captureMeasure'),
    adverseEvent: all('adverseEvent'),
  };
}

function momentOf({ row }: Charted, week = 0): Date {
  return new Date(began + (row.givenWeek + week) * 7 * dayMs);
}

function treatmentOf(one: Charted) {
  const { row, id, patientId, consentId, performedBy } = one;
  const performedAt = momentOf(one);
  const paidBy = row.source === 'paid' ? ('promotion' as const) : ('patient' as const);
  const who = { performedBy, supervisedBy: null, paidBy, cameBy: 'referral' as const, label: row.plan };
  const signed = { noteSealed: null, signedOffBy: null, signedOffAt: null, version: 1 };
  const preparationId = crypto.randomUUID();
  const syringe = { substance: row.product, amountUnit: 'U' as const };
  const vial = { tradeName: row.product, vialUnits: 100, diluentMl: 2.5, needleGauge: 32, needleLengthMm: 13 };
  const lot = row.lot.toUpperCase().replace(/[^A-Z0-9]+/g, '-');
  const site = { landmark: 'cph', side: 'midline' as const, dxMm: 0, dyMm: 0, depthMm: 2 };
  return {
    treatment: { id, patientId, consentId, performedAt, ...who, ...signed, createdAt: performedAt },
    preparation: {
      ...{ id: preparationId, treatmentId: id, number: 1, kind: 'toxin' as const, intent: 'lip-flip' },
      ...{ ...syringe, ...vial, lot, expiresOn: '2030-01-01' },
    },
    injectionPoint: {
      ...{ id: crypto.randomUUID(), treatmentId: id, preparationId, number: 1, stage: 'delivered' as const },
      ...{ ...syringe, ...site, amount: row.plan.endsWith('1.5') ? 6 : 4 },
    },
  };
}

const noQuantiles = { p05: null, p25: null, p50: null, p75: null, p95: null };

function forecastOf(one: Charted) {
  const { row, id: treatmentId, patientId } = one;
  const id = crypto.randomUUID();
  const made = { software: 'simulated', parameters: 'simulated', priors: 'simulated', kernel: 'none', plan: '{}' };
  const of = { forecastId: id, lo95: null, hi95: null };
  const { events = {}, quantiles = {} } = row.forecast ?? {};
  const chance = { kind: 'event' as const, name: 'strawFails', expression: null, week: null, ...noQuantiles };
  const changes = Object.entries(quantiles['redLipMm'] ?? {}).map(([week, said]) => ({
    ...{ ...of, kind: 'change' as const, name: 'upperVermilionHeight', expression: 'rest' },
    ...{ week: Number(week), probability: null, ...said },
  }));
  const said = [{ ...of, ...chance, probability: events['strawFails'] ?? null }, ...changes];
  const seeded = { seed: 1, draws: 1000, digest: '0'.repeat(64) };
  return {
    forecastMade: [{ id, patientId, treatmentId, madeAt: momentOf(one), ...made, ...seeded }],
    forecastStatement: said.map((statement, k) => ({ ...statement, number: k + 1 })),
  };
}

function visitsOf(one: Charted) {
  const { row, id: treatmentId, patientId, consentId } = one;
  const capture = { patientId, treatmentId, consentId, kind: 'photo' as const, documentSealed: 'simulated' };
  const before = {
    id: crypto.randomUUID(),
    ...capture,
    followUpId: null,
    takenAt: momentOf(one),
    sameFace: 'yes' as const,
  };
  const visits = weeks.map((week) => {
    const seen = row.followUps.find((visit) => visit.week === week && visit.because !== 'complaint');
    const at = momentOf(one, week);
    const visit = { id: crypto.randomUUID(), treatmentId, week, dueOn: at.toISOString().slice(0, 10), version: 1 };
    return { visit, seen, at };
  });
  const came = visits.filter(({ seen }) => seen?.came);
  const kept = came.map(({ visit, seen, at }) => ({
    capture: { ...before, id: crypto.randomUUID(), followUpId: visit.id, takenAt: at },
    mm: seen?.outcomes['redLipMm'] ?? 0,
  }));
  const complained = row.followUps.filter(({ because, events }) => because === 'complaint' && events['strawFails']);
  return {
    followUp: visits.map(({ visit, seen, at }) => ({
      ...visit,
      invitedAt: new Date(at.getTime() - 3 * dayMs),
      invitedBy: 'message' as const,
      invitations: seen?.invitations ?? 1,
      cameAt: seen?.came ? at : null,
      missedBecause: seen?.came ? null : ('no-answer' as const),
    })),
    followUpAnswer: came.map(({ visit, seen }) => ({
      followUpId: visit.id,
      question: 'straw',
      answer: seen?.events['strawFails'] ? 2 : 0,
    })),
    capture: [before, ...kept.map(({ capture: taken }) => taken)],
    captureMeasure: [measured(before.id, 0), ...kept.map(({ capture: taken, mm }) => measured(taken.id, mm))],
    adverseEvent: complained.slice(0, 1).map(({ week }) => ({
      ...{ id: crypto.randomUUID(), patientId, treatmentId, kind: 'strawFails', severity: 'mild' as const },
      ...{ serious: false, startedOn: new Date(momentOf(one, week).getTime() - 2 * dayMs).toISOString().slice(0, 10) },
      ...{
        endedOn: null,
        noteSealed: null,
        version: 1,
        createdAt: new Date(momentOf(one, week).getTime() - 2 * dayMs),
      },
    })),
  };
}

function measured(captureId: string, change: number) {
  const value = beforeMm + change;
  const named = { number: 1, expression: 'rest', measure: 'upperVermilionHeight', unit: 'mm' };
  return { captureId, ...named, value, lo95: value - 0.3, hi95: value + 0.3 };
}

async function insert(db: Kysely<Tables>, table: keyof Tables, all: readonly object[]): Promise<void> {
  for (let at = 0; at < all.length; at += rowsAtOnce) {
    await db
      .insertInto(table)
      .values(all.slice(at, at + rowsAtOnce) as never)
      .execute();
  }
}
