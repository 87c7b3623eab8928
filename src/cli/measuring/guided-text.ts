import { type ClipFacts, printedUnit } from '#clip';
import type { Voice } from '#messages';
import { sayReading, sayTask, sayUntold } from '#report';

/** What was read from guided tasks, for the terminal: a line a reading, with the reason where there is none. */
export function guidedText(clips: readonly ClipFacts[], voice: Voice): string[] {
  const { say, number, range } = voice;
  return clips.flatMap(({ file, guided = [] }) =>
    guided.flatMap(({ task, fromSeconds, toSeconds, readings }) => [
      `${file}: ${say('measured.guided', { task: sayTask(voice, task), span: range(fromSeconds, toSeconds, 's') })}`,
      ...readings.map((one) => {
        const label = `  ${sayReading(voice, one.name).padEnd(50)}`;
        if (one.value === null) return `${label} ${say('guided.cannotTell', { why: sayUntold(voice, one.why) })}`;
        const { text, decimals } = printedUnit(one.unit);
        const value = `${number(one.value, decimals)}${text}`.padStart(10);
        return `${label}${say('cli.guided.row', { value, range: range(one.lo95, one.hi95, '', decimals) })}`;
      }),
    ]),
  );
}
