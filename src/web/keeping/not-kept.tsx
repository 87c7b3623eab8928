import type { MessageKey } from '#messages';
import { voice } from '../state/language.ts';
import { problem } from './keep.ts';

const ownWords: Readonly<Record<string, MessageKey>> = {
  'no-registry': 'clinic.noRegistry',
  unreachable: 'clinic.unreachable',
  'no-day': 'keeping.taken.first',
  'day-ahead': 'keeping.taken.ahead',
};

/** Why the last thing was not kept, in the registry's words where it has some. */
export function NotKept() {
  const { say } = voice.value;
  const why = problem.value;
  if (why === null) return null;
  const own = ownWords[why.reason];
  return (
    <p class="caution-card label" role="alert">
      {say('keeping.failed')} {own === undefined ? <span lang="en">{why.detail}</span> : say(own)}
    </p>
  );
}
