import { type ClipFacts, guidedReadingWords, guidedTaskWords, printedUnit } from '#clip';
import { formatNumber, formatRange } from '#units';

/** What was read from guided tasks, for the terminal: a line a reading, with the reason where there is none. */
export function guidedText(clips: readonly ClipFacts[]): string[] {
  return clips.flatMap(({ file, guided = [] }) =>
    guided.flatMap(({ task, fromSeconds, toSeconds, readings }) => [
      `${file}: ${guidedTaskWords[task]}, ${formatNumber(fromSeconds)} to ${formatNumber(toSeconds)} s`,
      ...readings.map((one) => {
        const label = `  ${guidedReadingWords[one.name].padEnd(50)}`;
        if (one.value === null) return `${label} cannot tell: ${one.why}`;
        const { text, decimals } = printedUnit(one.unit);
        const value = `${formatNumber(one.value, decimals)}${text}`.padStart(10);
        return `${label}${value}   95 %: ${formatRange(one.lo95, one.hi95, '', decimals)}`;
      }),
    ]),
  );
}
