import { voice } from '../../state/language.ts';
import { lessons } from '../lessons/lessons.ts';
import { teachingTable } from '../model/teaching.data.ts';
import { changeSlide, moveSlide, type Slide, type TextSlide } from './talk.ts';
import type { LessonView, View } from './view.ts';
import { nameView } from './view-card.tsx';

interface SlideEditorProps {
  readonly slide: Slide;
  readonly index: number;
  readonly count: number;
}

/** One slide to be written, moved or removed. */
export function SlideEditor({ slide, index, count }: SlideEditorProps) {
  const { say } = voice.value;
  return (
    <>
      {slide.kind === 'text' ? <TextFields slide={slide} index={index} /> : <ViewFields view={slide} index={index} />}
      <div class="teach-files">
        <button type="button" class="button" disabled={index === 0} onClick={() => moveSlide(index, -1)}>
          {say('teach.talk.up')}
        </button>
        <button type="button" class="button" disabled={index + 1 === count} onClick={() => moveSlide(index, 1)}>
          {say('teach.talk.down')}
        </button>
        <button type="button" class="button" onClick={() => changeSlide(index, null)}>
          {say('teach.remove')}
        </button>
      </div>
    </>
  );
}

function TextFields({ slide, index }: { slide: TextSlide; index: number }) {
  const { say } = voice.value;
  return (
    <>
      <label class="teach-field">
        <span class="label label--quiet">{say('teach.talk.heading')}</span>
        <input
          type="text"
          value={slide.heading}
          onInput={(event) => changeSlide(index, { ...slide, heading: event.currentTarget.value })}
        />
      </label>
      <label class="teach-field">
        <span class="label label--quiet">{say('teach.talk.text')}</span>
        <textarea
          rows={3}
          value={slide.text}
          onInput={(event) => changeSlide(index, { ...slide, text: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

function ViewFields({ view, index }: { view: View; index: number }) {
  const { say } = voice.value;
  return (
    <>
      <p>
        <strong>{nameView(view, voice.value)}</strong>
      </p>
      {view.kind === 'lesson' && <Position view={view} index={index} />}
      <label class="teach-field">
        <span class="label label--quiet">{say('teach.views.note')}</span>
        <textarea
          rows={2}
          value={view.note}
          onInput={(event) => changeSlide(index, { ...view, note: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

function Position({ view, index }: { view: LessonView; index: number }) {
  const { slider } = lessons[view.lesson];
  const { say } = voice.value;
  return (
    <label class="teach-field">
      <span class="label label--quiet">{say(`teach.${view.lesson}.slider`)}</span>
      <input
        type="range"
        min={slider.min}
        max={slider.max}
        step={slider.step}
        value={view.at}
        aria-valuetext={slider.print({ table: teachingTable, at: view.at, voice: voice.value })}
        onInput={(event) => changeSlide(index, { ...view, at: Number(event.currentTarget.value) })}
      />
    </label>
  );
}
