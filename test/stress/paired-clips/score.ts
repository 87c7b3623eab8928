import { compareCaptures } from '#compare';
import type { LipMeasure } from '#measure';
import { jeffreysInterval, quantile } from '#numerics';
import { type FilmedClip, people } from './film.ts';

/** One pair of clips of one person: the first unchanged, the second with a known lift. */
export interface ScoredPair {
  readonly person: string;
  readonly mm: number;
  /** null when a side was refused or the border was not plain enough to be measured */
  readonly change: { readonly value: number; readonly lo95: number; readonly hi95: number } | null;
  readonly limit: number;
  readonly detectable: boolean;
  /** whether the sentence above the comparison claims any change */
  readonly claimed: boolean;
  readonly flags: readonly string[];
  /** changes of every measure at rest */
  readonly all: Partial<Record<LipMeasure, { readonly value: number; readonly detectable: boolean }>>;
}

/** What the pairs of one group of people say. */
export interface PartScore {
  readonly part: string;
  readonly people: readonly string[];
  readonly pairs: number;
  readonly notMeasured: number;
  /** unchanged pairs whose upper red lip was called changed */
  readonly falseAlarms: Share;
  /** unchanged pairs of which the sentence claimed anything */
  readonly falseClaims: Share;
  /** by true lift [mm]: share found with the right sign */
  readonly found: readonly { readonly mm: number; readonly share: Share }[];
  /** share of 95 % intervals that hold the truth */
  readonly coverage: Share;
  /** of measured on true change, by least squares through the unchanged pairs' mean */
  readonly slope: number;
  readonly rmseMm: number;
  readonly worstMm: number;
  readonly medianLimitMm: number;
  /** unchanged pairs on which each flag was raised */
  readonly flags: Readonly<Record<string, number>>;
}

interface Share {
  readonly events: number;
  readonly trials: number;
  readonly lo95: number;
  readonly hi95: number;
}

/** Every unchanged clip of a person with every later unchanged one, and with every changed one. */
export function scorePairs(filmed: readonly FilmedClip[]): ScoredPair[] {
  return filmed
    .filter(({ mm }) => mm === 0)
    .flatMap((before) =>
      filmed
        .filter((after) => after.person === before.person && (after.mm > 0 || after.take > before.take))
        .map((after) => scorePair(before, after)),
    );
}

function scorePair(before: FilmedClip, after: FilmedClip): ScoredPair {
  const nothing = { change: null, limit: 0, detectable: false, claimed: false, flags: [], all: {} };
  const about = { person: before.person, mm: after.mm };
  if (!before.clip.ok || !after.clip.ok) return { ...about, ...nothing };
  const { captures, flags, claim } = compareCaptures(before.clip, after.clip, 'study');
  const rest = captures.find(({ expression }) => expression === 'rest');
  if (rest === undefined || rest.notComparable.length > 0) return { ...about, ...nothing };
  const all = Object.entries(rest.measures).flatMap(([name, one]) =>
    one ? [[name, { value: one.change.value, detectable: one.detectable }]] : [],
  );
  const lip = rest.measures.upperVermilionHeight;
  return {
    ...about,
    change: lip?.change ?? null,
    limit: lip?.detectionLimitMm ?? 0,
    detectable: lip?.detectable ?? false,
    claimed: claim.claim === 'changed',
    flags: flags.map(({ flag }) => flag),
    all: Object.fromEntries(all),
  };
}

/** Scores people whose pairs set the limits apart from people who had no say. */
export function scoreParts(pairs: readonly ScoredPair[]): PartScore[] {
  return Object.entries(people).flatMap(([part, names]) => {
    const mine = pairs.filter(({ person }) => names.some((name) => name === person));
    return mine.some(({ change }) => change !== null) ? [scorePart(part, mine)] : [];
  });
}

function scorePart(part: string, all: readonly ScoredPair[]): PartScore {
  const told = all.flatMap(({ change, ...pair }) => (change ? [{ ...pair, change }] : []));
  const unchanged = told.filter(({ mm }) => mm === 0);
  const lifted = [...new Set(told.map(({ mm }) => mm))].filter((mm) => mm > 0).toSorted((a, b) => a - b);
  const errors = told.map(({ change, mm }) => change.value - mm);
  const flags = [...new Set(unchanged.flatMap((pair) => pair.flags))].toSorted();
  return {
    part,
    people: [...new Set(told.map(({ person }) => person))],
    pairs: all.length,
    notMeasured: all.length - told.length,
    falseAlarms: share(unchanged, ({ detectable }) => detectable),
    falseClaims: share(unchanged, ({ claimed }) => claimed),
    found: lifted.map((mm) => ({
      mm,
      share: share(
        told.filter((pair) => pair.mm === mm),
        ({ detectable, change }) => detectable && change.value > 0,
      ),
    })),
    coverage: share(told, ({ change, mm }) => change.lo95 <= mm && mm <= change.hi95),
    slope: slopeOf(told.map(({ mm, change }) => [mm, change.value])),
    rmseMm: Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length),
    worstMm: Math.max(...errors.map(Math.abs)),
    medianLimitMm: quantile(
      told.map(({ limit }) => limit),
      0.5,
    ),
    flags: Object.fromEntries(
      flags.map((flag) => [flag, unchanged.filter((pair) => pair.flags.includes(flag)).length]),
    ),
  };
}

function share<One>(of: readonly One[], holds: (one: One) => boolean): Share {
  const events = of.filter(holds).length;
  const { lower, upper } = of.length === 0 ? { lower: 0, upper: 1 } : jeffreysInterval(events, of.length);
  return { events, trials: of.length, lo95: lower, hi95: upper };
}

function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis] / points.length, 0);
  const [mx, my] = [mean(0), mean(1)];
  const over = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return over / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

/** Root mean square of the change of each measure in unchanged pairs of some people. */
export function unchangedSpread(pairs: readonly ScoredPair[], names: readonly string[]) {
  const mine = pairs.filter(({ person, mm }) => mm === 0 && names.includes(person));
  const measures = [...new Set(mine.flatMap(({ all }) => Object.keys(all) as LipMeasure[]))];
  return Object.fromEntries(
    measures.map((measure) => {
      const values = mine.flatMap(({ all }) => all[measure]?.value ?? []);
      const rms = Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length);
      const alarms = mine.filter(({ all }) => all[measure]?.detectable).length;
      return [measure, { pairs: values.length, rms, p95: quantile(values.map(Math.abs), 0.95), alarms }];
    }),
  );
}
