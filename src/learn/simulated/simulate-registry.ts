import { expit, type Stream, stream } from '#numerics';
import type { ForecastDraws } from '../priors/forecast-draws.ts';
import type { FollowUpRow, SourceTag, TreatmentRow } from '../rows.ts';
import { captureSdMm, isVisible, lostForce, redLipMm, strawChance, usualReachMm } from './lip.ts';
import { injectorOf, patientOf, placesOf, type SimulatedInjector, type SimulatedPatient } from './people.ts';
import { forecastDraws, forecastSaid, type PlanDraws, planDraws } from './said.ts';
import { type AttendanceSettings, clinicPlans, type RegistrySettings } from './settings.ts';

/** A registry whose truth is known. */
export interface SimulatedRegistry {
  /** what a clinic would have */
  readonly rows: readonly TreatmentRow[];
  /** by treatment, in the order of the rows: what every patient had, seen or not */
  readonly truth: readonly TreatmentTruth[];
  /** what the forecast of a row was made of */
  readonly drawsOf: (row: number) => ForecastDraws;
}

/** What one treatment did, whether anybody saw it. */
export interface TreatmentTruth {
  /** week -> red lip as a capture would measure it [mm] */
  readonly redLipMm: Readonly<Record<string, number>>;
  readonly visibleLift: boolean;
  readonly strawFails: boolean;
  readonly unhappy: boolean;
}

/** A registry of so many patients; the same settings give the same rows, and more patients add to those before. */
export function simulateRegistry(settings: RegistrySettings): SimulatedRegistry {
  const plans = clinicPlans.map((dose) => planDraws(dose, settings));
  const injectors = Array.from({ length: settings.injectors }, (_, k) => injectorOf(settings.clinic, k));
  const rows: TreatmentRow[] = [];
  const truth: TreatmentTruth[] = [];
  const behind: { readonly draws: PlanDraws; readonly reachMm: number }[] = [];
  const all = settings.patients + settings.complainers;
  for (let number = 0; number < all; number++) {
    const patient = patientOf(settings, number);
    const elsewhere = number >= settings.patients;
    for (let turn = 0; turn < (elsewhere ? 1 : patient.treatments); turn++) {
      const made = treat(settings, patient, { number, turn, elsewhere, plans, injectors });
      if (made === null) continue;
      rows.push(made.row);
      truth.push(made.truth);
      behind.push({ draws: made.draws, reachMm: patient.reachMm });
    }
  }
  return {
    rows,
    truth,
    drawsOf: (row) => forecastDraws(behind[row].draws, behind[row].reachMm, settings.weeks),
  };
}

interface Clinic {
  readonly number: number;
  readonly turn: number;
  readonly elsewhere: boolean;
  readonly plans: readonly PlanDraws[];
  readonly injectors: readonly SimulatedInjector[];
}

/** One treatment; null of somebody treated elsewhere who had nothing to complain of and so is not known. */
function treat(settings: RegistrySettings, patient: SimulatedPatient, clinic: Clinic) {
  const { number, turn, elsewhere } = clinic;
  const random = stream(settings.seed, 1000 * number + turn, 'simulated treatment');
  const choice = choosePlan(patient, random);
  const injector = clinic.injectors[random.integer(clinic.injectors.length)];
  const lot = random.integer(settings.lots.perProduct);
  const { plan, product, units } = clinicPlans[choice];
  const places = placesOf(patient, injector, { random, settings });
  const strength = lotStrength(settings, choice, lot);
  const truth = happened(lostForce({ product, units, strength }, places, settings.weeks), {
    settings,
    patient,
    random,
  });
  if (elsewhere && !(truth.unhappy && truth.strawFails)) return null;
  const source = sourceOf(settings, elsewhere, random);
  const row: TreatmentRow = {
    treatment: `t${number}.${turn}`,
    patient: patient.patient,
    givenWeek: Math.floor(random.uniform() * 26) + 26 * turn,
    plan,
    injectorRole: injector.role,
    product,
    lot: `${product} ${lot}`,
    source,
    covariates: { age: patient.age, distance: patient.distance, first: patient.first },
    forecast: forecastSaid(clinic.plans[choice], patient.reachMm, settings.weeks),
    followUps: settings.weeks.flatMap((week) => followUps({ week, settings, patient, truth, source, random })),
  };
  return { row, truth, draws: clinic.plans[choice] };
}

/** Older patients more often get the larger dose. */
function choosePlan({ age }: SimulatedPatient, random: Stream): number {
  if (random.uniform() < expit(1.2 * age - 0.5)) return 1;
  return random.uniform() < 0.5 ? 0 : 2;
}

/** A bad lot is one of the first plan's product. */
function lotStrength({ clinic, lots, badLot }: RegistrySettings, choice: number, lot: number): number {
  const { product } = clinicPlans[choice];
  const bad = badLot !== null && product === clinicPlans[0].product && lot === badLot.number ? badLot.strength : 1;
  return bad * Math.exp(lots.sd * stream(clinic, lot, `lot of ${product}`).normal());
}

function sourceOf({ paidShare }: RegistrySettings, elsewhere: boolean, random: Stream): SourceTag {
  if (elsewhere) return 'complainer';
  return random.uniform() < paidShare ? 'paid' : 'ordinary';
}

function happened(
  lost: Float64Array,
  { settings, patient, random }: { settings: RegistrySettings; patient: SimulatedPatient; random: Stream },
): TreatmentTruth {
  const mm = lost.map((share) => redLipMm(share, patient.reachMm));
  const strawFails = random.uniform() < strawChance(lost[0]);
  const visibleLift = isVisible(mm[0]);
  const unhappy = random.uniform() < expit(-1.5 + 2.5 * Number(strawFails) - 1.5 * Number(visibleLift) + 1);
  const measured = settings.weeks.map((week, w) => [String(week), mm[w] + captureSdMm * random.normal()] as const);
  return { redLipMm: Object.fromEntries(measured), visibleLift, strawFails, unhappy };
}

interface Visit {
  readonly week: number;
  readonly settings: RegistrySettings;
  readonly patient: SimulatedPatient;
  readonly truth: TreatmentTruth;
  readonly source: SourceTag;
  readonly random: Stream;
}

/** The invitation and what came of it, and the visit of who complained whether invited or not. */
function followUps({ week, settings, patient, truth, source, random }: Visit): readonly FollowUpRow[] {
  const { attendance, paidTells } = settings;
  const attempt = firstAnswered(attendance, patient, { truth, week, random });
  const complains = source === 'complainer' || (truth.unhappy && random.uniform() < attendance.complains);
  const tells = source !== 'paid' || random.uniform() < paidTells;
  const came = attempt !== null || source === 'paid';
  const nothing = { outcomes: {}, events: {} };
  const what = {
    outcomes: { redLipMm: truth.redLipMm[String(week)] },
    events: { visibleLift: truth.visibleLift, strawFails: truth.strawFails && tells },
  };
  const invitations = attempt ?? attendance.invitations;
  const invited: FollowUpRow = { week, came, because: 'invited', invitations, ...(came ? what : nothing) };
  const complaint: FollowUpRow = { week, came: true, because: 'complaint', ...what };
  if (source === 'complainer') return [complaint];
  return complains ? [invited, complaint] : [invited];
}

/** Number of the invitation that brought a patient; null when none did. */
function firstAnswered(
  { base, age, distance, unhappy, lift, invitations }: AttendanceSettings,
  patient: SimulatedPatient,
  { truth, week, random }: { readonly truth: TreatmentTruth; readonly week: number; readonly random: Stream },
): number | null {
  const hidden = unhappy * Number(truth.unhappy) + lift * (truth.redLipMm[String(week)] - usualReachMm / 2);
  const chance = expit(base + age * patient.age + distance * patient.distance + hidden);
  for (let attempt = 1; attempt <= invitations; attempt++) if (random.uniform() < chance) return attempt;
  return null;
}
