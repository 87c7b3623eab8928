import { analyse } from '#cohort';
import { writeResult } from '../../output.ts';
import { inDocuments, words } from '../../reader.ts';
import { chunksIn } from '../chunk-folder.ts';
import type { ShowOptions } from '../options.ts';
import { analysisText } from './analysis-text.ts';
import { openResults } from './open-results.ts';

/**
 * `philtrum cohort show`: says what the tables of a finished cohort say.
 * @returns the command's exit code
 * @throws WrongUsage when there is no such folder
 */
export async function showCommand({ folder, json }: ShowOptions): Promise<number> {
  const opened = await openResults(folder);
  if (opened.ok) {
    const analysis = analyse(opened);
    return writeResult(analysis, { json }, () => analysisText(analysis));
  }
  const { reason, file, what } = opened;
  const chunks = reason === 'no-manifest' ? chunksIn(folder) : null;
  if (chunks !== null) {
    const about = { folder, chunks };
    const refusal = { ok: false, reason: 'unfinished', detail: inDocuments().say('cohort.show.unfinished', about) };
    return writeResult({ ...refusal, chunks }, { json }, () => words('cohort.show.unfinished', about));
  }
  const detail = inDocuments().say(`cohorts.cannot.${reason}`, { file, what });
  return writeResult({ ok: false, reason, file, detail }, { json }, () =>
    words(`cohorts.cannot.${reason}`, { file, what }),
  );
}
