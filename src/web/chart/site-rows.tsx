import { useEffect } from 'preact/hooks';
import { NumberField } from '../plan/number-field.tsx';
import { siteNames } from '../plan/plan-words.ts';
import { siteText } from '../plan/site-words.ts';
import { refusal } from '../registry/refusal.ts';
import { voice } from '../state/language.ts';
import { openSheet } from '../state/view.ts';
import { change } from './chart-state.ts';
import { amountOf, type DraftBody, type DraftPlace, type DraftPoint, onSide, withAmount } from './draft-body.ts';
import { differenceText, placeText } from './site-difference.ts';

interface Row {
  readonly i: number;
  readonly k: number;
  readonly point: DraftPoint;
  readonly name: string;
}

/** Every site: what was planned, what was done and what lies between. One button or the key D records it as planned. */
export function SiteRows({ body }: { body: DraftBody }) {
  const { say } = voice.value;
  const rows = rowsOf(body);
  const next = rows.find(({ point }) => point.delivered === null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, select, textarea') !== null;
      if (event.key.toLowerCase() !== 'd' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (openSheet.peek() === 'none') deliver(body, rows);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [body]);
  return (
    <section class="card chart-sites" aria-label={say('charting.sites')}>
      <header class="chart-sites-head">
        <h2 class="panel-claim">{say('charting.sites')}</h2>
        <button
          type="button"
          class="button chart-big"
          disabled={next === undefined}
          onClick={() => deliver(body, rows)}
        >
          {say('charting.allAsPlanned')} <kbd>D</kbd>
        </button>
      </header>
      {next?.point.planned && (
        <button
          type="button"
          class="button button--primary button--wide chart-big"
          onClick={() => deliver(body, [next])}
        >
          {say('charting.recordNext', { site: next.name, ...spelled(next.point.planned) })}
        </button>
      )}
      <ol class="registry-plain">
        {rows.map((row) => (
          <SiteRow key={`${row.i}.${row.k}`} row={row} body={body} isNext={row === next} />
        ))}
      </ol>
    </section>
  );
}

function rowsOf(body: DraftBody): Row[] {
  const points = body.preparations.flatMap(({ points }, i) => points.map((point, k) => ({ i, k, point })));
  const places = points.map(({ point }) => (point.planned ?? point.delivered) as DraftPlace);
  const names = siteNames(
    places.map((place) => ({ ...place, units: amountOf(place) })),
    places.map(({ site }) => site.dxMm),
  );
  return points.map((each, n) => ({ ...each, name: names[n] ?? '' }));
}

/** Side in capitals, and amount with its unit. */
function spelled(place: DraftPlace): { side: string; amount: string } {
  const { say, shortest } = voice.value;
  const amount = shortest(amountOf(place));
  return {
    side: say(`charting.side.${place.site.side}`),
    amount: place.units === undefined ? say('plan.ml', { ml: amount }) : say('plan.units', { units: amount }),
  };
}

/** Records sites as they were planned; the first one sets the moment of the treatment. */
function deliver(body: DraftBody, rows: readonly Row[]): void {
  setPoints(body, (i, k, point) => {
    const isMeant = rows.some((row) => row.i === i && row.k === k);
    return isMeant && point.delivered === null ? { ...point, delivered: point.planned } : point;
  });
}

function setPoints(body: DraftBody, by: (i: number, k: number, point: DraftPoint) => DraftPoint): void {
  const preparations = body.preparations.map((one, i) => ({
    ...one,
    points: one.points.map((point, k) => by(i, k, point)),
  }));
  change({ preparations, performedAt: body.performedAt || new Date().toISOString() });
}

function SiteRow({ row, body, isNext }: { row: Row; body: DraftBody; isNext: boolean }) {
  const { say } = voice.value;
  const { i, k, point, name } = row;
  const { planned, delivered } = point;
  const place = planned ?? delivered;
  if (place === null) return null;
  const set = (place: DraftPlace | null) =>
    setPoints(body, (a, b, one) => (a === i && b === k ? { ...one, delivered: place } : one));
  const difference = planned === null || delivered === null ? '' : differenceText(planned, delivered);
  return (
    <li class={isNext ? 'chart-site chart-site--next' : 'chart-site'} aria-current={isNext ? 'step' : undefined}>
      <div class="chart-site-name">
        <strong>
          {name} <span class="chart-site-side">{spelled(place).side}</span>
        </strong>
        <span class="label">{siteText({ ...place, units: amountOf(place) })}</span>
        <span class="label label--quiet">{planned === null ? say('charting.notPlanned') : placeText(planned)}</span>
      </div>
      {delivered === null ? (
        <button type="button" class="button chart-big" onClick={() => deliver(body, [row])}>
          {say('charting.record', { site: name, ...spelled(place) })}
        </button>
      ) : (
        <Delivered {...{ delivered, set, name }} path={`preparations[${i}].points[${k}]`} />
      )}
      {delivered !== null && planned !== null && (
        <p class={difference === '' ? 'source' : 'chart-difference label'}>
          {difference === '' ? say('charting.asPlanned') : difference}
        </p>
      )}
    </li>
  );
}

interface DeliveredProps {
  readonly delivered: DraftPlace;
  readonly name: string;
  readonly path: string;
  readonly set: (place: DraftPlace | null) => void;
}

const sides = ['patient-right', 'patient-left'] as const;

function Delivered({ delivered, name, path, set }: DeliveredProps) {
  const { say } = voice.value;
  const wrong = (field: string) => {
    const problem = refusal.value;
    return problem?.path?.startsWith(`${path}.delivered`) && problem.path.endsWith(field) ? problem.detail : null;
  };
  const isGel = delivered.units === undefined;
  return (
    <div class="chart-delivered">
      <NumberField
        label={say('charting.delivered', { site: name })}
        unit={isGel ? 'mL' : 'U'}
        value={amountOf(delivered)}
        step={isGel ? 0.05 : 0.5}
        decimals={2}
        problem={wrong('units') ?? wrong('volumeMl')}
        onChange={(amount) => set(withAmount(delivered, amount))}
      />
      <NumberField
        label={say('charting.depth', { site: name })}
        unit="mm"
        value={delivered.depthMm}
        step={0.5}
        decimals={1}
        problem={wrong('depthMm')}
        onChange={(depthMm) => set({ ...delivered, depthMm })}
      />
      {delivered.site.side !== 'midline' && (
        <fieldset class="choice" aria-label={say('charting.side', { site: name })}>
          {sides.map((side) => (
            <button
              type="button"
              key={side}
              aria-pressed={delivered.site.side === side}
              onClick={() => set(onSide(delivered, side))}
            >
              {say(`charting.side.${side}`)}
            </button>
          ))}
        </fieldset>
      )}
      <button type="button" class="link" onClick={() => set(null)}>
        {say('charting.undo', { site: name })}
      </button>
    </div>
  );
}
