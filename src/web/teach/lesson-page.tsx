import { useEffect, useState } from 'preact/hooks';
import { voice } from '../state/language.ts';
import { keepPosition, openTeach, teachAddress, teachHash } from './address.ts';
import { Guess } from './guess.tsx';
import { type FigureProps, type Lesson, lessonIds, onSlider } from './lessons/lesson.ts';
import { teachingTable } from './model/teaching.data.ts';
import { SourceLines } from './source-lines.tsx';
import { keepView } from './talk/talk.ts';

/** One lesson: words on the left, one figure and one slider on the right; a guess before what is kept back. */
export function LessonPage({ lesson }: { lesson: Lesson }) {
  const [at, setAt] = useState(() => onSlider(lesson, teachAddress.peek().at));
  const [guess, setGuess] = useState<string | null>(null);
  const asked = teachAddress.value.at;
  useEffect(() => setAt(onSlider(lesson, asked)), [lesson, asked]);
  const move = (next: number) => {
    setAt(next);
    keepPosition(lesson.id, next);
  };
  const props = { table: teachingTable, at, voice: voice.value };
  return (
    <article class="teach-lesson">
      <section class="teach-words">
        <LessonWords lesson={lesson} guessed={guess !== null} />
        <Guess lesson={lesson} guess={guess} onGuess={setGuess} />
      </section>
      <section class="teach-figure" aria-label={props.voice.say('teach.figure')}>
        <div class="card teach-picture">{lesson.Figure(props)}</div>
        <SliderCard lesson={lesson} figure={props} guessed={guess !== null} onMove={move} />
        <Keep lesson={lesson} at={at} />
        <LessonSteps lesson={lesson} />
      </section>
    </article>
  );
}

function LessonWords({ lesson, guessed }: { lesson: Lesson; guessed: boolean }) {
  const { say } = voice.value;
  const number = lessonIds.indexOf(lesson.id) + 1;
  return (
    <>
      <p class="label label--quiet">{say('teach.count', { n: String(number), of: String(lessonIds.length) })}</p>
      <h1 class="teach-title">{say(`teach.${lesson.id}.title`)}</h1>
      <p class="teach-serif">{say(`teach.${lesson.id}.p1`)}</p>
      <p class="teach-serif">{say(`teach.${lesson.id}.p2`)}</p>
      {guessed && <Deeper lesson={lesson} />}
    </>
  );
}

function Deeper({ lesson }: { lesson: Lesson }) {
  const { say } = voice.value;
  return (
    <details class="teach-deeper">
      <summary>{say('teach.deeper')}</summary>
      <p>{say(`teach.${lesson.id}.professional`)}</p>
    </details>
  );
}

interface SliderCardProps {
  readonly lesson: Lesson;
  readonly figure: FigureProps;
  readonly guessed: boolean;
  readonly onMove: (at: number) => void;
}

function SliderCard({ lesson, figure, guessed, onMove }: SliderCardProps) {
  const { slider, facts } = lesson;
  const { say } = figure.voice;
  const text = slider.print(figure);
  return (
    <div class="card teach-slider">
      <label class="teach-slider-name">
        <span>{say(`teach.${lesson.id}.slider`)}</span>
        <output>{text}</output>
        <input
          type="range"
          min={slider.min}
          max={slider.max}
          step={slider.step}
          value={figure.at}
          aria-valuetext={text}
          onInput={(event) => onMove(Number(event.currentTarget.value))}
        />
      </label>
      <dl class="teach-facts" aria-live="polite">
        {facts(figure).map(({ label, text: value, afterGuess = false }) => (
          <div key={label}>
            <dt>{say(label)}</dt>
            <dd>{afterGuess && !guessed ? <em>{say('teach.afterGuess')}</em> : value}</dd>
          </div>
        ))}
      </dl>
      <p class="source">{say(lesson.spread ? 'teach.hasSpread' : 'teach.noSpread')}</p>
      <SourceLines ids={lesson.sources} />
    </div>
  );
}

/** Two ways to come back to this picture: a link, or a kept view. */
function Keep({ lesson, at }: { lesson: Lesson; at: number }) {
  const { say } = voice.value;
  const [done, setDone] = useState<'teach.copied' | 'teach.views.kept' | null>(null);
  useEffect(() => setDone(null), [at]);
  const address = new URL(teachHash({ page: 'lesson', lesson: lesson.id, at }), location.href).href;
  return (
    <div class="teach-files">
      <button
        type="button"
        class="link"
        onClick={() => void navigator.clipboard?.writeText(address).then(() => setDone('teach.copied'))}
      >
        {say('teach.copyLink')}
      </button>
      <button
        type="button"
        class="link"
        onClick={() => {
          keepView({ kind: 'lesson', lesson: lesson.id, at, note: '' });
          setDone('teach.views.kept');
        }}
      >
        {say('teach.keep')}
      </button>
      <span class="label label--quiet" role="status">
        {done !== null && say(done)}
      </span>
    </div>
  );
}

function LessonSteps({ lesson }: { lesson: Lesson }) {
  const { say } = voice.value;
  const i = lessonIds.indexOf(lesson.id);
  const go = (id: string | undefined) =>
    openTeach({ page: id === undefined ? 'list' : 'lesson', lesson: id ?? '', at: null });
  return (
    <nav class="teach-steps" aria-label={say('teach.steps')}>
      <button type="button" class="button" onClick={() => go(lessonIds[i - 1])}>
        {say(i === 0 ? 'teach.all' : 'teach.before')}
      </button>
      <button type="button" class="button button--primary" onClick={() => go(lessonIds[i + 1])}>
        {say(i + 1 === lessonIds.length ? 'teach.all' : 'teach.next')}
      </button>
    </nav>
  );
}
