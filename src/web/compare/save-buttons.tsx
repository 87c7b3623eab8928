import type { Comparison } from '#compare';
import { measureUnits } from '#measure';
import { saveFile } from '../odds/save-file.ts';

/** Saves the comparison as the document that the command line writes, or as a table. */
export function SaveButtons({ found }: { found: Comparison }) {
  return (
    <p class="save-buttons">
      <button
        type="button"
        class="button"
        onClick={() => saveFile('comparison.json', `${JSON.stringify(found, null, 2)}\n`, 'application/json')}
      >
        Save as JSON
      </button>
      <button type="button" class="button" onClick={() => saveFile('comparison.csv', tableOf(found), 'text/csv')}>
        Save as CSV
      </button>
    </p>
  );
}

const head = 'expression,measure,unit,before,after,change,lo95,hi95,detectionLimit,detectable,comparable';

/** One line per measure and expression that both sides show. */
function tableOf({ captures }: Comparison): string {
  const lines = captures.flatMap(({ expression, measures, notComparable }) =>
    Object.entries(measures).flatMap(([name, found]) => {
      if (found === null) return [];
      const { before, after, change, detectionLimitMm, detectable } = found;
      const numbers = [before.value, after.value, change.value, change.lo95, change.hi95, detectionLimitMm];
      const unit = measureUnits[name as keyof typeof measureUnits];
      const comparable = notComparable.length === 0;
      return [[expression, name, unit, ...numbers.map((x) => x.toFixed(3)), detectable, comparable].join(',')];
    }),
  );
  return `${[head, ...lines].join('\r\n')}\r\n`;
}
