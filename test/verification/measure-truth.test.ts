import { beforeAll, describe, expect, test } from 'vitest';
import { type FaceNetworks, measureFrame } from '#measure';
import { nodeFaceNetworks } from '../../src/cli/input/node-face-networks.ts';
import {
  bareLips,
  canvasOf,
  clipHead,
  headOf,
  mirrorImage,
  moveCommissure,
  paintLips,
  renderHead,
  skinTones,
  studyFlips,
  studyTeeth,
  type TruthRow,
  trueChange,
  truthFace,
  withSkinTone,
} from '../truth/index.ts';
import { rootMeanSquare, slopeOf, unflaggedMisses } from '../truth/summary.ts';

let networks: FaceNetworks;
beforeAll(async () => {
  networks = await nodeFaceNetworks();
});

const seen = (rows: readonly TruthRow[]) => rows.filter((row) => row.seen !== null) as (TruthRow & { seen: number })[];

describe('stills against synthetic truth', () => {
  test('a lip raised by known millimetres is seen, in a picture taken anew', async () => {
    const rows: TruthRow[] = [];
    await studyFlips({ networks, rows }, 'franck_01829.jpg', [0.5, 2]);
    await studyFlips({ networks, rows }, 'bieber_small.jpg', [1, 1.5]);
    const heights = seen(rows.filter((row) => row.measure === 'upperVermilionHeight'));
    expect(heights).toHaveLength(4);
    expect(slopeOf(heights)).toBeGreaterThan(0.85);
    expect(slopeOf(heights)).toBeLessThan(1.15);
    expect(rootMeanSquare(heights)).toBeLessThan(0.3);
    expect(unflaggedMisses(heights)).toBe(0);
  });

  test('a moustache over the border is refused, not guessed', async () => {
    const { base } = await truthFace('SeanConnery.jpg', networks);
    expect(base.capture.flags).toContain('hair-over-border');
    expect(base.capture.measures.upperVermilionHeight).toBeNull();
    expect(base.capture.measures.mouthWidth).not.toBeNull();
  });

  test('painted incisors are seen to a millimetre, painted gum is pointed out and not measured', async () => {
    const rows: TruthRow[] = [];
    await studyTeeth({ networks, rows }, 'franck_01829.jpg');
    const bare = seen(rows.filter((row) => row.variant.includes('gum 0')));
    expect(bare).toHaveLength(3);
    expect(rootMeanSquare(bare)).toBeLessThan(1);
    expect(rows.find((row) => row.variant.includes('gum 3'))?.flags).toContain('gum-possible');
  });

  test('an asymmetric face in the mirror has its left and right swapped', async () => {
    const large = clipHead(await truthFace('franck_01829.jpg', networks), 1);
    const face = withSkinTone(large.face, skinTones[1]);
    const lips = { width: 48, upper: 6.5, lower: 9, gap: 0, bow: 1.2, tilt: 5 };
    const frame = paintLips(canvasOf(face, lips), lips, { lipOverSkin: bareLips[1] });
    const [plain, mirror] = [
      await measureFrame(frame, networks, { expression: 'rest' }),
      await measureFrame(mirrorImage(frame), networks, { expression: 'rest' }),
    ];
    if (!plain.ok || !mirror.ok) throw new Error('both must be measured');
    const read = (
      from: typeof plain,
      name: 'commissureHeightLeft' | 'commissureHeightRight' | 'upperVermilionHeight',
    ) => from.capture.measures[name]!.value;
    expect(read(plain, 'commissureHeightLeft') - read(plain, 'commissureHeightRight')).toBeGreaterThan(3);
    expect(Math.abs(read(mirror, 'commissureHeightRight') - read(plain, 'commissureHeightLeft'))).toBeLessThan(0.4);
    expect(Math.abs(read(mirror, 'commissureHeightLeft') - read(plain, 'commissureHeightRight'))).toBeLessThan(0.4);
    expect(Math.abs(read(mirror, 'upperVermilionHeight') - read(plain, 'upperVermilionHeight'))).toBeLessThan(0.3);
  });

  test('the generator moves what it says: a corner by its millimetres, the lip not at all', async () => {
    const face = await truthFace('bieber_small.jpg', networks);
    const change = trueChange(face, moveCommissure(face, 'left', [2, 0]));
    expect(change.mouthWidth).toBeCloseTo(2, 1);
    expect(Math.abs(change.upperVermilionHeight!)).toBeLessThan(0.1);
    expect(renderHead(headOf(face)).rgb).toHaveLength(face.frame.rgb.length);
  });
});
