import { styleText } from 'node:util';
import { jsonText } from '#units';
import type { ResultOptions } from './options.ts';
import { words } from './reader.ts';
import { writeWhole } from './write-whole.ts';

/** Exit codes of every command: done, an honest refusal or failed check, wrong usage. */
export const exitCodes = { done: 0, refused: 1, wrongUsage: 2 } as const;

/** One of {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Exit code of a result: a document that says `ok: false` is a refusal, every other is done. */
export function exitCodeOf(result: object): ExitCode {
  return 'ok' in result && result.ok === false ? exitCodes.refused : exitCodes.done;
}

/**
 * Hands a command's result to the caller: as JSON on standard output (`--json`), as JSON in a file (`--out`), else as
 * text for a reader.
 * @param result the document, ready for JSON
 * @param options where the result goes
 * @param asText the same result in words and numbers; asked for only when it is shown
 * @returns the command's exit code
 */
export async function writeResult(result: object, options: ResultOptions, asText: () => string): Promise<ExitCode> {
  const json = jsonText(result);
  if (options.out !== undefined) await writeWhole(options.out, json);
  if (options.json) await print(json);
  else await print(`${asText()}\n`);
  if (options.out !== undefined && !options.json) say(words('cli.written', { file: options.out }));
  return exitCodeOf(result);
}

/** Writes to standard output and waits until the receiving side has taken it. */
async function print(text: string): Promise<void> {
  await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
}

/** One line for the person at the terminal. It goes to standard error, so that results can be piped. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** How far a long computation is. */
export interface Progress {
  /** @param fraction [1] done so far, 0-1; @param stage what is being done, a few words */
  update(fraction: number, stage: string): void;
  /** Ends the display; with a sentence, leaves that sentence behind. */
  end(sentence?: string): void;
}

/** The part of a stream that a progress display needs. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/**
 * Shows progress on standard error: a bar that redraws itself on a terminal, otherwise a plain line per stage and tenth.
 * @param stream where to draw; tests hand in their own
 */
export function showProgress(stream: ProgressStream = process.stderr): Progress {
  return stream.isTTY === true ? progressBar(stream) : progressLines(stream);
}

const BAR_WIDTH = 24;
const REDRAW_MS = 80;
const CLEAR_LINE = '\r\u001b[2K';

function progressBar(stream: ProgressStream): Progress {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let drawnStage = '';
  return {
    update(fraction, stage) {
      const now = performance.now();
      if (stage === drawnStage && fraction < 1 && now - drawnAt < REDRAW_MS) return;
      drawnAt = now;
      drawnStage = stage;
      const filled = Math.round(clamp01(fraction) * BAR_WIDTH);
      const bar = styleText('cyan', '━'.repeat(filled)) + styleText('dim', '━'.repeat(BAR_WIDTH - filled));
      const room = Math.max(0, (stream.columns ?? 80) - BAR_WIDTH - 8);
      stream.write(`${CLEAR_LINE}${bar} ${percent(fraction)} ${stage.slice(0, room)}`);
    },
    end(sentence) {
      stream.write(CLEAR_LINE);
      if (sentence !== undefined) stream.write(`${sentence}\n`);
    },
  };
}

function progressLines(stream: ProgressStream): Progress {
  let writtenStage = '';
  let writtenTenth = -1;
  return {
    update(fraction, stage) {
      const tenth = Math.floor(clamp01(fraction) * 10);
      if (stage === writtenStage && tenth === writtenTenth) return;
      writtenStage = stage;
      writtenTenth = tenth;
      stream.write(`${percent(fraction)} ${stage}\n`);
    },
    end(sentence) {
      if (sentence !== undefined) stream.write(`${sentence}\n`);
    },
  };
}

function clamp01(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}

function percent(fraction: number): string {
  return `${String(Math.floor(clamp01(fraction) * 100)).padStart(3)} %`;
}
