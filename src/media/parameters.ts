/** A limit of what is taken. */
interface Limit {
  readonly value: number;
  readonly unit: string;
  readonly source: 'assumed';
  readonly because: string;
}

/** What a file may hold at most. Ours: chosen so that a phone's pictures pass and a machine's memory holds. */
export const limits = {
  photoMegabytes: {
    value: 40,
    unit: 'MB',
    source: 'assumed',
    because: 'a photograph of 48 million pixels at its best quality has about 25',
  },
  clipMegabytes: {
    value: 200,
    unit: 'MB',
    source: 'assumed',
    because:
      'guided tasks take a minute, two minutes of 1080p of a phone have about 130; keeping one of 199 took 0.5 GB of memory for a moment',
  },
  photoPixels: {
    value: 120_000_000,
    unit: 'pixels',
    source: 'assumed',
    because: 'more than any phone takes; whoever opens it needs 4 bytes for each',
  },
  side: { value: 20_000, unit: 'pixels', source: 'assumed', because: 'longer sides are panoramas or traps' },
  clipPixels: { value: 8_912_896, unit: 'pixels', source: 'assumed', because: 'a picture of 4096 x 2176' },
  clipSeconds: { value: 600, unit: 's', source: 'assumed', because: 'ten minutes; guided tasks take one' },
} as const satisfies Readonly<Record<string, Limit>>;

/** Bytes of a megabyte. */
export const megabyte = 1e6;
