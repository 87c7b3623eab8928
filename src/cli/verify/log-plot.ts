/** What a log-log plot shows: points joined by a line, and the slope of a guide through the last of them. */
export interface LogPlot {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** (x, y), both positive */
  readonly points: readonly (readonly [number, number])[];
  /** slope of the dashed guide [1] */
  readonly guide: number;
}

const size = { width: 320, height: 240, left: 58, right: 14, top: 30, bottom: 42 };

/** A small log-log plot as an SVG document that reads on light and dark pages. */
export function logPlot({ title, xLabel, yLabel, points, guide }: LogPlot): string {
  const x = axis(points.map(([v]) => v));
  const y = axis(points.map(([, v]) => v));
  const px = (v: number) => size.left + x.share(v) * (size.width - size.left - size.right);
  const py = (v: number) => size.height - size.bottom - y.share(v) * (size.height - size.top - size.bottom);
  const [lastX, lastY] = points[points.length - 1];
  const farX = points[0][0];
  const farY = Math.min(y.high, Math.max(y.low, lastY * (farX / lastX) ** guide));
  const reachedX = lastX * (farY / lastY) ** (1 / guide);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="11">`,
    `<rect width="${size.width}" height="${size.height}" fill="#ffffff"/>`,
    `<text x="${size.left}" y="18" font-size="12" font-weight="bold" fill="#222222">${escaped(title)}</text>`,
    ...x.ticks.map((t) => line([px(t), py(y.low), px(t), py(y.high)], '#dddddd')),
    ...y.ticks.map((t) => line([px(x.low), py(t), px(x.high), py(t)], '#dddddd')),
    ...x.ticks.map((t) => label(px(t), size.height - size.bottom + 15, 'middle', tick(t))),
    ...y.ticks.map((t) => label(size.left - 6, py(t) + 4, 'end', tick(t))),
    line([px(lastX), py(lastY), px(reachedX), py(farY)], '#999999', ' stroke-dasharray="4 3"'),
    `<polyline points="${points.map(([a, b]) => `${px(a).toFixed(1)},${py(b).toFixed(1)}`).join(' ')}" fill="none" stroke="#b5485d" stroke-width="2"/>`,
    ...points.map(([a, b]) => `<circle cx="${px(a).toFixed(1)}" cy="${py(b).toFixed(1)}" r="3.5" fill="#b5485d"/>`),
    label((size.left + size.width - size.right) / 2, size.height - 8, 'middle', xLabel),
    `<text transform="translate(13 ${(size.top + size.height - size.bottom) / 2}) rotate(-90)" text-anchor="middle" fill="#444444">${escaped(yLabel)}</text>`,
    '</svg>',
  ].join('\n')}\n`;
}

interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** where a value lies between low and high on a logarithmic scale [1] */
  share(value: number): number;
}

/** From the 1, 2 or 5 below the smallest value to the one above the largest. */
function axis(values: readonly number[]): Axis {
  const steps = Array.from({ length: 40 }, (_, k) => [1, 2, 5].map((m) => m * 10 ** (k - 20))).flat();
  const low = steps.findLast((s) => s <= Math.min(...values) * 1.0001) ?? steps[0];
  const high = steps.find((s) => s >= Math.max(...values) * 0.9999) ?? steps[steps.length - 1];
  const inside = steps.filter((s) => s >= low && s <= high);
  const ticks = inside.length > 7 ? inside.filter((s) => Math.abs(Math.log10(s) % 1) < 1e-9) : inside;
  return { low, high, ticks, share: (v) => (high > low ? Math.log(v / low) / Math.log(high / low) : 0.5) };
}

function line([x1, y1, x2, y2]: readonly number[], colour: string, more = ''): string {
  const at = [x1, y1, x2, y2].map((v) => v.toFixed(1));
  return `<line x1="${at[0]}" y1="${at[1]}" x2="${at[2]}" y2="${at[3]}" stroke="${colour}"${more}/>`;
}

function label(x: number, y: number, anchor: string, text: string): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" fill="#444444">${escaped(text)}</text>`;
}

function tick(value: number): string {
  return value >= 0.01 && value < 1000 ? String(Number(value.toPrecision(1))) : value.toExponential(0);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
