import {
  type OwnSeries,
  type PatientSeries,
  patientSeries,
  type Question,
  type SeriesTreatment,
  seriesDocument,
} from '#learn';
import { registryOf } from '#registry';
import { writeResult } from '../output.ts';
import { softwareVersion } from '../provenance.ts';
import { reader } from '../reader.ts';
import { placeOf, withStore } from '../registry/with-store.ts';
import { WrongUsage } from '../wrong-usage.ts';
import type { SeriesOptions } from './options.ts';
import { rowsOf } from './rows-of.ts';

const schema = 'philtrum/own-series@1';
const usualOutcome = 'rest.upperVermilionHeight';

/**
 * `philtrum learn series`: one patient's treatments beside their forecasts; whether the last one differs by more than
 * treatments of one person differ anyway, and what of what changed could be why.
 * @returns the command's exit code
 */
export async function seriesCommand(options: SeriesOptions): Promise<number> {
  const question = questionOf(options);
  const found = await rowsOf(options);
  if (!found.ok) return writeResult({ schema, ...found }, options, () => found.detail);
  const patient = await patientOf(options, found.rows);
  const series = patientSeries(found.rows, patient, question);
  if (series.treatments.length === 0) {
    const detail = reader().say('learn.series.none', { patient: options.patient });
    return writeResult({ schema, ok: false, reason: 'not-counted', detail }, options, () => detail);
  }
  return writeResult(seriesDocument(series, softwareVersion()), options, () => asText(series));
}

function questionOf({ outcome, event, week }: SeriesOptions): Question {
  if (outcome !== undefined && event !== undefined) throw new WrongUsage(reader().say('learn.series.either'));
  if (event !== undefined) return { kind: 'event', name: event, week };
  return { kind: 'outcome', name: outcome ?? usualOutcome, week };
}

/** The pseudonym in the rows of whoever was named: as it stands, or looked up by the clinic's own number. */
async function patientOf(options: SeriesOptions, rows: readonly { readonly patient: string }[]): Promise<string> {
  const { patient: wanted, rows: file } = options;
  if (file !== undefined || rows.some(({ patient }) => patient === wanted)) return wanted;
  return withStore(placeOf(options), async (store) => {
    const all = await registryOf({ ...store, actor: 'philtrum learn' }).people.searchPatients('');
    const own = all.filter(({ identity }) => identity.clinicNumber === wanted);
    return own.length === 1 ? own[0].id : wanted;
  });
}

function asText(series: PatientSeries): string {
  const { question, treatments, judged, atLeastOne } = series;
  const { say } = reader();
  const lines = [say('learn.series.title', { what: question.name, week: question.week, count: treatments.length })];
  lines.push(...treatments.map((one, k) => treatmentLine(one, k + 1)));
  if (judged?.ok === false)
    lines.push(say('learn.series.cannot', { why: say(`cannot.${judged.reason}`, judged.places) }));
  if (judged?.ok === true) lines.push(...judgedLines(judged));
  if (atLeastOne !== null) lines.push(say('learn.series.atLeastOne', { chance: of100(atLeastOne) }));
  return lines.join('\n');
}

const of100 = (share: number) => reader().number(100 * share, 0);

function treatmentLine({ plan, injectorRole, lot, seen, said }: SeriesTreatment, number: number): string {
  const voice = reader();
  const about = { number, plan, injectorRole, lot };
  if (seen === null) return voice.say('learn.series.notSeen', about);
  if (typeof seen === 'boolean') {
    const chance = typeof said === 'number' ? of100(said) : 'none';
    return voice.say('learn.series.event', { ...about, had: seen ? 'yes' : 'no', chance });
  }
  const values = { ...about, seen: voice.change(seen, 2) };
  if (said === null || typeof said === 'number') return voice.say('learn.series.outcome', values);
  const [middle, lo, hi] = [said.p50, said.p05, said.p95].map((value) => voice.change(value, 2));
  return voice.say('learn.series.outcomeSaid', { ...values, middle, lo, hi });
}

function judgedLines({ difference, byChanceOfWorst, verdict, noise, candidates }: OwnSeries): readonly string[] {
  const voice = reader();
  const by = (value: number) => voice.change(value, 2);
  const { value, lo95, hi95 } = difference;
  const candidate = candidates.map(({ what, same, explains, last }) => {
    if (same) return voice.say('learn.series.same', { what });
    if (explains === null) return voice.say('learn.series.unknown', { what, last });
    const spread = { value: by(explains.value), lo: by(explains.lo95), hi: by(explains.hi95) };
    return voice.say('learn.series.explains', { what, last, ...spread });
  });
  return [
    voice.say('learn.series.difference', {
      value: by(value),
      lo: by(lo95),
      hi: by(hi95),
      sd: voice.number(noise.sd, 2),
      chance: of100(byChanceOfWorst),
      verdict: verdict === 'differs' ? 'differs' : verdict === 'like-before' ? 'like' : 'cannot',
    }),
    ...candidate,
  ];
}
