import type { MotionChange, MotionKept } from '#compare';
import { voice } from '../state/language.ts';

const REACH = 1.6;

/** How far each region of the lips still moves, against before: left of the line is motion lost. */
export function KeptMeter({ kept }: { kept: readonly MotionKept[] }) {
  const { say, number, range } = voice.value;
  if (kept.length === 0) return null;
  const rows = kept.toSorted((a, b) => a.kept.value - b.kept.value);
  return (
    <section class="card kept-meter">
      <h3 class="why-title">{say('compare.kept.title')}</h3>
      <table>
        <thead class="visually-hidden">
          <tr>
            <th>{say('compare.kept.region')}</th>
            <th>{say('compare.kept.picture')}</th>
            <th>{say('compare.kept.times')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.region}>
              <td>{say(`compare.region.${row.region}`)}</td>
              <td>
                <KeptBar row={row} />
              </td>
              <td class="number">
                <strong>{number(row.kept.value, 2)} ×</strong>{' '}
                <span class="label--quiet">{range(row.kept.lo95, row.kept.hi95, '', 2)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="source">{say('compare.kept.note')}</p>
    </section>
  );
}

function KeptBar({ row: { kept, beforeMm, afterMm } }: { row: MotionKept }) {
  const at = (value: number) => `${(100 * Math.min(REACH, Math.max(0, value))) / REACH}%`;
  const { say, number } = voice.value;
  const words = say('compare.kept.bar', { before: number(beforeMm), after: number(afterMm) });
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
  const { say, number, range } = voice.value;
  if (motion.length === 0) return null;
  return (
    <table class="numbers-table">
      <thead>
        <tr>
          <th>{say('compare.motion.title')}</th>
          <th class="number">{say('compare.motion.before')}</th>
          <th class="number">{say('compare.motion.after')}</th>
          <th class="number">{say('compare.motion.change')}</th>
          <th class="number">{say('compare.motion.limit')}</th>
        </tr>
      </thead>
      <tbody>
        {motion.map(({ name, before, after, change, detectionLimit, detectable }) => (
          <tr key={name}>
            <td>{say(`compare.moved.${name}`)}</td>
            <td class="number">{number(before.value)}</td>
            <td class="number">{number(after.value)}</td>
            <td class="number">
              {detectable ? <strong>{number(change.value)}</strong> : number(change.value)}{' '}
              <span class="label--quiet">
                {range(change.lo95, change.hi95, change.unit === '1' ? '' : change.unit)}
              </span>
            </td>
            <td class="number">{number(detectionLimit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
