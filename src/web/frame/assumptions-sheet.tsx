import type { Forecast } from '#forecast';
import { type Physiology, physiologyPriors } from '#mechanics';
import type { MessageKey } from '#messages';
import { responsePriors } from '#pharmacology';
import { type SourceId, sources } from '#sources';
import { faceInHand } from '../state/face.ts';
import { forecast } from '../state/forecast.ts';
import { voice } from '../state/language.ts';
import { cited } from './cited.ts';
import { Sheet } from './sheet.tsx';

/** Every sampled input with its range and source, what is not modelled, and how the numbers were made. */
export function AssumptionsSheet({ onClose }: { onClose: () => void }) {
  const { say, number, list } = voice.value;
  const newest = forecast.value;
  const face = faceInHand.value;
  return (
    <Sheet title={say('sheets.assumptions')} side onClose={onClose}>
      <p class="lead">
        {newest === null ? say('sheets.assumptions.leadNoCount') : say('sheets.assumptions.lead', { n: newest.draws })}
      </p>
      {face?.kind === 'photo' && (
        <>
          <h3 class="tug-title sheet-text">{say('sheets.notMeasured')}</h3>
          <table class="numbers-table numbers-table--wide">
            <tbody>
              {face.assumed.map(({ name, value, sd, source }) => (
                <tr key={name}>
                  <td>{say(`sheets.name.${name}`)}</td>
                  <td class="number">{`${number(value)} ± ${number(sd)} mm`}</td>
                  <td>{sourceText(source)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <h3 class="tug-title sheet-text">{say('sheets.drug')}</h3>
      <PriorTable
        rows={responsePriors.map(({ name, prior, source, informedBy }) => ({
          name: inputName(name),
          unit: prior.unit,
          low: prior.p05,
          middle: prior.median,
          high: prior.p95,
          source:
            informedBy.length > 0
              ? say('sheets.informedBy', { source: sourceText(source), others: list(informedBy.map(cited)) })
              : sourceText(source),
          key: name,
        }))}
      />
      <h3 class="tug-title sheet-text">{say('sheets.tissue')}</h3>
      <PriorTable
        rows={Object.entries(physiologyPriors).map(([name, prior]) => ({
          key: name,
          name: say(`sheets.tissue.${name as keyof Physiology}`),
          unit: prior.unit,
          low: prior.p05,
          middle: prior.median,
          high: prior.p95,
          source: sourceText(prior.source),
        }))}
      />
      {newest !== null && (
        <p class="source sheet-text">
          {say('sheets.provenance', { ...provenanceOf(newest), n: newest.assumedParameters.count })}
        </p>
      )}
    </Sheet>
  );
}

interface PriorRow {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly source: string;
}

function PriorTable({ rows }: { rows: readonly PriorRow[] }) {
  const { say } = voice.value;
  return (
    <table class="numbers-table numbers-table--wide">
      <thead>
        <tr>
          <th>{say('sheets.input')}</th>
          <th class="number">{say('sheets.middle')}</th>
          <th>{say('sheets.source')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, unit, low, middle, high, source }) => (
          <tr key={key}>
            <td>{name}</td>
            <td class="number">
              <strong>{short(middle)}</strong> {say('frame.range', { lo: short(low), hi: short(high) })}{' '}
              {unitWords(unit)}
            </td>
            <td>{source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function short(value: number): string {
  return voice.value.shortest(value, Math.abs(value) < 0.1 && value !== 0 ? 3 : 2);
}

function unitWords(unit: string): string {
  if (unit === '1') return '';
  return unit === 'd' || unit === 'week' ? voice.value.say(`sheets.unit.${unit}`) : unit;
}

function provenanceOf({ provenance: { software, kernel, parameters, seed } }: Forecast) {
  return { software, kernel, parameters, seed: String(seed) };
}

function inputName(name: string): string {
  return voice.value.say(`sheets.professional.${name}` as MessageKey);
}

function sourceText(id: string): string {
  return id in sources || id === 'assumed' ? cited(id as SourceId) : id;
}
