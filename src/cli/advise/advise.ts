import { type Advice, type Answers, adviseOn, parseAnswers } from '#advise';
import { voiceOf } from '#messages';
import { sayReason } from '#report';
import { readDocument } from '../input/read-document.ts';
import { readFace } from '../input/read-face.ts';
import type { AdviseOptions } from '../options.ts';
import { writeResult } from '../output.ts';
import { softwareVersion } from '../provenance.ts';
import { words } from '../reader.ts';
import { adviceText } from './advice-text.ts';
import { forecastsFor } from './forecasts.ts';
import { measuresOf } from './measures-of.ts';

const schema = 'philtrum/advice@1';

/**
 * `philtrum advise`: every option for one face and one person, with reasons and sources; what is not answered, measured
 * or forecast widens the result.
 * @returns the command's exit code
 * @throws WrongUsage when a file cannot be read
 */
export async function adviseCommand(options: AdviseOptions): Promise<number> {
  const answers = answersIn(options.answers);
  if (!answers.ok) return writeResult({ schema, ...answers }, options, () => answers.detail);
  const found = readFace(options.face);
  if (!found.ok) return writeResult({ schema, ...found }, options, () => found.detail);
  const forecasts = await forecastsFor(options, found.face);
  if (!forecasts.ok) return writeResult({ schema, ...forecasts }, options, () => forecasts.detail);
  const advice = adviseOn({
    measures: measuresOf(options.face, found.face),
    ...(answers.answers === null ? {} : { answers: answers.answers }),
    forecasts: forecasts.forecasts,
    software: softwareVersion(),
  });
  const { basis } = forecasts;
  return writeResult({ ...withSentences(advice, options), forecasts: basis }, options, () =>
    adviceText(advice, { face: found.name, basis, language: options.language }),
  );
}

type GivenAnswers =
  | { readonly ok: true; readonly answers: Answers | null }
  | Extract<ReturnType<typeof parseAnswers>, { readonly ok: false }>;

function answersIn(file: string | undefined): GivenAnswers {
  if (file === undefined) return { ok: true, answers: null };
  const parsed = parseAnswers(readDocument(file, words('cli.read.as.answers')));
  return parsed.ok ? parsed : { ...parsed, detail: `${file}: ${parsed.detail}` };
}

/** The document with every reason said, plainly and for professionals. */
function withSentences(advice: Advice, { language }: AdviseOptions): object {
  const voice = voiceOf(language);
  const said = (reasons: Advice['pointers']) =>
    reasons.map((reason) => ({
      ...reason,
      plain: sayReason(voice, reason, 'plain'),
      professional: sayReason(voice, reason, 'professional'),
    }));
  return {
    ...advice,
    language,
    options: advice.options.map((option) => ({ ...option, reasons: said(option.reasons) })),
    pointers: said(advice.pointers),
  };
}
