import './finished.css';
import { planLabel } from '#report';
import { siteText } from '../../plan/site-words.ts';
import { momentText } from '../../registry/moment-text.ts';
import type { Patient, Treatment } from '../../registry/registry-client.ts';
import { voice } from '../../state/language.ts';
import { clinicians, openTreatment } from '../chart-state.ts';
import { amountOf, type DraftBody, type DraftPlace } from '../draft-body.ts';
import { FaceSource, Key, MapSides, Regions } from '../map/face-map.tsx';
import { amountText, type Row, rowsOf, substanceText } from '../sites/rows.ts';
import { differenceText } from '../sites/site-difference.ts';
import { placeOf } from '../sites/site-edits.ts';
import { whoText } from '../whose-chart.tsx';
import { SignOff } from './sign-off.tsx';
import { bodyOfTreatment } from './treatment-body.ts';

/** A finished chart to be read, signed and printed. */
export function TreatmentPage({ of, patient }: { of: Treatment; patient: Patient }) {
  const { say } = voice.value;
  const body = bodyOfTreatment(of);
  return (
    <article class="chart-finished" aria-label={say('faceMap.finished.title')}>
      <div class="registry-actions">
        <button type="button" class="button" onClick={() => (openTreatment.value = null)}>
          {say('faceMap.finished.back')}
        </button>
        <button type="button" class="button" onClick={() => window.print()}>
          {say('faceMap.finished.print')}
        </button>
      </div>
      <header>
        <h2 class="panel-claim">
          {say('faceMap.finished.of', { who: whoText(patient), when: momentText(of.performedAt) })}
        </h2>
        <p class="label label--quiet">{planLabel(voice.value, of.label)}</p>
      </header>
      <div class="chart-finished-parts">
        <section class="card" aria-label={say('faceMap.title')}>
          <MapSides />
          <Regions body={body} syringe={null} />
          <Key />
          <FaceSource body={body} />
        </section>
        <div class="chart-side">
          <People of={of} />
          <SignOff of={of} />
        </div>
      </div>
      <SiteTable rows={rowsOf(body)} />
      <Syringes body={body} />
      {of.note !== null && (
        <p>
          <strong>{say('faceMap.finished.note')}</strong> {of.note}
        </p>
      )}
    </article>
  );
}

function People({ of }: { of: Treatment }) {
  const { say } = voice.value;
  return (
    <dl class="card chart-facts">
      <Fact name={say('charting.performedBy')} value={nameOf(of.performedBy)} />
      {of.supervisedBy !== null && <Fact name={say('faceMap.finished.answers')} value={nameOf(of.supervisedBy)} />}
      <Fact name={say('charting.paidBy')} value={say(`charting.paidBy.${of.paidBy}`)} />
      <Fact name={say('charting.cameBy')} value={say(`charting.cameBy.${of.cameBy}`)} />
    </dl>
  );
}

function nameOf(id: string): string {
  return clinicians.value.find((one) => one.id === id)?.name ?? '\u2014';
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt class="label label--quiet">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Every site with side, place, plan, deed and what lies between. */
function SiteTable({ rows }: { rows: readonly Row[] }) {
  const { say } = voice.value;
  const columns = ['site', 'planned', 'delivered', 'between'] as const;
  return (
    <table class="numbers-table chart-finished-table">
      <thead>
        <tr>
          {columns.map((each) => (
            <th key={each} scope="col">
              {say(`faceMap.column.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <SiteLine key={row.number} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function SiteLine({ row: { point, name } }: { row: Row }) {
  const { say } = voice.value;
  const { planned, delivered } = point;
  const place = placeOf(point);
  const between =
    delivered === null
      ? say('faceMap.finished.notDelivered')
      : planned === null
        ? say('charting.notPlanned')
        : differenceText(planned, delivered) || say('charting.asPlanned');
  return (
    <tr>
      <th scope="row">
        {name} {say(`charting.side.${place.site.side}`)}
      </th>
      <td data-name={say('faceMap.column.planned')}>{placeLine(planned)}</td>
      <td data-name={say('faceMap.column.delivered')}>{placeLine(delivered)}</td>
      <td data-name={say('faceMap.column.between')}>{between}</td>
    </tr>
  );
}

function placeLine(place: DraftPlace | null): string {
  if (place === null || amountOf(place) === null) return '\u2014';
  const { say, shortest } = voice.value;
  const depth = shortest(place.depthMm ?? 0, 1);
  return say('faceMap.finished.place', { amount: amountText(place), depth, where: siteText(place) });
}

function Syringes({ body }: { body: DraftBody }) {
  const { say, shortest } = voice.value;
  return (
    <div class="chart-finished-syringes">
      {body.preparations.map((one, i) => (
        <dl key={i} class="card chart-facts">
          <Fact name={say('charting.syringe')} value={`${substanceText(one)} (${one.tradeName})`} />
          <Fact name={say('charting.lot')} value={one.lot} />
          <Fact name={say('charting.expiresOn')} value={one.expiresOn} />
          {one.kind === 'toxin' && (
            <Fact
              name={say('faceMap.finished.dilution')}
              value={say('faceMap.finished.diluted', {
                units: shortest(one.vialUnits ?? 0),
                ml: shortest(one.diluentMl ?? 0),
              })}
            />
          )}
          <Fact
            name={say('faceMap.finished.needle')}
            value={say('faceMap.finished.needleOf', {
              gauge: String(one.needleGauge ?? ''),
              mm: shortest(one.needleLengthMm ?? 0),
            })}
          />
        </dl>
      ))}
    </div>
  );
}
