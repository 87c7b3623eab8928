import type { MessageKey } from '#messages';
import { problemText } from '../registry/problem-text.ts';
import { voice } from '../state/language.ts';
import { problem } from './keep.ts';

const ownWords: Readonly<Record<string, MessageKey>> = {
  'no-day': 'keeping.taken.first',
  'day-ahead': 'keeping.taken.ahead',
};

/** Why the last thing was not kept. */
export function NotKept() {
  const { say } = voice.value;
  const why = problem.value;
  if (why === null) return null;
  const own = ownWords[why.reason];
  return (
    <p class="caution-card label" role="alert">
      {say('keeping.failed')} {own === undefined ? problemText(why) : say(own)}
    </p>
  );
}
