import { describe, expect, test } from 'vitest';
import { readProbe } from './probe-clip.ts';

const video = { index: 0, codec_type: 'video', width: 1920, height: 1080, avg_frame_rate: '30000/1001', duration: '4' };
const read = (stream: object) => readProbe('a.mp4', 'file:/a.mp4', { streams: [{ ...video, ...stream }] });

describe('what ffprobe says of a file', () => {
  test('is its size, pace and length', () => {
    expect(read({})).toMatchObject({ width: 1920, height: 1080, durationSeconds: 4, rotation: 0, matrix: null });
    expect(read({})).toHaveProperty('framesPerSecond', 30_000 / 1001);
  });

  test.each([
    [{ side_data_list: [{ rotation: -90 }] }, 90],
    [{ side_data_list: [{}, { rotation: 90 }] }, 270],
    [{ side_data_list: [{ rotation: 180 }] }, 180],
    [{ tags: { rotate: '270' } }, 270],
  ])('%j is a clockwise turn of %i', (stream, rotation) => expect(read(stream)).toMatchObject({ rotation }));

  test('is how colours were mixed', () => {
    expect(read({ color_space: 'bt709', color_range: 'tv' })).toMatchObject({ matrix: 'bt709', fullRange: false });
    expect(read({ color_space: 'smpte170m', pix_fmt: 'yuvj420p' })).toMatchObject({ matrix: 'bt601', fullRange: true });
  });

  test('is refused without square pixels or without pictures', () => {
    expect(read({ sample_aspect_ratio: '16:15' })).toMatchObject({
      ok: false,
      detail: expect.stringContaining('16:15'),
    });
    expect(read({ disposition: { attached_pic: 1 } })).toMatchObject({ ok: false, reason: 'not-a-video' });
  });
});
