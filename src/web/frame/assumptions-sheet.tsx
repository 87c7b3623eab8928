import { physiologyPriors } from '#mechanics';
import { responsePriors } from '#pharmacology';
import { cite, type SourceId, sources } from '#sources';
import { formatNumber } from '#units';
import { faceInHand } from '../state/face.ts';
import { forecast } from '../state/forecast.ts';
import { Sheet } from './sheet.tsx';

/** Every sampled input with its range and source, what is not modelled, and how the numbers were made. */
export function AssumptionsSheet({ onClose }: { onClose: () => void }) {
  const newest = forecast.value;
  const face = faceInHand.value;
  return (
    <Sheet title="Assumptions and sources" side onClose={onClose}>
      <p class="lead">
        Nothing here is a hidden default: what a photo cannot show is drawn anew for each of the {newest?.draws ?? ''}{' '}
        treatments.
      </p>
      {face?.kind === 'photo' && (
        <>
          <h3 class="tug-title sheet-text">Not measured on this face</h3>
          <table class="numbers-table">
            <tbody>
              {face.assumed.map(({ name, value, sd, source }) => (
                <tr key={name}>
                  <td>{spaced(name)}</td>
                  <td class="number">{`${formatNumber(value)} ± ${formatNumber(sd)} mm`}</td>
                  <td>{sourceText(source)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <h3 class="tug-title sheet-text">The drug and the needle</h3>
      <PriorTable
        rows={responsePriors.map(({ name, means, prior, source, informedBy }) => ({
          name: means,
          unit: prior.unit,
          low: prior.p05,
          middle: prior.median,
          high: prior.p95,
          source:
            informedBy.length > 0
              ? `${sourceText(source)}; informed by ${informedBy.map(cite).join(', ')}`
              : sourceText(source),
          key: name,
        }))}
      />
      <h3 class="tug-title sheet-text">The tissue</h3>
      <PriorTable
        rows={Object.entries(physiologyPriors).map(([name, prior]) => ({
          key: name,
          name: spaced(name),
          unit: prior.unit,
          low: prior.p05,
          middle: prior.median,
          high: prior.p95,
          source: sourceText(prior.source),
        }))}
      />
      {newest !== null && (
        <p class="source sheet-text">
          {`Software ${newest.provenance.software}, kernel ${newest.provenance.kernel}, parameters ${newest.provenance.parameters}, seed ${newest.provenance.seed}. ${newest.assumedParameters.count} parameters are assumed.`}
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
  return (
    <table class="numbers-table">
      <thead>
        <tr>
          <th>Input</th>
          <th class="number">middle, 90 of 100</th>
          <th>Source</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, unit, low, middle, high, source }) => (
          <tr key={key}>
            <td>{name}</td>
            <td class="number">
              <strong>{short(middle)}</strong> {`${short(low)} to ${short(high)}${unit === '1' ? '' : ` ${unit}`}`}
            </td>
            <td>{source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function short(value: number): string {
  return formatNumber(value, Math.abs(value) < 0.1 && value !== 0 ? 3 : 2)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

function sourceText(id: string): string {
  return id in sources || id === 'assumed' ? cite(id as SourceId) : id;
}

/** "toneMarginalis" as "tone marginalis". */
function spaced(name: string): string {
  return name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}
