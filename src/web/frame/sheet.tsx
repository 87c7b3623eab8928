import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { voice } from '../state/language.ts';

/** What had the focus when a dialog was opened from the page itself: one that follows another gives it back there. */
let outside: Element | null = null;

/** Opens a dialog over the page while it is drawn, and gives the focus back to where it was. */
export function useModal(): RefObject<HTMLDialogElement> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (before !== document.body && before?.closest('dialog') === null) outside = before;
    dialog.current?.showModal();
    // only once the dialog is gone: while it stands, nothing beneath it takes the focus
    return () => void setTimeout(() => giveBack([before, outside]));
  }, []);
  return dialog;
}

function giveBack(places: readonly (Element | null)[]): void {
  const place = places.find((one) => one !== document.body && one?.isConnected === true);
  if (place instanceof HTMLElement) place.focus();
}

interface SheetProps {
  readonly title: string;
  readonly side?: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A pop-over that takes the focus, gives it back, and closes on Escape, its button or a tap beside it. */
export function Sheet({ title, side = false, onClose, children }: SheetProps) {
  const dialog = useModal();
  const titleId = useId();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the Escape key closes it
    <dialog
      ref={dialog}
      class={side ? 'sheet sheet--side' : 'sheet'}
      aria-labelledby={titleId}
      onCancel={onClose}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div class="sheet-body">
        <div class="sheet-head">
          <h2 class="panel-claim" id={titleId}>
            {title}
          </h2>
          <button type="button" class="button" onClick={onClose}>
            {voice.value.say('frame.close')}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
