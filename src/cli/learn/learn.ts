import {
  type CannotWeigh,
  type EventReport,
  forecastsAtAGlance,
  type LearnReport,
  learnDocument,
  learnReport,
} from '#learn';
import { writeResult } from '../output.ts';
import { softwareVersion } from '../provenance.ts';
import { reader, words } from '../reader.ts';
import type { LearnOptions } from './options.ts';
import { rowsOf } from './rows-of.ts';

const schema = 'philtrum/learn@1';

/**
 * `philtrum learn`: what the rows of a registry, or of a file, say about everybody who was treated, how good forecasts were,
 * which groups differ.
 * @returns the command's exit code
 */
export async function learnCommand(options: LearnOptions): Promise<number> {
  const read = await rowsOf(options);
  if (!read.ok) return writeResult({ schema, ...read }, options, () => read.detail);
  const { rows, treated } = read;
  const found = reported(rows);
  if (!found.ok) return writeResult({ schema, ...found }, options, () => found.detail);
  const { report } = found;
  const forecasts = forecastsAtAGlance(rows, report.questions);
  const document = learnDocument(report, { treated, software: softwareVersion(), forecasts });
  return writeResult(document, options, () => asText(report, treated));
}

function reported(rows: Parameters<typeof learnReport>[0]) {
  try {
    return { ok: true as const, report: learnReport(rows) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false as const, reason: 'invalid-rows', detail: error.message };
  }
}

function asText({ treatments, people, visits, events, outcomes }: LearnReport, treated: number | null): string {
  return [
    words('learn.rowsRead', { treatments, people }),
    ...(treated === null ? [] : [words('learn.treated', { treated })]),
    ...visits.map(({ week, due, invited, came }) => words('learn.visit', { week, due, invited, came })),
    ...events.flatMap((event) => ['', ...eventLines(event)]),
    '',
    words('learn.inFile', { outcomes: outcomes.length }),
  ].join('\n');
}

const of100 = (share: number) => reader().number(100 * share, 0);

interface Interval {
  readonly value: number;
  readonly lo95: number;
  readonly hi95: number;
}

const places = ({ value, lo95, hi95 }: Interval) => ({ value: of100(value), lo: of100(lo95), hi: of100(hi95) });

/** Verdicts as sentences choose by them. */
const verdictWord = {
  agrees: 'agrees',
  'said-too-little': 'tooLittle',
  'said-too-much': 'tooMuch',
  'too-few': 'tooFew',
  'cannot-tell': 'cannotTell',
} as const;

function eventLines({ question, who, calibration, lots }: EventReport): readonly string[] {
  const { before, after, bounds, seen, treatments, invitations } = who.ordinary;
  const lines = [words('learn.event', { event: question.name, week: question.week, seen, treatments })];
  if (before !== null) lines.push(words('learn.before', places(before)));
  lines.push(
    after.ok
      ? words('learn.after', places(after.estimate))
      : words('learn.cannotWeigh', { why: words(`cannot.${after.reason}`, after.places) }),
  );
  if (invitations?.ok) lines.push(words('learn.invitations', places(invitations.estimate)));
  if (bounds !== null) lines.push(words('learn.bounds', { lo: of100(bounds.lo95), hi: of100(bounds.hi95) }));
  if (who.complainers.people > 0) lines.push(words('learn.complainers', { people: who.complainers.people }));
  const judged = calibration === null ? null : (weightedOf(calibration.weighted) ?? calibration.plain);
  if (judged !== null) {
    const people = Math.round(judged.difference.people);
    const verdict = verdictWord[judged.verdict];
    lines.push(words('learn.forecast', { said: of100(judged.said), seen: of100(judged.seen), verdict, people }));
  }
  const alarms = lots.filter(({ alarm }) => alarm);
  for (const { lot, product, unlike } of alarms)
    lines.push(words('learn.lot', { lot, product, chance: of100(unlike) }));
  if (alarms.length === 0 && lots.length > 0) lines.push(words('learn.noLot', { lots: lots.length }));
  return lines;
}

function weightedOf<Judgement extends object>(weighted: Judgement | CannotWeigh): Judgement | null {
  return 'ok' in weighted ? null : weighted;
}
