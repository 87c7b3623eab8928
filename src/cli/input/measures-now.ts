import { summariseFace } from '#anatomy';
import type { MeasuredNow } from '#report';
import { formatMm, formatRange } from '#units';
import type { FoundFace } from './read-face.ts';

const labels = {
  upperVermilionHeight: 'Upper red lip',
  lowerVermilionHeight: 'Lower red lip',
  philtrumLength: 'White lip',
  mouthWidth: 'Mouth width',
  incisorShow: 'Upper teeth below the upper lip',
} as const;

/** The face as a report prints it: what was measured with its range, what was assumed with its spread. */
export function measuresNow({ face, fit }: Extract<FoundFace, { readonly ok: true }>): readonly MeasuredNow[] {
  const { parametersMm } = summariseFace(face);
  return Object.entries(labels).map(([name, label]) => {
    const assumed = fit?.assumed.find((row) => row.name === name);
    const value = formatMm(Math.max(0, parametersMm[name as keyof typeof labels]));
    if (fit === null) return { label, value, range: 'built-in face' };
    if (assumed === undefined) return { label, value, range: 'measured' };
    return {
      label,
      value,
      range: `assumed, ${formatRange(assumed.value - 2 * assumed.sd, assumed.value + 2 * assumed.sd, '')}`,
    };
  });
}
