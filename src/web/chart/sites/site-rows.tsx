import { mlText, unitsText } from '../../plan/plan-words.ts';
import { siteText } from '../../plan/site-words.ts';
import { voice } from '../../state/language.ts';
import { amountOf, type DraftBody, type DraftPreparation } from '../draft-body.ts';
import { Delivered } from './delivered.tsx';
import { type Row, rowsOf, spelled, substanceText } from './rows.ts';
import { record, recordAll } from './site-actions.ts';
import { differenceText, placeText } from './site-difference.ts';
import { placeOf } from './site-edits.ts';
import { isSelected, selected } from './sites-in-hand.ts';

/** Every site: what was planned, what was done and what lies between. One button or the key D records it as planned. */
export function SiteRows({ body }: { body: DraftBody }) {
  const { say } = voice.value;
  const rows = rowsOf(body);
  const next = rows.find(({ point }) => point.delivered === null);
  return (
    <section class="card chart-sites" aria-label={say('charting.sites')}>
      <header class="chart-sites-head">
        <h2 class="panel-claim">{say('charting.sites')}</h2>
        <button type="button" class="button chart-big" disabled={next === undefined} onClick={recordAll}>
          {say('charting.allAsPlanned')} <kbd>D</kbd>
        </button>
      </header>
      {rows.length === 0 && <p class="label label--quiet">{say('faceMap.sites.none')}</p>}
      {next !== undefined && (
        <button type="button" class="button button--primary button--wide chart-big" onClick={() => record([next])}>
          {say('charting.recordNext', { site: next.name, ...spelled(placeOf(next.point)) })}
        </button>
      )}
      <ol class="registry-plain">
        {rows.map((row) => (
          <SiteRow key={`${row.i}.${row.k}`} row={row} isNext={row === next} />
        ))}
      </ol>
      {rows.length > 0 && <Totals body={body} />}
    </section>
  );
}

function SiteRow({ row, isNext }: { row: Row; isNext: boolean }) {
  const { say } = voice.value;
  const { point, name, number } = row;
  const { planned, delivered } = point;
  const place = placeOf(point);
  return (
    <li class={rowClass(row, isNext)} aria-current={isNext ? 'step' : undefined}>
      <button
        type="button"
        class="chart-site-name"
        aria-pressed={isSelected(row)}
        onClick={() => {
          selected.value = { i: row.i, k: row.k };
        }}
      >
        <strong>
          {number < 10 && <kbd>{number}</kbd>} {name} {spelled(place).side}
        </strong>
        <span class="label">{siteText(place)}</span>
        <span class="label label--quiet">{planned === null ? say('charting.notPlanned') : placeText(planned)}</span>
      </button>
      {delivered === null ? (
        <button type="button" class="button chart-big" onClick={() => record([row])}>
          {say('charting.record', { site: name, ...spelled(place) })}
        </button>
      ) : (
        <Delivered row={row} delivered={delivered} />
      )}
      {delivered !== null && planned !== null && <Difference text={differenceText(planned, delivered)} />}
    </li>
  );
}

function rowClass(row: Row, isNext: boolean): string {
  return ['chart-site', isNext && 'chart-site--next', isSelected(row) && 'chart-site--selected']
    .filter(Boolean)
    .join(' ');
}

function Difference({ text }: { text: string }) {
  if (text === '') return <p class="source">{voice.value.say('charting.asPlanned')}</p>;
  return <p class="chart-difference label">{text}</p>;
}

/** How much was given of how much was planned, for each syringe alone: units of two products have no sum. */
function Totals({ body }: { body: DraftBody }) {
  const { say } = voice.value;
  return (
    <>
      {body.preparations.map((one, i) => {
        const [planned, delivered] = [totalOf(one, 'planned'), totalOf(one, 'delivered')];
        const said = {
          what: substanceText(one),
          delivered: totalText(one, delivered),
          planned: totalText(one, planned),
        };
        return (
          <p key={i} class="label chart-total">
            {planned === 0 ? say('faceMap.totalUnplanned', said) : say('faceMap.total', said)}
          </p>
        );
      })}
    </>
  );
}

function totalOf({ points }: DraftPreparation, stage: 'planned' | 'delivered'): number {
  const sum = points.reduce((all, point) => {
    const place = point[stage];
    return all + (place === null ? 0 : (amountOf(place) ?? 0));
  }, 0);
  return Math.round(sum * 1000) / 1000;
}

function totalText({ kind }: DraftPreparation, total: number): string {
  return kind === 'filler' ? mlText(total) : unitsText(total);
}
