import { useEffect, useRef, useState } from 'preact/hooks';
import { voice } from '../../state/language.ts';
import { SlidePage, shownSlides } from './slide-page.tsx';
import { openView } from './view.ts';

/** The talk on the whole screen: right and left turn the pages, Home and End jump, Escape ends it. */
export function Presentation({ onEnd }: { onEnd: () => void }) {
  const { say } = voice.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const slides = shownSlides();
  const slide = slides[Math.min(at, slides.length - 1)] ?? { kind: 'ending' };
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.requestFullscreen?.().catch(() => undefined);
    return () => {
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
  }, []);
  const turn = (event: KeyboardEvent) => {
    const next = pageAfter(event.key, at, slides.length - 1);
    if (next === null || (event.target instanceof Element && event.target.closest('input') !== null)) return;
    event.preventDefault();
    event.stopPropagation();
    setAt(next);
  };
  return (
    <dialog
      ref={dialog}
      class="teach-present teach--large"
      aria-label={say('teach.talk.present')}
      onKeyDown={turn}
      onClose={onEnd}
    >
      <div class="teach-slide" aria-live="polite">
        <SlidePage slide={slide} />
      </div>
      <p class="teach-emergency">{say('frame.emergency')}</p>
      <div class="teach-present-foot">
        <button type="button" class="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {say('teach.talk.back')}
        </button>
        <span>{say('teach.talk.page', { n: String(at + 1), of: String(slides.length) })}</span>
        <button type="button" class="button" disabled={at + 1 === slides.length} onClick={() => setAt(at + 1)}>
          {say('teach.talk.forward')}
        </button>
        {(slide.kind === 'lesson' || slide.kind === 'motion') && (
          <button
            type="button"
            class="button"
            onClick={() => {
              onEnd();
              openView(slide);
            }}
          >
            {say('teach.views.open')}
          </button>
        )}
        <button type="button" class="button" onClick={onEnd}>
          {say('teach.talk.end')}
        </button>
      </div>
    </dialog>
  );
}

function pageAfter(key: string, at: number, last: number): number | null {
  if (key === 'ArrowRight' || key === 'PageDown') return Math.min(last, at + 1);
  if (key === 'ArrowLeft' || key === 'PageUp') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}
