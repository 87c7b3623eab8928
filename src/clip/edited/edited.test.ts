import { describe, expect, test } from 'vitest';
import { stream } from '#numerics';
import { findRepeats } from './find-repeats.ts';
import { editorNamedIn } from './written-by.ts';

describe('pictures that repeat', () => {
  const random = stream(3, 0, 'thumbnails');
  const scene = Array.from({ length: 60 }, (_, t) =>
    Float32Array.from({ length: 432 }, (__, c) => 100 + 30 * Math.sin(c / 7 + t / 9) + 0.3 * random.normal()),
  );
  /** What compressing again leaves of a repeat. */
  const nearly = (picture: Float32Array) => picture.map((value) => value + 0.1 * random.normal());

  test('are counted in a clip that was slowed down or assembled', () => {
    const doubled = scene.flatMap((picture) => [picture, nearly(picture)]);
    const { count, judged } = findRepeats(doubled);
    expect(count / judged).toBeGreaterThan(0.45);
    const everyFifth = scene.flatMap((picture, t) => (t % 4 === 0 ? [picture, nearly(picture)] : [picture]));
    expect(findRepeats(everyFifth).count).toBeGreaterThan(11);
  });

  test('are not found in a clip that moves, or in one in which nothing does', () => {
    expect(findRepeats(scene).count).toBe(0);
    expect(findRepeats(scene.map(() => scene[0]))).toEqual({ count: 0, judged: 0 });
    const stutter = scene.map((picture, t) => (t === 30 ? nearly(scene[29]) : picture));
    expect(findRepeats(stutter).count).toBe(1);
  });
});

describe('the software named in a file', () => {
  test('is found at its beginning or end', () => {
    expect(editorNamedIn(['ftypisom', '\0\0data\0Lavf59.27.100'])).toBe('FFmpeg');
    expect(editorNamedIn(['<xmp:CreatorTool>Adobe Premiere Pro 2023.0', ''])).toBe('Adobe Premiere');
  });

  test('is none for a camera', () => {
    expect(editorNamedIn(['ftypqt  Apple iPhone 15 17.1 Core Media Video', 'com.android.version'])).toBe(null);
  });
});
