import { voice } from '../state/language.ts';
import { goTo } from '../state/view.ts';
import { openTeach, teachHash } from './address.ts';
import { type LessonId, lessonIds } from './lessons/lesson.ts';

/** Every lesson by its question. */
export function LessonList() {
  const { say } = voice.value;
  return (
    <section class="teach-list">
      <h1 class="teach-title">{say('frame.learn.title')}</h1>
      <p class="teach-serif">{say('teach.lead')}</p>
      <ol>
        {lessonIds.map((id, i) => (
          <li key={id}>
            <LessonLink id={id} number={i + 1} />
          </li>
        ))}
      </ol>
      <nav class="teach-more" aria-label={say('frame.learn.name')}>
        {(['quiz', 'views', 'talk'] as const).map((page) => (
          <a
            key={page}
            class="button"
            href={teachHash({ page, lesson: '', at: null })}
            onClick={(event) => {
              event.preventDefault();
              openTeach({ page, lesson: '', at: null });
            }}
          >
            {say(`teach.${page}.name`)}
          </a>
        ))}
        <button type="button" class="button" onClick={() => goTo('evidence')}>
          {say('frame.evidence.menu')}
        </button>
      </nav>
    </section>
  );
}

function LessonLink({ id, number }: { id: LessonId; number: number }) {
  const { say } = voice.value;
  const address = { page: 'lesson', lesson: id, at: null } as const;
  return (
    <a
      class="teach-link card"
      href={teachHash(address)}
      onClick={(event) => {
        event.preventDefault();
        openTeach(address);
      }}
    >
      <span class="teach-number">{number}</span>
      <span>
        <strong>{say(`teach.${id}.title`)}</strong>
        <span class="label label--quiet">{say('teach.minutes')}</span>
      </span>
    </a>
  );
}
