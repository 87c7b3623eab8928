import { type Comparison, comparisonCsv } from '#compare';
import { comparisonDocument } from '#report';
import { saveFile } from '../odds/save-file.ts';
import { voice } from '../state/language.ts';

/** Saves the comparison as the documents that the command line writes. */
export function SaveButtons({ found }: { found: Comparison }) {
  const { say } = voice.value;
  const json = () => `${JSON.stringify(comparisonDocument(found), null, 2)}\n`;
  return (
    <p class="save-buttons">
      <button type="button" class="button" onClick={() => saveFile('comparison.json', json(), 'application/json')}>
        {say('compare.saveJson')}
      </button>
      <button type="button" class="button" onClick={() => saveFile('comparison.csv', comparisonCsv(found), 'text/csv')}>
        {say('compare.saveCsv')}
      </button>
    </p>
  );
}
