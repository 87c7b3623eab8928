import { signal } from '@preact/signals';
import { voice } from '../../state/language.ts';
import { type LessonId, lessonIds } from '../lessons/lesson.ts';
import { lessons } from '../lessons/lessons.ts';
import { FileButtons } from './file-buttons.tsx';
import { Presentation } from './presentation.tsx';
import { PrintedTalk } from './printed-talk.tsx';
import { SlideEditor } from './slide-editor.tsx';
import { changeTalk, keptViews, readTalk, type Slide, saveTalk, talk } from './talk.ts';

const presenting = signal(false);

/** A talk of one's own: lessons, kept views and own words in any order, and an ending that is always asked for. */
export function TalkPage() {
  const { say } = voice.value;
  if (presenting.value) return <Presentation onEnd={() => (presenting.value = false)} />;
  const { title, slides, ending } = talk.value;
  return (
    <section class="teach-talk">
      <div class="teach-editor">
        <h1 class="teach-title">{say('teach.talk.title')}</h1>
        <p class="teach-serif">{say('teach.talk.lead')}</p>
        <label class="teach-field">
          <span>{say('teach.talk.called')}</span>
          <input type="text" value={title} onInput={(event) => changeTalk({ title: event.currentTarget.value })} />
        </label>
        <ol class="teach-slides">
          {slides.map((slide, i) => (
            <li key={i} class="card">
              <SlideEditor slide={slide} index={i} count={slides.length} />
            </li>
          ))}
        </ol>
        <AddSlide />
        <label class="teach-field card">
          <strong>{say('teach.talk.ending')}</strong>
          <span class="label label--quiet">{say('teach.talk.endingHint')}</span>
          <textarea rows={4} value={ending} onInput={(event) => changeTalk({ ending: event.currentTarget.value })} />
        </label>
        <div class="teach-files">
          <button type="button" class="button button--primary" onClick={() => (presenting.value = true)}>
            {say('teach.talk.present')}
          </button>
          <button type="button" class="button" onClick={() => window.print()}>
            {say('teach.talk.print')}
          </button>
        </div>
        <FileButtons save={saveTalk} read={readTalk} use={(found) => (talk.value = found)} />
      </div>
      <PrintedTalk />
    </section>
  );
}

/** Adds own words, a lesson, or a view that was kept. */
function AddSlide() {
  const { say } = voice.value;
  const add = (slide: Slide) => changeTalk({ slides: [...talk.peek().slides, slide] });
  const addLesson = (lesson: LessonId) => add({ kind: 'lesson', lesson, at: lessons[lesson].slider.start, note: '' });
  return (
    <div class="teach-files">
      <button type="button" class="button" onClick={() => add({ kind: 'text', heading: '', text: '' })}>
        {say('teach.talk.addText')}
      </button>
      <select
        class="teach-select"
        aria-label={say('teach.talk.addLesson')}
        value=""
        onChange={(event) => {
          const chosen = lessonIds.find((id) => id === event.currentTarget.value);
          if (chosen !== undefined) addLesson(chosen);
          event.currentTarget.value = '';
        }}
      >
        <option value="">{say('teach.talk.addLesson')}</option>
        {lessonIds.map((id) => (
          <option key={id} value={id}>
            {say(`teach.${id}.title`)}
          </option>
        ))}
      </select>
      {keptViews.value.length > 0 && (
        <button
          type="button"
          class="button"
          onClick={() => changeTalk({ slides: [...talk.peek().slides, ...keptViews.peek()] })}
        >
          {say('teach.talk.addViews', { n: keptViews.value.length })}
        </button>
      )}
    </div>
  );
}
