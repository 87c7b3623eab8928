import { type Comparison, comparisonCsv } from '#compare';
import { comparisonDocument } from '#report';
import { saveFile } from '../odds/save-file.ts';

/** Saves the comparison as the documents that the command line writes. */
export function SaveButtons({ found }: { found: Comparison }) {
  return (
    <p class="save-buttons">
      <button
        type="button"
        class="button"
        onClick={() =>
          saveFile('comparison.json', `${JSON.stringify(comparisonDocument(found), null, 2)}\n`, 'application/json')
        }
      >
        Save as JSON
      </button>
      <button type="button" class="button" onClick={() => saveFile('comparison.csv', comparisonCsv(found), 'text/csv')}>
        Save as CSV
      </button>
    </p>
  );
}
