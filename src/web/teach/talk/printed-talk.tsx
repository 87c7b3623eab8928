import { SlidePage, shownSlides } from './slide-page.tsx';

/** The talk as it is printed, one slide a page; not seen on the screen. */
export function PrintedTalk() {
  return (
    <div class="teach-printed" aria-hidden="true">
      {shownSlides().map((slide, i) => (
        <section key={i}>
          <SlidePage slide={slide} />
        </section>
      ))}
    </div>
  );
}
