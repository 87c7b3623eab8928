import { inputName } from '#advise';
import type { MessageKey } from '#messages';
import type { Block, PaperDocument } from '../model/document.ts';
import { emergency, heading, paragraph } from '../parts/blocks.ts';
import type { Facts } from '../parts/facts.ts';
import { eventName, eventsInOrder, isHarm, oddsWithRange } from '../parts/odds.ts';

const groups = { who: 5, me: 4, plan: 5, after: 3 } as const;
const boardChecks = 7;
/** Harms of the forecast that become questions. */
const harmsAsked = 3;

/** Questions to take to the surgeon, those of the person's own numbers, and how to check the board. */
export function questionsSheet(facts: Facts): Pick<PaperDocument, 'title' | 'pages'> {
  const { voice } = facts;
  const asked = Object.entries(groups).flatMap(([group, count]): Block[] => [
    heading(facts, `questions.${group as keyof typeof groups}`),
    answers(
      facts,
      numbered(count).map((n) => voice.say(`questions.${group}.${n}` as MessageKey)),
    ),
  ]);
  const own = [...openQuestions(facts), ...ownQuestions(facts)];
  const register = facts.shown.row?.register ?? voice.say('questions.board.register');
  const checks = numbered(boardChecks).map((n) => voice.say(`questions.board.${n}` as MessageKey, { register }));
  const blocks: readonly Block[] = [
    paragraph(facts, 'questions.lead', 'lead'),
    emergency(facts),
    ...asked,
    ...(own.length === 0 ? [] : [heading(facts, 'questions.own'), answers(facts, own)]),
    heading(facts, 'questions.board'),
    paragraph(facts, 'questions.board.lead'),
    { kind: 'list', style: 'boxes', items: checks },
  ];
  return { title: voice.say('questions.title'), pages: [blocks] };
}

function answers({ voice }: Facts, questions: readonly string[]): Block {
  return { kind: 'answers', questions, answer: voice.say('questions.answer') };
}

/** What would narrow the advice on this choice most, while it is open: an answer that was not given, and a measure. */
function openQuestions({ voice, inputs, option }: Facts): readonly string[] {
  const advice = inputs.advice?.options.find((one) => one.option === option);
  if (advice === undefined || advice.standing[0] === advice.standing[1]) return [];
  const isAnswer = (path: string) => path.startsWith('answer.');
  const word = (path: string) => voice.say(inputName(path) as MessageKey);
  const answer = advice.wouldHelp.find(isAnswer);
  const measure = advice.wouldHelp.find((path) => !isAnswer(path) && !path.startsWith('forecast.'));
  return [
    ...(answer === undefined ? [] : [voice.say('questions.own.openAnswer', { question: word(answer) })]),
    ...(measure === undefined ? [] : [voice.say('questions.own.openMeasure', { what: word(measure) })]),
  ];
}

function ownQuestions({ voice, inputs }: Facts): readonly string[] {
  const { forecast } = inputs;
  if (forecast === null) return [];
  const harms = eventsInOrder(forecast).filter((odds) => isHarm(odds) && odds.probability >= 0.005);
  const none = forecast.events['noVisibleChange'];
  const share = forecast.varianceShares[0];
  return [
    ...harms
      .slice(0, harmsAsked)
      .map((odds) =>
        voice.say('questions.own.harm', { event: eventName(voice, odds.name), odds: oddsWithRange(voice, odds) }),
      ),
    ...(none === undefined ? [] : [voice.say('questions.own.none', { odds: oddsWithRange(voice, none) })]),
    ...(share === undefined
      ? []
      : [voice.say('questions.own.chance', { nobody: voice.number(100 * share.nobodyControls, 0) })]),
  ];
}

function numbered(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
