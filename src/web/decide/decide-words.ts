import { type Advice, type Answers, inputName, type Question, questions } from '#advise';
import type { MessageKey } from '#messages';
import { optionForecasts } from '../state/decide/options.ts';
import { voice } from '../state/language.ts';

/** Which claim heads the page: where the lip flip stands, or that it cannot be said yet. */
export function claimKey(advice: Advice | null) {
  const flip = advice?.options.find(({ option }) => option === 'lip-flip');
  if (flip === undefined || !optionForecasts.value.has('lip-flip')) return 'decide.claim.waiting';
  const [worst, best] = flip.standing;
  return worst === best ? (`decide.claim.${worst}` as const) : 'decide.claim.open';
}

/** The line below the claim: how many answers would narrow it and which most, or what it was counted from. */
export function leadText(advice: Advice | null): string {
  const { say } = voice.value;
  const flip = advice?.options.find(({ option }) => option === 'lip-flip');
  const draws = optionForecasts.value.get('lip-flip')?.draws;
  if (flip === undefined || draws === undefined) return '';
  const [worst, best] = flip.standing;
  if (worst === best) return say('decide.lead.known', { draws });
  const open = flip.wouldHelp.filter((path) => path.startsWith('answer.'));
  const first = open[0] === undefined ? '' : say(inputName(open[0]) as MessageKey);
  return say('decide.lead.open', { count: open.length, first });
}

/** What was answered, one pill each: "no" is not repeated back. */
export function toldWords(answers: Answers): readonly string[] {
  return (questions as readonly Question[]).flatMap((question) =>
    toldOf(question, answers[question.id as keyof Answers]),
  );
}

function toldOf(question: Question, value: unknown): readonly string[] {
  const { say, list } = voice.value;
  if (value === undefined || value === false || value === 'no' || value === 'none') return [];
  const word = (choice: unknown) => say(`question.${question.id}.${String(choice)}` as MessageKey);
  const told = (of: string) => [say(`decide.told.${question.id}` as MessageKey, { value: of })];
  switch (question.kind) {
    case 'choice':
      return told(word(value));
    case 'several':
    case 'ordered':
      return told(list((value as readonly string[]).map(word)));
    case 'periods':
      return (value as readonly { readonly label?: string }[]).flatMap(({ label }) => told(label ?? ''));
    default:
      return told(String(value));
  }
}
