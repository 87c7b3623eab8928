import { voice } from '../state/language.ts';
import { problem } from './keep.ts';

const ownWords: Readonly<Record<string, 'clinic.noRegistry' | 'clinic.unreachable' | 'keeping.taken.first'>> = {
  'no-registry': 'clinic.noRegistry',
  unreachable: 'clinic.unreachable',
  'no-day': 'keeping.taken.first',
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
