import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type MeasuredClip, withClips } from '#clip';
import { compareCaptures } from '#compare';
import { toMeasurement } from '#measure';
import { type ComparisonDocument, comparisonDocument } from '#report';
import { jsonText } from '#units';
import { parseMeasurement } from '../../src/cli/input/parse-measurement.ts';
import { readFace } from '../../src/cli/input/read-face.ts';
import { main } from '../../src/cli/main.ts';
import { type MadeClip, madeClip } from '../../src/compare/made-clip.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-saved-'));
afterAll(() => rmSync(folder, { recursive: true }));

const document = (clips: readonly MeasuredClip[]) =>
  withClips(
    toMeasurement([], '0'),
    clips.map((clip, i) => ({ file: `${i}.mp4`, clip })),
  );

function file(name: string, content: object): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, jsonText(content));
  return path;
}

async function compared(before: string, after: string): Promise<ComparisonDocument> {
  const out = join(folder, 'comparison.json');
  expect(await main(['compare', before, after, '--out', out])).toBe(0);
  return JSON.parse(readFileSync(out, 'utf8'));
}

function excursion({ captures }: Pick<ComparisonDocument, 'captures'>) {
  const smile = captures.find(({ expression }) => expression === 'smile');
  return smile?.motion.find(({ name }) => name === 'excursionLeft')?.change.value;
}

const weaker: readonly [MadeClip, MadeClip] = [
  { seed: 1, upper: 6, smile: [10, 10] },
  { seed: 2, upper: 6, smile: [7, 7] },
];

describe('a measured clip as a document', () => {
  const [before, after] = weaker.map(madeClip);

  it('comes back as it was, to a hundredth of a millimetre', () => {
    const parsed = parseMeasurement(JSON.parse(jsonText(document([before]))));
    const clip = parsed.ok ? parsed.clip : null;
    expect(clip?.captures).toEqual(before.captures);
    expect(clip?.motions).toEqual(before.motions);
    for (const [i, { geometry, measures, method, atSeconds }] of before.moments.entries()) {
      const moment = clip?.moments[i];
      expect(moment?.atSeconds).toBe(atSeconds);
      expect(moment?.method).toEqual(method);
      for (const [c, [x, y]] of (geometry?.lowerMargin ?? []).entries()) {
        expect(Math.abs((moment?.geometry?.lowerMargin[c][0] ?? Number.NaN) - x)).toBeLessThan(0.0051);
        expect(Math.abs((moment?.geometry?.lowerMargin[c][1] ?? Number.NaN) - y)).toBeLessThan(0.0051);
      }
      expect(moment?.measures?.mouthWidth).toBeCloseTo(measures?.mouthWidth ?? Number.NaN, 3);
    }
  });

  it('is compared with its motion, in the numbers of the clips themselves', async () => {
    const paths = [file('before', document([before])), file('after', document([after]))] as const;
    const [read, direct] = [
      await compared(...paths),
      comparisonDocument(compareCaptures(before, after, 'philtrum test')),
    ];
    expect(excursion(read)).toBeCloseTo(-3, 0);
    expect(excursion(read)).toBe(excursion(direct));
    expect(read.captures.map(({ kept }) => kept.length)).toEqual(direct.captures.map(({ kept }) => kept.length));
    expect(read.captures.map(({ measures }) => measures.mouthWidth?.change.value)).toEqual(
      direct.captures.map(({ measures }) => measures.mouthWidth?.change.value),
    );
    expect(read.flags).toEqual(direct.flags);
    expect(readFace(paths[0])).toMatchObject({ ok: true });
  });

  it('keeps apart what is the clip’s own and what is a photograph’s', () => {
    const still = { ...before.captures[0], frames: 1 };
    const both = withClips({ ...toMeasurement([], '0'), captures: [still] }, [{ file: 'a.mp4', clip: after }]);
    const parsed = parseMeasurement(JSON.parse(jsonText(both)));
    expect(parsed.ok && parsed.clip?.captures).toEqual(after.captures);
    const two = parseMeasurement(JSON.parse(jsonText(document([before, after]))));
    expect(two.ok && two.clip).toBe(null);
  });

  it('of older versions opens: contours of every moment kept whole, or not at all', async () => {
    const whole = weaker.map((_, i) => file(`whole${i}`, { schema: 'philtrum/clip@1', ...[before, after][i] }));
    expect(excursion(await compared(whole[0], whole[1]))).toBeCloseTo(-3, 0);
    const bare = document([after]);
    const facts = bare.clips.map(({ captures: _, ...clip }) => ({
      ...clip,
      moments: clip.moments.map(({ lips: __, ...moment }) => moment),
    }));
    const mixed = await compared(whole[0], file('bare', { ...bare, clips: facts }));
    expect(mixed.captures.map(({ motion }) => motion.length)).toEqual([0, 0]);
    expect(mixed.captures[0].measures.upperVermilionHeight).not.toBe(null);
    expect(mixed.flags).toEqual([]);
  });

  it('that was changed by hand is refused by the field', () => {
    const changed = document([before]);
    const [clip] = changed.clips;
    const moments = clip.moments.map((moment, i) => (i === 3 ? { ...moment, mood: 'calm' } : moment));
    const parsed = parseMeasurement({ ...changed, clips: [{ ...clip, moments }] });
    expect(parsed).toMatchObject({ ok: false, detail: expect.stringMatching(/clips\[0\]\.moments\[3\].*mood/) });
  });
});
