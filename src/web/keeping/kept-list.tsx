import { useState } from 'preact/hooks';
import type { Expression } from '#measure';
import { may } from '../account/session.ts';
import { expressionWithin } from '../mouth/expression-buttons.tsx';
import { momentText } from '../registry/moment-text.ts';
import type { MeasuredOnce, Take } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { faceHidden } from '../state/view.ts';
import { removeMeasured, removeTake } from './keep.ts';

/** What is kept of a patient's pictures: looked at, saved as files, or removed for good. */
export function KeptList({ entries }: { entries: readonly MeasuredOnce[] }) {
  const { say } = voice.value;
  if (entries.length === 0) return null;
  return (
    <>
      <h3 class="label">{say('keeping.takes')}</h3>
      <ul class="registry-plain label">
        {entries.map((entry) => (
          <KeptEntry key={entry.id} entry={entry} />
        ))}
      </ul>
    </>
  );
}

/** What it is, what it shows, when it was taken and at which visit, in one phrase. */
function entryText({ kind, expressions, takenAt, week }: MeasuredOnce): string {
  const { say, list } = voice.value;
  const known = expressions.map((one) => expressionWithin(one as Expression));
  const shows = known.length === 0 ? 'none' : list(known);
  return say(`keeping.entry.${kind}`, { shows, when: momentText(takenAt), week: week ?? 'none' });
}

function KeptEntry({ entry }: { entry: MeasuredOnce }) {
  const { say } = voice.value;
  const what = entryText(entry);
  return (
    <li class="keeping-entry">
      <span>{what}</span>
      {entry.takes.length === 0 && <span class="label--quiet">{say('keeping.entry.noPicture')}</span>}
      {entry.takes.map((take) => (
        <KeptPicture key={take.id} take={take} what={what} />
      ))}
      {may('removeCapture') && <Removal words="measured" what={what} onRemove={() => void removeMeasured(entry)} />}
    </li>
  );
}

function KeptPicture({ take, what }: { take: Take; what: string }) {
  const { say, number } = voice.value;
  const [isOpen, setOpen] = useState(false);
  const address = `api/v1/takes/${take.id}/file`;
  return (
    <>
      {!faceHidden.value && (
        <button
          type="button"
          class="link"
          aria-expanded={isOpen}
          aria-label={say(isOpen ? 'keeping.take.hideThis' : 'keeping.take.showThis', { what })}
          onClick={() => setOpen(!isOpen)}
        >
          {say(isOpen ? 'keeping.take.hide' : 'keeping.take.show')}
        </button>
      )}
      <a class="link" href={address} download aria-label={say('keeping.take.saveThis', { what })}>
        {say('keeping.take.save', { mb: number(take.bytes / 1e6, 2) })}
      </a>
      {may('removeTake') && <Removal words="take" what={what} onRemove={() => void removeTake(take)} />}
      {isOpen && !faceHidden.value && <Shown kind={take.kind} address={address} what={what} />}
    </>
  );
}

/** The picture itself, fetched from the registry now: that it was opened is entered in the log. */
function Shown({ kind, address, what }: { kind: Take['kind']; address: string; what: string }) {
  return (
    <div class="keeping-open">
      {kind === 'photo' ? (
        <img class="keeping-shown" src={address} alt={what} />
      ) : (
        <video class="keeping-shown" src={address} aria-label={what} controls muted playsInline preload="metadata" />
      )}
    </div>
  );
}

interface RemovalProps {
  readonly words: 'take' | 'measured';
  readonly what: string;
  readonly onRemove: () => void;
}

/** Removing for good is asked twice. */
function Removal({ words, what, onRemove }: RemovalProps) {
  const { say } = voice.value;
  const [isAsked, setAsked] = useState(false);
  const key = isAsked ? 'reallyRemove' : 'remove';
  return (
    <button
      type="button"
      class="link"
      aria-label={say(`keeping.${words}.${key}This`, { what })}
      onClick={() => (isAsked ? onRemove() : setAsked(true))}
    >
      {say(`keeping.${words}.${key}`)}
    </button>
  );
}
