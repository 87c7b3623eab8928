/**
 * Which millimetre of muscle matters for the height of the left half of the lip's margin? A map over the mouth at rest, as SVG:
 * `node examples/04-which-millimetre-matters.ts > map.svg`
 */
import { readFileSync } from 'node:fs';
import { buildFace, type FaceModel, referenceFaces } from '#anatomy';
import { createMouth, createPerson, express, medianPhysiology, settleRest } from '#mechanics';
import { loadKernel } from '#numerics';
import { type SensitivityMap, sensitivityMap } from '#simulate';

const output = 'marginLiftLeft';

export async function mapOfLift(): Promise<{ face: FaceModel; map: SensitivityMap; volume: Float64Array }> {
  const kernel = await loadKernel(readFileSync(new URL('../build/kernel.wasm', import.meta.url)));
  const face = buildFace(referenceFaces['reference-female'], 'coarse');
  const person = createPerson(createMouth(face, kernel), medianPhysiology);
  const settled = settleRest(person);
  if (!settled.ok) throw new Error(settled.detail);
  const rest = express(person, 'rest');
  if (!rest.ok) throw new Error(rest.detail);
  return { face, map: sensitivityMap(person, rest.value, output), volume: person.mouth.quadrature.volume };
}

/** The fascicle whose whole block raises the outcome most, and the one that lowers it most. */
export function strongest({ face, map }: Awaited<ReturnType<typeof mapOfLift>>): { raises: string; lowers: string } {
  const at = (extreme: number) => face.fascicles[map.perFascicle.indexOf(extreme)].id;
  return { raises: at(Math.max(...map.perFascicle)), lowers: at(Math.min(...map.perFascicle)) };
}

/** Frontal picture: every pillar of elements from teeth to skin, coloured by what blocking it would do. */
function drawing({ face, map, volume }: Awaited<ReturnType<typeof mapOfLift>>): string {
  const { columns, rings, layers, nodes } = face.mesh;
  const corner = (column: number, ring: number) => {
    const n = ((column % columns) * (rings + 1) + ring) * (layers + 1) + layers;
    return `${(nodes[n * 3] * 7 + 320).toFixed(1)},${(220 - nodes[n * 3 + 1] * 7).toFixed(1)}`;
  };
  const pillars = Array.from({ length: columns * rings }, (_, p) => {
    const [column, ring] = [Math.floor(p / rings), p % rings];
    let change = 0;
    let content = 0;
    for (let layer = 0; layer < layers; layer++) {
      const e = p * layers + layer;
      change += map.perVolume[e] * volume[e];
      content += volume[e];
    }
    return { column, ring, perVolume: change / content };
  });
  const most = Math.max(...pillars.map(({ perVolume }) => Math.abs(perVolume)));
  const cells = pillars.map(({ column, ring, perVolume }) => {
    const outline = [
      corner(column, ring),
      corner(column + 1, ring),
      corner(column + 1, ring + 1),
      corner(column, ring + 1),
    ];
    const share = Math.sqrt(Math.abs(perVolume) / most);
    const full = perVolume > 0 ? [178, 70, 47] : [47, 111, 178];
    const colour = [244, 239, 233].map((paper, i) => Math.round(paper + share * (full[i] - paper)));
    return `<polygon points="${outline.join(' ')}" fill="rgb(${colour})" stroke="#cfc6bd" stroke-width=".6"/>`;
  });
  const note = (y: number, text: string) =>
    `<text x="16" y="${y}" font-family="sans-serif" font-size="12">${text}</text>`;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"><rect width="640" height="480" fill="#fff"/>',
    ...cells,
    '<rect y="436" width="640" height="44" fill="#fff"/>',
    note(454, 'Blocking muscle here lifts (red) or lowers (blue) the left upper margin at rest.'),
    note(
      471,
      `The patient’s left is on the right. Root scale; at most ${(1000 * most).toFixed(2)} µm per mm³ of tissue.`,
    ),
    '</svg>',
  ].join('\n');
}

if (import.meta.main) process.stdout.write(`${drawing(await mapOfLift())}\n`);
