import { voice } from '../../state/language.ts';
import { type Slide, talk } from './talk.ts';
import { LessonFigure, nameView } from './view-card.tsx';

/** A slide as it is shown: a title page, own words, a figure with a note, or the ending. */
export type ShownSlide = Slide | { readonly kind: 'title' } | { readonly kind: 'ending' };

/** Every slide of the talk, with its first and last page. */
export function shownSlides(): readonly ShownSlide[] {
  return [{ kind: 'title' }, ...talk.value.slides, { kind: 'ending' }];
}

/** One slide, large. */
export function SlidePage({ slide }: { slide: ShownSlide }) {
  const { say } = voice.value;
  const { title, ending } = talk.value;
  if (slide.kind === 'title') return <h2 class="teach-title">{title === '' ? say('teach.talk.untitled') : title}</h2>;
  if (slide.kind === 'ending')
    return (
      <>
        <h2 class="teach-title">{say('teach.talk.ending')}</h2>
        <p class="teach-serif teach-own-words">{ending === '' ? say('teach.talk.noEnding') : ending}</p>
        <p class="source">{say('teach.offLabel')}</p>
      </>
    );
  if (slide.kind === 'text')
    return (
      <>
        <h2 class="teach-title">{slide.heading}</h2>
        <p class="teach-serif teach-own-words">{slide.text}</p>
      </>
    );
  return (
    <>
      <h2 class="teach-title">
        {slide.kind === 'lesson' ? say(`teach.${slide.lesson}.title`) : nameView(slide, voice.value)}
      </h2>
      {slide.note !== '' && <p class="teach-serif teach-own-words">{slide.note}</p>}
      {slide.kind === 'lesson' ? <LessonFigure view={slide} /> : <p>{say('teach.talk.openMotion')}</p>}
    </>
  );
}
