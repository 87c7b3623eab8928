import type { Language } from '#messages';
import type { KeepFlags } from './forecast/keep-forecast.ts';
import type { AssumedFlags } from './input/read-assumed.ts';

/** Where a command's result goes; every command accepts it. */
export interface ResultOptions {
  /** Print the result as JSON on standard output. */
  readonly json: boolean;
  /** Write the result as JSON to this file. */
  readonly out?: string | undefined;
}

/** Options of `philtrum start`. */
export interface StartOptions {
  /** Port on the loopback address; without it the environment's PORT, then the studio's own. */
  readonly port?: number | undefined;
  /** Show the studio in the desktop's browser when there is a desktop. */
  readonly open: boolean;
  /** Folder of the registry; without it the environment's PHILTRUM_STORE, then one of the person's own. */
  readonly store?: string | undefined;
  /** People sign in; without it only this machine is served, to its owner. */
  readonly accounts?: boolean | undefined;
  /** Where browsers find the studio, such as https://clinic.example. */
  readonly origin?: string | undefined;
  /** Address of this machine to listen on. */
  readonly host?: string | undefined;
  /** Address of the proxy in front. */
  readonly proxy?: string | undefined;
  /** File with the token that opens the metrics; without it the environment's PHILTRUM_METRICS_TOKEN. */
  readonly metricsTokenFile?: string | undefined;
}

/** Options of `philtrum measure FILE...`. */
export interface MeasureOptions extends ResultOptions {
  /** Photographs or videos, at least one. */
  readonly files: readonly string[];
  /** Which of several faces, 0 = leftmost in the picture. */
  readonly pick?: number | undefined;
  /** File that says what was asked for when in the videos. */
  readonly script?: string | undefined;
  /** Write the numbers as a table to this file. */
  readonly csv?: string | undefined;
  /** Write a self-contained page to this file. */
  readonly html?: string | undefined;
}

/** Options of `philtrum compare BEFORE AFTER`. */
export interface CompareOptions extends ResultOptions {
  /** A photograph, a video or a measurement document. */
  readonly before: string;
  /** The same; left out when one video holds both. */
  readonly after?: string | undefined;
  /** Where one video is split into before and after [s], or where its scene jumps most. */
  readonly split?: number | 'auto' | undefined;
  /** Which of several faces, 0 = leftmost in the picture. */
  readonly pick?: number | undefined;
  /** The same for the second side, when it differs. */
  readonly pickAfter?: number | undefined;
  /** Write the numbers as a table to this file. */
  readonly csv?: string | undefined;
  /** Write a self-contained page to this file. */
  readonly html?: string | undefined;
}

/** Options of `philtrum fit MEASUREMENT.json`. */
export interface FitOptions extends ResultOptions {
  /** A measurement document's file, or the name of a built-in face. */
  readonly measurement: string;
  /** Fit the person to expressions measured beside the rest. */
  readonly motion: boolean;
  /** A measurement document's file of the same person lying on the back. */
  readonly supine?: string | undefined;
  /** The expressions were made with all force. */
  readonly maximal: boolean;
  /** Write what motion taught as priors to this file. */
  readonly priorsOut?: string | undefined;
}

/** What `simulate` and `forecast` are about. */
interface Case extends ResultOptions {
  /** A measurement document's file, or the name of a built-in face. */
  readonly face: string;
  /** A plan document's file, or the name of a built-in plan. */
  readonly plan: string;
}

/** Options of `philtrum simulate`. */
export interface SimulateOptions extends Case {
  /** Weeks after the treatment that are asked for, ascending, each 0-16. */
  readonly weeks?: readonly number[] | undefined;
  /** Solve on the finer mesh. */
  readonly exact: boolean;
}

/** Options of `philtrum forecast`. */
export interface ForecastOptions extends Case, AssumedFlags, KeepFlags {
  /** Number of draws. */
  readonly draws: number;
  /** Seed of the random streams: the same seed gives the same forecast. */
  readonly seed: number;
  /** Write a self-contained HTML report to this file. */
  readonly report?: string | undefined;
}

/** Options of `philtrum replay`. */
export interface ReplayOptions extends Case, AssumedFlags {
  /** How often the plan is repeated. */
  readonly times: number;
  /** 0 = the person in the middle, n = the n-th simulated person. */
  readonly person: number;
  /** What somebody has had, such as `strawFails=no,no,no,yes`. */
  readonly observed?: string | undefined;
  /** Seed of the random streams. */
  readonly seed: number;
}

/** Options of `philtrum window`. */
export interface WindowOptions extends Case, AssumedFlags {
  /** Said by who may be told units. */
  readonly professional: boolean;
  /** Limits on harms, each "event=share". */
  readonly limit: readonly string[];
  /** Least odds of a visible lift [1]. */
  readonly leastLift: number;
  /** Number of draws for each way of giving the plan. */
  readonly draws: number;
  /** Seed of the random streams. */
  readonly seed: number;
}

/** Options of `philtrum compare-plans`. */
export interface ComparePlansOptions extends ResultOptions, AssumedFlags {
  /** A measurement document's file, or the name of a built-in face. */
  readonly face: string;
  /** Two plan documents' files or names of built-in plans. */
  readonly plan: readonly string[];
  /** Number of draws. */
  readonly draws: number;
  /** Seed of the random streams. */
  readonly seed: number;
}

/** Options of `philtrum advise`. */
export interface AdviseOptions extends ResultOptions {
  /** A measurement document's file, or the name of a built-in face. */
  readonly face: string;
  /** A file of answers. */
  readonly answers?: string | undefined;
  /** A folder of forecasts that were saved. */
  readonly forecasts?: string | undefined;
  /** A folder that computed forecasts are written to. */
  readonly saveForecasts?: string | undefined;
  /** Compute forecasts when none were saved. */
  readonly forecast: boolean;
  /** Take first estimates, which need no training. */
  readonly quick: boolean;
  /** Number of draws. */
  readonly draws: number;
  /** Seed of the random streams. */
  readonly seed: number;
  /** Language of the sentences. */
  readonly language: Language;
}

/** Options of `philtrum bench`. */
export interface BenchOptions extends ResultOptions {
  /** One case by name; all without it. */
  readonly case?: string | undefined;
  /** How often each case runs. */
  readonly repeat: number;
}

/** Options of `philtrum verify`. */
export interface VerifyOptions extends ResultOptions {
  /** A file of reference cases; the built-in ones without it. */
  readonly cases?: string | undefined;
  /** The kernel that does the arithmetic. */
  readonly kernel: 'plain' | 'compiled';
  /** Write table, convergence and plots to this Markdown file; plots go into `pictures` beside it. */
  readonly docs?: string | undefined;
}

/** Options of `philtrum validate`. */
export interface ValidateOptions extends ResultOptions {
  /** A file of targets; the listed ones without it. */
  readonly targets?: string | undefined;
  /** Learn the common numbers from the listed targets again and write them into the sources. */
  readonly calibrate?: boolean | undefined;
  /** Write the validation page to this Markdown file. */
  readonly docs?: string | undefined;
  /** Seed of the random streams. */
  readonly seed: number;
}
