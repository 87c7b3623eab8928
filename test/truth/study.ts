import {
  type FaceNetworks,
  type Frame,
  type LipMeasure,
  type Measured,
  measureFrame,
  type PixelPoint,
  relateToRest,
} from '#measure';
import { type Stream, stream } from '#numerics';
import { clipHead } from './clip.ts';
import { compressed, grainy, lit } from './degrade.ts';
import { readPoint, type StillName, type TruthFace, truthFace } from './face.ts';
import { moveCommissure, raiseUpperBorder, together } from './fields.ts';
import { type Head, headOf, renderHead, usualDistance, type View } from './head.ts';
import { measuresOf, trueChange } from './measures.ts';
import {
  bareLips,
  canvasOf,
  lipsticks,
  type Paint,
  type PaintedLips,
  paintedOutline,
  paintLips,
  skinTones,
  withSkinTone,
} from './paint.ts';

/** One comparison with what is true: a change between two pictures, or an absolute measure of one. */
export interface TruthRow {
  readonly study: 'flip' | 'painted' | 'skin' | 'corner' | 'pose' | 'light' | 'teeth';
  readonly face: string;
  readonly part: 'derive' | 'held';
  /** what was done, in words */
  readonly variant: string;
  readonly measure: LipMeasure;
  /** true and seen value, or change [mm]; seen is null where it was refused */
  readonly truth: number;
  readonly seen: number | null;
  /** 95 % interval of an absolute measure; null for a change */
  readonly interval: readonly [number, number] | null;
  readonly flags: readonly string[];
  /** degrees between both heads, yaw and pitch; 0 for one picture */
  readonly turned: readonly [number, number];
  readonly pxPerMm: number;
}

/** Where rows go, and what they are made with. */
export interface Study {
  readonly networks: FaceNetworks;
  readonly rows: TruthRow[];
}

const changed: readonly LipMeasure[] = [
  'upperVermilionHeight',
  'lowerVermilionHeight',
  'vermilionShowLateral',
  'philtrumLength',
  'upperLipLength',
  'mouthWidth',
  'interlabialGap',
  'smileLineStraightness',
  'upperLipAreaMm2',
  'commissureHeightLeft',
  'commissureHeightRight',
];

/** A person who holds the head as asked, within 1.5 degrees of how it was. */
const held = (random: Stream): View => ({
  yaw: 1.5 * (2 * random.uniform() - 1),
  pitch: 1.5 * (2 * random.uniform() - 1),
  roll: 3 * (2 * random.uniform() - 1),
  shift: [4 * random.uniform(), 4 * random.uniform()],
});

/** A camera of our days: a little noise, a little compression. */
async function photographed(frame: Frame, seed: number): Promise<Frame> {
  return compressed(grainy(frame, 2, seed), 92);
}

interface Pair {
  readonly study: TruthRow['study'];
  readonly face: TruthFace;
  readonly variant: string;
  readonly truth: Readonly<Partial<Record<LipMeasure, number | null>>>;
}

function addChanges({ rows }: Study, pair: Pair, before: Measured, seen: Measured): void {
  const after = relateToRest(seen, before);
  const [a, b] = [before.capture, after.capture];
  for (const measure of changed) {
    const truth = pair.truth[measure];
    if (truth === null || truth === undefined) continue;
    const [from, to] = [a.measures[measure], b.measures[measure]];
    rows.push({
      study: pair.study,
      face: pair.face.name,
      part: pair.face.facts.part,
      variant: pair.variant,
      measure,
      truth,
      seen: from && to ? to.value - from.value : null,
      interval: null,
      flags: [...new Set([...a.flags, ...b.flags])],
      turned: [b.pose.yawDeg - a.pose.yawDeg, b.pose.pitchDeg - a.pose.pitchDeg],
      pxPerMm: a.scale.pxPerMm,
    });
  }
}

function addValues({ rows }: Study, pair: Pair, seen: Measured): void {
  for (const [measure, truth] of Object.entries(pair.truth) as [LipMeasure, number | null][]) {
    if (truth === null) continue;
    const value = seen.capture.measures[measure];
    rows.push({
      study: pair.study,
      face: pair.face.name,
      part: pair.face.facts.part,
      variant: pair.variant,
      measure,
      truth,
      seen: value?.value ?? null,
      interval: value ? [value.lo95, value.hi95] : null,
      flags: seen.capture.flags,
      turned: [0, 0],
      pxPerMm: seen.capture.scale.pxPerMm,
    });
  }
}

/** A pair of which one picture was refused as a whole. */
function addRefusal({ rows }: Study, { study, face, variant, truth }: Pair, pxPerMm: number): void {
  for (const [measure, change] of Object.entries(truth) as [LipMeasure, number | null][]) {
    const { name, facts } = face;
    const none = { seen: null, interval: null, flags: [], turned: [0, 0] as const, pxPerMm };
    rows.push({ study, face: name, part: facts.part, variant, measure, truth: change ?? 0, ...none });
  }
}

async function measuredOr(study: Study, frame: Frame, expression: Measured['capture']['expression']) {
  const result = await measureFrame(frame, study.networks, { expression });
  return result.ok ? result : null;
}

/** A photograph's lip raised by known amounts; both pictures taken anew within the pose gate. */
export async function studyFlips(study: Study, name: StillName, amounts: readonly number[]): Promise<void> {
  const face = await truthFace(name, study.networks);
  const head = headOf(face);
  const random = stream(21, 0, name);
  const { expression } = face.base.capture;
  const before = await measuredOr(study, await photographed(renderHead(head, held(random)), 1), expression);
  for (const [i, mm] of amounts.entries()) {
    const field = raiseUpperBorder(face, mm);
    const frame = await photographed(renderHead(head, held(random), field), 2 + i);
    const after = before && (await measuredOr(study, frame, expression));
    const pair: Pair = { study: 'flip', face, variant: `flip ${mm} mm`, truth: trueChange(face, field) };
    if (before && after) addChanges(study, pair, before, after);
  }
}

/** Corners moved by known amounts, pictures otherwise alike; excursions of both sides. */
export async function studyCorners(study: Study, name: StillName): Promise<void> {
  const face = await truthFace(name, study.networks);
  const head = headOf(face);
  const random = stream(22, 0, name);
  const before = await measuredOr(study, await photographed(renderHead(head, held(random)), 1), 'rest');
  if (!before) return;
  for (const [i, way] of (
    [
      [1, 0],
      [1.4, 1.4],
      [0, 2],
      [2.6, 1.5],
    ] as const
  ).entries()) {
    const field = together([
      [1, moveCommissure(face, 'left', way)],
      [1, moveCommissure(face, 'right', way)],
    ]);
    const seen = await measuredOr(study, await photographed(renderHead(head, held(random), field), 2 + i), 'smile');
    if (!seen) continue;
    const after = relateToRest(seen, before);
    const truth = Math.hypot(...way);
    const pair: Pair = {
      study: 'corner',
      face,
      variant: `out ${way[0]}, up ${way[1]} mm`,
      truth: { commissureExcursionLeft: truth, commissureExcursionRight: truth },
    };
    addValues(study, pair, after);
  }
}

/** The same face turned a little, or lit otherwise: nothing changes. */
export async function studyNothing(study: Study, name: StillName, kind: 'pose' | 'light'): Promise<void> {
  const face = await truthFace(name, study.networks);
  const head = headOf(face);
  const { expression } = face.base.capture;
  const before = await measuredOr(study, await photographed(renderHead(head), 1), expression);
  const pictures: Record<string, () => Frame> =
    kind === 'pose'
      ? {
          'yaw +3': () => renderHead(head, { yaw: 3 }),
          'yaw -3': () => renderHead(head, { yaw: -3 }),
          'pitch +3': () => renderHead(head, { pitch: 3 }),
          'pitch -3': () => renderHead(head, { pitch: -3 }),
        }
      : {
          'light 0.5': () => lit(renderHead(head), { gain: 0.5 }),
          'light 1.5': () => lit(renderHead(head), { gain: 1.5 }),
          warm: () => lit(renderHead(head), { warmth: 0.2 }),
          cool: () => lit(renderHead(head), { warmth: -0.2 }),
        };
  for (const [i, [variant, picture]] of Object.entries(pictures).entries()) {
    const after = before && (await measuredOr(study, await photographed(picture(), 2 + i), expression));
    const truth = Object.fromEntries(changed.map((measure) => [measure, 0]));
    if (before && after) addChanges(study, { study: kind, face, variant, truth }, before, after);
  }
}

const paintedRest: PaintedLips = { width: 48, upper: 6.5, lower: 9, gap: 0, bow: 1.2, tilt: 0.8 };
const largest: PaintedLips = { ...paintedRest, width: 54, upper: 9.5, lower: 10, gap: 13 };

/** Painted lips of known contours at 4 px/mm: every skin, lipstick, stubble, gloss; absolute values and a change. */
export async function studyPainted(study: Study, name: StillName, mm: number): Promise<void> {
  const original = await truthFace(name, study.networks);
  const paints: (readonly [variant: string, tone: number, paint: Paint])[] = [
    ...bareLips.map((lipOverSkin, tone) => [`skin ${tone + 1}`, tone, { lipOverSkin }] as const),
    ['red lipstick', 1, { lipOverSkin: lipsticks.red }],
    ['nude lipstick', 1, { lipOverSkin: lipsticks.nude }],
    ['stubble', 1, { lipOverSkin: bareLips[1], stubble: 0.3 }],
    ['gloss', 2, { lipOverSkin: bareLips[2], gloss: 0.9 }],
  ];
  const large = clipHead(original, 2);
  for (const [variant, tone, paint] of paints) {
    const face = withSkinTone(large.face, skinTones[tone]);
    const canvas = canvasOf(face, largest);
    const random = stream(23, tone, `${name} ${variant}`);
    const picture = async (lips: PaintedLips, seed: number) => {
      const head: Head = { face: { ...face, frame: paintLips(canvas, lips, paint) }, relief: large.relief };
      return measuredOr(study, await photographed(renderHead(head, held(random)), seed), 'rest');
    };
    const flipped = { ...paintedRest, upper: paintedRest.upper + mm };
    const [before, after] = [await picture(paintedRest, 1), await picture(flipped, 2)];
    if (!before || !after) continue;
    const absolute = measuresOf(face, paintedOutline(face, paintedRest));
    const then = measuresOf(face, paintedOutline(face, flipped));
    const { upperVermilionHeight, lowerVermilionHeight, mouthWidth, vermilionShowLateral, upperLipAreaMm2 } = absolute;
    const known = { upperVermilionHeight, lowerVermilionHeight, mouthWidth, vermilionShowLateral, upperLipAreaMm2 };
    addValues(study, { study: 'painted', face, variant, truth: known }, before);
    const truth = Object.fromEntries(
      changed.map((measure) => [measure, (then[measure] ?? 0) - (absolute[measure] ?? 0)]),
    );
    addChanges(study, { study: 'painted', face, variant, truth }, before, after);
  }
}

/** Resolutions at which every skin is seen [px/mm]. */
export const skinResolutions = [2, 3, 4, 6] as const;
const skinLips: PaintedLips = { ...paintedRest, width: 46, upper: 5, lower: 8, tilt: -0.8 };
const known = [
  'upperVermilionHeight',
  'lowerVermilionHeight',
  'vermilionShowLateral',
  'mouthWidth',
  'commissureHeightLeft',
  'commissureHeightRight',
  'smileLineStraightness',
  'upperLipAreaMm2',
] as const satisfies readonly LipMeasure[];

/**
 * Painted lips on every skin at every resolution, each pair at its own distance and in its own light: a change of 1 mm,
 * and absolute values in true millimetres. What is true includes that lips stand nearer to the camera than the irises.
 */
export async function studySkin(study: Study, name: StillName): Promise<void> {
  const large = clipHead(await truthFace(name, study.networks), 3);
  for (const [tone, lipOverSkin] of bareLips.entries()) {
    const face = withSkinTone(large.face, skinTones[tone]);
    const canvas = canvasOf(face, largest);
    const flipped = { ...skinLips, upper: skinLips.upper + 1 };
    const heads = [skinLips, flipped].map((lips): Head => {
      const frame = paintLips(canvas, lips, { lipOverSkin });
      return { face: { ...face, frame }, relief: large.relief };
    });
    const [absolute, then] = [skinLips, flipped].map((lips) => measuresOf(face, paintedOutline(face, lips)));
    for (const pxPerMm of skinResolutions) {
      const random = stream(24, tone, `${name} ${pxPerMm}`);
      const [before, after] = [
        await measuredOr(study, await visit(heads[0], pxPerMm, random), 'rest'),
        await measuredOr(study, await visit(heads[1], pxPerMm, random), 'rest'),
      ];
      const variant = `skin ${tone + 1}, ${pxPerMm} px/mm`;
      const truth = Object.fromEntries(
        changed.map((measure) => [measure, (then[measure] ?? 0) - (absolute[measure] ?? 0)]),
      );
      if (before && after) addChanges(study, { study: 'skin', face, variant, truth }, before, after);
      else addRefusal(study, { study: 'skin', face, variant, truth }, pxPerMm);
      if (!before) continue;
      const values = known
        .filter((measure) => before.capture.measures[measure])
        .map((measure) => [measure, (absolute[measure] ?? 0) * nearness(large, measure)]);
      addValues(study, { study: 'skin', face, variant, truth: Object.fromEntries(values) }, before);
    }
  }
}

/** True millimetres of a measure over those by the irises' scale: what stands nearer to the camera looks larger. */
function nearness({ face, relief }: Head, measure: LipMeasure): number {
  const depth = (places: readonly PixelPoint[]) =>
    places.reduce((sum, [u, v]) => sum + relief.at(u, v) / places.length, 0);
  const eyes = depth(face.base.reading.irises.map((iris) => readPoint(face, iris.centre)));
  const half = skinLips.width / 2;
  const lips = depth(
    measure === 'mouthWidth'
      ? [
          [-half, 0],
          [half, 0],
        ]
      : [[0, 0]],
  );
  const scale = (usualDistance - lips) / (usualDistance - eyes);
  return measure === 'upperLipAreaMm2' ? scale ** 2 : scale;
}

/** One picture of a visit: another pose, distance, light, noise and compression each time. */
async function visit(head: Head, pxPerMm: number, random: Stream): Promise<Frame> {
  const between = (low: number, high: number) => low + (high - low) * random.uniform();
  const { yawDeg, pitchDeg } = head.face.base.capture.pose;
  const size = { width: Math.round(190 * pxPerMm), height: Math.round(240 * pxPerMm) };
  const pose = { yaw: between(-1.5, 1.5) - yawDeg, pitch: between(-1.5, 1.5) - pitchDeg, roll: between(-3, 3) };
  const frame = renderHead(head, { ...pose, size, pxPerMm, distance: between(320, 650) });
  const light = { gain: between(0.75, 1.3), warmth: between(-0.08, 0.08) };
  return compressed(grainy(lit(frame, light), between(1, 4), random.integer(1e6)), Math.round(between(75, 95)));
}

/** Painted teeth and gum of known heights in an open mouth. */
export async function studyTeeth(study: Study, name: StillName): Promise<void> {
  const large = clipHead(await truthFace(name, study.networks), 2);
  const face = withSkinTone(large.face, skinTones[1]);
  const canvas = canvasOf(face, largest);
  const open = { ...paintedRest, width: 54, gap: 12, tilt: 0 };
  for (const [teeth, gum] of [
    [5, 0],
    [7, 0],
    [9, 0],
    [9, 1],
    [10, 3],
  ] as const) {
    const frame = paintLips(canvas, open, { lipOverSkin: bareLips[1], teeth, gum });
    const head: Head = { face: { ...face, frame }, relief: large.relief };
    const seen = await measuredOr(study, await photographed(renderHead(head), teeth), 'smile');
    const pair: Pair = {
      study: 'teeth',
      face,
      variant: `teeth to ${teeth}, gum ${gum} mm`,
      truth: { incisorShow: teeth - gum },
    };
    if (seen) addValues(study, pair, seen);
  }
}
