import type { MotionChange, MotionKept } from '#compare';
import { formatNumber, formatRange } from '#units';
import { motionLabels, regionNames } from './compare-words.ts';

const REACH = 1.6;

/** How far each region of the lips still moves, against before: left of the line is motion lost. */
export function KeptMeter({ kept }: { kept: readonly MotionKept[] }) {
  if (kept.length === 0) return null;
  const rows = kept.toSorted((a, b) => a.kept.value - b.kept.value);
  return (
    <section class="card kept-meter">
      <h3 class="why-title">Motion kept, region by region</h3>
      <table>
        <thead class="visually-hidden">
          <tr>
            <th>Region</th>
            <th>Picture</th>
            <th>Times as far as before</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.region}>
              <td>{regionNames[row.region]}</td>
              <td>
                <KeptBar row={row} />
              </td>
              <td class="number">
                <strong>{formatNumber(row.kept.value, 2)} ×</strong>{' '}
                <span class="label--quiet">{formatRange(row.kept.lo95, row.kept.hi95, '', 2)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="source">
        1 × = as far from rest as before, while held. Regions that moved too little before are left out.
      </p>
    </section>
  );
}

function KeptBar({ row: { kept, beforeMm, afterMm } }: { row: MotionKept }) {
  const at = (value: number) => `${(100 * Math.min(REACH, Math.max(0, value))) / REACH}%`;
  const words = `${formatNumber(beforeMm)} mm before, ${formatNumber(afterMm)} mm after`;
  return (
    <svg class="change-bar" width="100%" height="18" role="img" aria-label={words}>
      <line x1="0" x2="100%" y1="9" y2="9" stroke="var(--hairline)" stroke-width="6" />
      <line x1={at(1)} x2={at(1)} y1="0" y2="18" stroke="var(--edge)" stroke-width="1.500" />
      <line x1={at(kept.lo95)} x2={at(kept.hi95)} y1="9" y2="9" stroke="var(--teal)" stroke-width="3" />
      <circle cx={at(kept.value)} cy="9" r="5" fill="var(--teal)" />
    </svg>
  );
}

/** Speed, times and symmetry of the movement; professional mode. */
export function MotionTable({ motion }: { motion: readonly MotionChange[] }) {
  if (motion.length === 0) return null;
  return (
    <table class="numbers-table">
      <thead>
        <tr>
          <th>Motion</th>
          <th class="number">before</th>
          <th class="number">after</th>
          <th class="number">change, 95 % range</th>
          <th class="number">limit</th>
        </tr>
      </thead>
      <tbody>
        {motion.map(({ name, before, after, change, detectionLimit, detectable }) => (
          <tr key={name}>
            <td>{motionLabels[name]}</td>
            <td class="number">{formatNumber(before.value)}</td>
            <td class="number">{formatNumber(after.value)}</td>
            <td class="number">
              {detectable ? <strong>{formatNumber(change.value)}</strong> : formatNumber(change.value)}{' '}
              {formatRange(change.lo95, change.hi95, change.unit === '1' ? '' : change.unit)}
            </td>
            <td class="number">{formatNumber(detectionLimit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
