import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { voice } from '../state/language.ts';
import { prepareNetworks } from '../state/photo.ts';
import { handIn } from '../state/visit/visit-in-hand.ts';

/** Whether a file is being dragged over the window. */
export const fileDragged = signal(false);

/** The whole window takes a photograph or a clip that is dropped on it. */
export function WindowDrop() {
  useEffect(listenToDrops, []);
  if (!fileDragged.value) return null;
  return (
    <div class="drop-veil">
      <p class="panel-claim">{voice.value.say('frame.drop')}</p>
    </div>
  );
}

function listenToDrops(): () => void {
  let depth = 0;
  const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const listeners: Record<string, (event: DragEvent) => void> = {
    dragenter: (event) => {
      if (carriesFile(event)) fileDragged.value = ++depth > 0;
    },
    dragleave: (event) => {
      if (carriesFile(event)) fileDragged.value = --depth > 0;
    },
    dragover: (event) => {
      if (carriesFile(event)) event.preventDefault();
    },
    drop: (event) => {
      depth = 0;
      fileDragged.value = false;
      // a place of its own has taken it
      if (event.defaultPrevented) return;
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      void handIn(file);
    },
  };
  const pasted = (event: ClipboardEvent) => {
    const file = event.clipboardData?.files[0];
    if (file !== undefined) void handIn(file);
  };
  for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
  window.addEventListener('paste', pasted);
  return () => {
    for (const [name, listener] of Object.entries(listeners))
      window.removeEventListener(name, listener as EventListener);
    window.removeEventListener('paste', pasted);
  };
}

/** A button that opens the device's own way to choose or take a picture or a clip. */
export function ChoosePhoto({
  label,
  primary = true,
  wide = false,
}: {
  label: string;
  primary?: boolean;
  wide?: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  const look = ['button', primary && 'button--primary', wide && 'button--wide'].filter(Boolean).join(' ');
  return (
    <>
      <button type="button" class={look} onPointerEnter={prepareNetworks} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept="image/*,video/*"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void handIn(file);
        }}
      />
    </>
  );
}
