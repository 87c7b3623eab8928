import type { EventReport, OutcomeReport, WhoShowsUp } from '#learn';
import { voice } from '../state/language.ts';
import { type RangeRow, RangeRows, rowSaid } from './charts/range-rows.tsx';
import { placesOf, type Ranged, unitOf, wholePeople, writerOf } from './outcome-words.ts';
import { TableTwin } from './table-twin.tsx';

interface CorrectionProps {
  readonly answer: EventReport | OutcomeReport;
  /** mean odds that were said of it, to compare with */
  readonly said: number | null;
}

/** What those had who came, and what all who were treated had as far as that can be told, on one axis. */
export function CorrectionCard({ answer: { question, who }, said }: CorrectionProps) {
  const { say, change } = voice.value;
  const { ordinary, paid, complainers } = who;
  const write = writerOf(voice.value, question);
  const rows = rowsOf(who, write);
  if (rows.length === 0) return null;
  const [from, to] = question.kind === 'event' ? [0, 1] : reachOf(rows);
  const { before, after, seen, treatments } = ordinary;
  const shift = before !== null && after.ok ? after.shift : null;
  const byHundred = question.kind === 'event' ? 100 : 1;
  const claim =
    shift === null ? 'cannot' : Math.abs(shift) * byHundred < (byHundred === 100 ? 1 : 0.05) ? 'same' : 'moved';
  return (
    <section class="card" aria-label={say('outcomes.correction')}>
      <h2 class="panel-claim">
        {say('outcomes.correction.claim', {
          seen,
          treatments,
          claim,
          shift: shift === null ? '' : change(shift * byHundred, byHundred === 100 ? 0 : 2),
          unit: question.kind === 'event' ? say('outcomes.of100') : unitOf(question),
        })}
      </h2>
      <RangeRows
        rows={rows}
        from={from}
        to={to}
        mark={said}
        write={write}
        unit={question.kind === 'event' ? '' : unitOf(question)}
      />
      <div class="outcomes-notes label">
        {said !== null && <p>{say('outcomes.correction.mark', { said: write(said) })}</p>}
        {!after.ok && (
          <p>
            {say('outcomes.correction.cannot')} {say(`cannot.${after.reason}`, after.places)}
          </p>
        )}
        <p>{say('outcomes.correction.reads', { kind: question.kind })}</p>
        {paid.seen > 0 && <p>{say('outcomes.correction.paid', { count: paid.seen })}</p>}
        {complainers.people > 0 && <p>{say('outcomes.correction.complainers', { people: complainers.people })}</p>}
      </div>
      <TableTwin
        name={say('outcomes.correction')}
        columns={[
          say('outcomes.correction.way'),
          say('outcomes.correction.value'),
          say('outcomes.range'),
          say('outcomes.rests'),
        ]}
        rows={rows.map(({ name, value, lo, hi, detail = '' }) => [
          name,
          value === null ? '' : write(value),
          `${write(lo)} – ${write(hi)}`,
          detail,
        ])}
      />
    </section>
  );
}

function rowsOf({ ordinary, paid }: EventReport['who'], write: (value: number) => string): readonly RangeRow[] {
  const { say } = voice.value;
  const { before, after, bounds, invitations } = ordinary;
  const row = (key: string, name: string, of: (Ranged & { people: number }) | null): readonly RangeRow[] => {
    if (of === null) return [];
    const detail = say('outcomes.people', { people: wholePeople(of) });
    return [{ key, name, detail, value: of.value, lo: of.lo95, hi: of.hi95, said: rowSaid(name, placesOf(write, of)) }];
  };
  return [
    ...row('before', say('outcomes.way.before'), before),
    ...row('after', say('outcomes.way.after'), after.ok ? after.estimate : null),
    ...row('invited', say('outcomes.way.invitations'), invitations?.ok ? invitations.estimate : null),
    ...boundsRow(bounds, write),
    ...row('paid', say('outcomes.way.paid'), paid.paid),
  ];
}

function boundsRow(bounds: WhoShowsUp['bounds'], write: (value: number) => string): readonly RangeRow[] {
  if (bounds === null) return [];
  const { say } = voice.value;
  const { lo95: lo, hi95: hi, missing } = bounds;
  const name = say('outcomes.way.bounds');
  const said = say('outcomes.bounds', { lo: write(lo), hi: write(hi) });
  const detail = say('outcomes.missing', { missing: voice.value.number(100 * missing, 0) });
  return [{ key: 'bounds', name, detail, value: null, lo, hi, said }];
}

/** An axis that holds every range and nothing, in steps that can be read. */
function reachOf(rows: readonly { readonly lo: number; readonly hi: number }[]): [number, number] {
  const low = Math.min(0, ...rows.map(({ lo }) => lo));
  const high = Math.max(0, ...rows.map(({ hi }) => hi));
  const step = [0.5, 1, 2, 5, 10].find((size) => high - low <= 4 * size) ?? 20;
  return [Math.floor(low / step) * step, Math.ceil(high / step) * step || step];
}
