import { useRef } from 'preact/hooks';
import type { Refusal } from '#measure';
import { fileDragged } from '../../frame/photo-drop.tsx';
import {
  type MovedPhoto,
  movedPhotos,
  type PhotoMovement,
  pickMovedFace,
  removeMovedPhoto,
  restPhoto,
  takeMovedPhoto,
} from '../../state/own/moved-photos.ts';
import { prepareNetworks } from '../../state/photo.ts';
import { whatToDo } from '../refusal-card.tsx';
import { movedText } from './moved-words.ts';

const names: Readonly<Record<PhotoMovement, string>> = { smile: 'A smile', pucker: 'A pucker' };

/** A place for one photograph of a movement: drop or choose it, see what it shows, or why it cannot be used; remove it. */
export function MovedSlot({ movement }: { movement: PhotoMovement }) {
  const state = movedPhotos[movement].value ?? { status: 'none' };
  const take = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void takeMovedPhoto(movement, file);
  };
  const look = ['moved-slot', fileDragged.value && 'moved-slot--open', state.status === 'read' && 'moved-slot--read'];
  return (
    <fieldset
      class={look.filter(Boolean).join(' ')}
      aria-label={names[movement]}
      onDragOver={(event) => event.preventDefault()}
      onDrop={take}
    >
      <p>
        <strong>{names[movement]}</strong>
        {movement === 'pucker' && <span class="label--quiet">, if you like</span>}
      </p>
      <div class="label" aria-live="polite">
        <Told movement={movement} state={state} />
      </div>
      <div class="moved-actions">
        <Choose movement={movement} again={state.status !== 'none'} />
        {state.status !== 'none' && (
          <button type="button" class="link" onClick={() => removeMovedPhoto(movement)}>
            Remove
          </button>
        )}
      </div>
    </fieldset>
  );
}

function Told({ movement, state }: { movement: PhotoMovement; state: MovedPhoto }) {
  const rest = restPhoto.value;
  switch (state.status) {
    case 'none':
      return <span class="label--quiet">Drop a photo here. It stays on this device.</span>;
    case 'reading':
      return (
        <div class="progress-track progress-track--busy" role="progressbar" aria-label="Measuring">
          <span />
        </div>
      );
    case 'failed':
      return <>Measuring did not work here. {state.detail}</>;
    case 'not-moved':
      return <>This photo cannot be used. {state.detail}</>;
    case 'refused':
      return <Refused movement={movement} refusal={state.refusal} />;
    case 'read':
      return rest && <>{movedText(movement, state.result.capture.measures, rest.capture.measures)}</>;
  }
}

function Refused({ movement, refusal }: { movement: PhotoMovement; refusal: Refusal }) {
  const faces = refusal.reason === 'several-faces' ? (refusal.faces ?? []) : [];
  const told = faces.length > 0 ? `${faces.length} faces were found, counted from the left.` : refusal.detail;
  const wanted = faces.length > 0 ? 'Choose whose mouth it is.' : whatToDo[refusal.reason];
  return (
    <>
      {faces.length === 0 && 'This photo cannot be used. '}
      {told} {wanted}
      {faces.map((_, i) => (
        <button type="button" class="pill" key={i} onClick={() => void pickMovedFace(movement, i)}>
          Face {i + 1}
        </button>
      ))}
    </>
  );
}

function Choose({ movement, again }: { movement: PhotoMovement; again: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={again ? 'link' : 'button'}
        onPointerEnter={prepareNetworks}
        onClick={() => input.current?.click()}
      >
        {again ? 'Another photo' : 'Choose a photo'}
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept="image/*"
        aria-label={`Photo of ${names[movement].toLowerCase()}`}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void takeMovedPhoto(movement, file);
        }}
      />
    </>
  );
}
