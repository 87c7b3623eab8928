import { useEffect } from 'preact/hooks';
import { Field } from '../registry/field.tsx';
import { momentText } from '../registry/moment-text.ts';
import { voice } from '../state/language.ts';
import type { PictureInHand } from './in-hand.ts';
import { doubt, given, readTaken, takenOf } from './taken.ts';

/** When the pictures in hand were taken and how that is known; where it is not, who keeps them gives the day. */
export function TakenLines({ pictures }: { pictures: readonly PictureInHand[] }) {
  useEffect(() => void readTaken(pictures), [pictures]);
  const silent = pictures.filter((picture) => takenOf(picture).status === 'unknown');
  return (
    <div class="keeping-taken">
      {pictures.map((picture) => (
        <KnownLine key={picture.expression} picture={picture} isOne={pictures.length === 1} />
      ))}
      {silent.length > 0 && <AskedDay silent={silent} />}
    </div>
  );
}

function KnownLine({ picture, isOne }: { picture: PictureInHand; isOne: boolean }) {
  const { say } = voice.value;
  const taken = takenOf(picture);
  if (taken.status !== 'known') return null;
  const shows = isOne ? 'one' : (picture.expression ?? 'one');
  return (
    <p class="label">
      {say('keeping.taken.known', { shows, when: momentText(taken.at.toISOString()), by: taken.by })}{' '}
      {taken.by === 'file' && (
        <button type="button" class="link" onClick={() => doubt(picture)}>
          {say('keeping.taken.doubt')}
        </button>
      )}
    </p>
  );
}

function AskedDay({ silent }: { silent: readonly PictureInHand[] }) {
  const { say } = voice.value;
  const because = silent.map((picture) => takenOf(picture)).find((taken) => taken.status === 'unknown')?.because;
  const { day, time } = given.value;
  return (
    <fieldset class="keeping-asked" aria-label={say('keeping.taken.ask')}>
      <p class="label">{say('keeping.taken.unknown', { count: silent.length, because: because ?? 'silent' })}</p>
      <div class="registry-pair">
        <Field
          label={say('keeping.taken.day')}
          path="takenAt"
          type="date"
          value={day}
          onValue={(typed) => (given.value = { ...given.peek(), day: typed })}
        />
        <Field
          label={say('keeping.taken.time')}
          path="takenAt.time"
          type="time"
          value={time}
          onValue={(typed) => (given.value = { ...given.peek(), time: typed })}
        />
      </div>
      <p class="source">{say('keeping.taken.noon')}</p>
    </fieldset>
  );
}
