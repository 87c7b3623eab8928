import { landmarksOf, type MapFace, type Region } from './drawn-face.ts';

type Point = readonly [x: number, y: number];

/** What the sites lie on, at true scale: red lips and base of the nose, or brows and eyes; landmarks as fine crosses. */
export function Scenery({ region, face }: { region: Region; face: MapFace }) {
  return (
    <g class="chart-map-scenery">
      {region === 'mouth' ? <Mouth face={face} /> : <Brows face={face} />}
      {landmarksOf[region].flatMap((landmark) =>
        (['patient-right', 'patient-left'] as const).map((side) => (
          <Cross key={`${landmark} ${side}`} at={face.whereIs(landmark, side)} />
        )),
      )}
    </g>
  );
}

function Cross({ at: [x, y] }: { at: Point }) {
  return <path class="chart-map-cross" d={`M${x - 0.6} ${-y}h1.2M${x} ${-y - 0.6}v1.2`} />;
}

function Mouth({ face: { lips, whereIs } }: { face: MapFace }) {
  const { upperBorder, upperMargin, lowerMargin, lowerBorder } = lips;
  // lips at rest just touch: one line between them
  const seam = upperMargin.map(([x, y], n): Point => [x, (y + (lowerMargin[n]?.[1] ?? y)) / 2]);
  const [, noseY] = whereIs('sn', 'midline');
  const [alaX, alaY] = whereIs('ala', 'patient-left');
  const [bowX, bowY] = whereIs('cph', 'patient-left');
  const [, foldY] = whereIs('sl', 'midline');
  return (
    <>
      <path class="chart-map-lip" d={closed(upperBorder, seam)} />
      <path class="chart-map-lip chart-map-lip--lower" d={closed(seam, lowerBorder)} />
      <path class="chart-map-line" d={smooth(seam)} />
      {bothSides((sign) => (
        <g key={sign}>
          <path
            class="chart-map-soft"
            d={`M${sign * bowX} ${-bowY - 1}Q${sign * bowX} ${-bowY - 4} ${sign * 3.4} ${1.5 - noseY}`}
          />
          <path
            class="chart-map-line"
            d={`M0 ${-noseY}C${sign * 4} ${-noseY - 0.5} ${sign * 5} ${-noseY - 3} ${sign * 8} ${-noseY - 2.5}S${sign * (alaX - 3)} ${1 - alaY} ${sign * alaX} ${-alaY}C${sign * (alaX + 2.5)} ${-alaY - 3} ${sign * (alaX + 1)} ${-alaY - 7} ${sign * (alaX - 1)} ${-alaY - 9}`}
          />
        </g>
      ))}
      <path class="chart-map-soft" d={`M-9 ${1.2 - foldY}Q0 ${-foldY - 1.8} 9 ${1.2 - foldY}`} />
    </>
  );
}

function Brows({ face: { whereIs } }: { face: MapFace }) {
  const [innerX, eyeY] = whereIs('en', 'patient-left');
  const [outerX] = whereIs('ex', 'patient-left');
  const [pupilX, browTop] = whereIs('sci', 'patient-left');
  const [, rootY] = whereIs('n', 'midline');
  return (
    <>
      {bothSides((sign) => (
        <g key={sign}>
          <path
            class="chart-map-brow"
            d={`M${sign * (innerX - 4)} ${7 - browTop}Q${sign * pupilX} ${-1.5 - browTop} ${sign * (outerX + 6)} ${5 - browTop}`}
          />
          <path
            class="chart-map-line"
            d={`M${sign * innerX} ${-eyeY}Q${sign * pupilX} ${-eyeY - 11} ${sign * outerX} ${-eyeY}Q${sign * pupilX} ${7 - eyeY} ${sign * innerX} ${-eyeY}Z`}
          />
          <circle class="chart-map-line" cx={sign * pupilX} cy={-eyeY - 1} r="5" />
          <path
            class="chart-map-soft"
            d={`M${sign * 6} ${-rootY - 4}Q${sign * 4.5} ${-rootY} ${sign * 6} ${6 - rootY}`}
          />
        </g>
      ))}
    </>
  );
}

function bothSides<T>(draw: (sign: 1 | -1) => T): readonly T[] {
  return [draw(-1), draw(1)];
}

/** A line through points, rounded between them. */
function smooth(line: readonly Point[], first: 'M' | 'L' = 'M'): string {
  const [start, ...rest] = line;
  if (start === undefined) return '';
  const curves = rest.map(([x, y], i) => {
    const [beforeX, beforeY] = line[i] as Point;
    return `Q${beforeX.toFixed(2)} ${(-beforeY).toFixed(2)} ${((beforeX + x) / 2).toFixed(2)} ${(-(beforeY + y) / 2).toFixed(2)}`;
  });
  const [endX, endY] = line.at(-1) as Point;
  return `${first}${start[0].toFixed(2)} ${(-start[1]).toFixed(2)}${curves.join('')}L${endX.toFixed(2)} ${(-endY).toFixed(2)}`;
}

function closed(there: readonly Point[], back: readonly Point[]): string {
  return `${smooth(there)}${smooth(back.toReversed(), 'L')}Z`;
}
