import { useState } from 'preact/hooks';
import type { Take } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { removeTake, takes } from './keep.ts';

const megabyte = 1e6;

/** Photographs and clips that are kept of this patient: saved as files, or removed for good. */
export function KeptPictures() {
  const { say } = voice.value;
  if (takes.value.length === 0) return null;
  return (
    <>
      <h3 class="label">{say('keeping.takes')}</h3>
      <ul class="registry-plain label">
        {takes.value.map((take) => (
          <KeptPicture key={take.id} take={take} />
        ))}
      </ul>
    </>
  );
}

function KeptPicture({ take }: { take: Take }) {
  const { say, number } = voice.value;
  const [asked, setAsked] = useState(false);
  const about = { when: take.keptAt.slice(0, 10), mb: number(take.bytes / megabyte, 2) };
  return (
    <li class="keeping-take">
      <span>{say(`keeping.take.${take.kind}`, about)}</span>
      <a class="link" href={`api/v1/takes/${take.id}/file`} download aria-label={say('keeping.take.saveThis', about)}>
        {say('keeping.take.save')}
      </a>
      <button
        type="button"
        class="link"
        aria-label={say(asked ? 'keeping.take.reallyRemoveThis' : 'keeping.take.removeThis', about)}
        onClick={() => (asked ? void removeTake(take) : setAsked(true))}
      >
        {say(asked ? 'keeping.take.reallyRemove' : 'keeping.take.remove')}
      </button>
    </li>
  );
}
