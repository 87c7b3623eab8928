import { denture } from './denture.tsx';
import { enough } from './enough.tsx';
import { fourth } from './fourth.tsx';
import { gel } from './gel.tsx';
import type { Lesson, LessonId } from './lesson.ts';
import { lift } from './lift.tsx';
import { lowers } from './lowers.tsx';
import { months } from './months.tsx';
import { regions } from './regions.tsx';
import { tug } from './tug.tsx';
import { watch } from './watch.tsx';

/** Every lesson by name. */
export const lessons: Readonly<Record<LessonId, Lesson>> = {
  lift,
  tug,
  lowers,
  regions,
  enough,
  denture,
  fourth,
  gel,
  months,
  watch,
};
