import './teach.css';
import { signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { voice } from '../state/language.ts';
import { readTeachAddress, teachAddress } from './address.ts';
import { LessonList } from './lesson-list.tsx';
import { LessonPage } from './lesson-page.tsx';
import { isLesson } from './lessons/lesson.ts';
import { lessons } from './lessons/lessons.ts';
import { QuizPage } from './quiz/quiz-page.tsx';
import { TalkPage } from './talk/talk-page.tsx';
import { ViewsPage } from './talk/views-page.tsx';

/** Whether words and figures are drawn for the back row of a class. */
const largeType = signal(false);

/** Lessons that need no face: a list, one lesson, a quiz, kept views, and a talk of one's own. */
export function TeachScreen() {
  useLayoutEffect(() => {
    teachAddress.value = readTeachAddress(location.hash);
  }, []);
  const { say } = voice.value;
  return (
    <div class={largeType.value ? 'teach teach--large' : 'teach'}>
      <div class="teach-tools">
        <button
          type="button"
          class="pill"
          aria-pressed={largeType.value}
          title={say('teach.largeHint')}
          onClick={() => (largeType.value = !largeType.value)}
        >
          {say('teach.large')}
        </button>
      </div>
      <Page />
      <p class="source teach-off-label">{say('teach.offLabel')}</p>
    </div>
  );
}

function Page() {
  const { page, lesson } = teachAddress.value;
  if (page === 'lesson' && isLesson(lesson)) return <LessonPage key={lesson} lesson={lessons[lesson]} />;
  if (page === 'quiz') return <QuizPage />;
  if (page === 'views') return <ViewsPage />;
  if (page === 'talk') return <TalkPage />;
  return <LessonList />;
}
