import { formatWeek } from '../charts/format-week.ts';
import { TugOfWar } from '../charts/tug-of-war.tsx';
import type { PullCourse } from '../engine/pull-courses.ts';
import { pulls } from '../state/forecast.ts';
import { voice } from '../state/language.ts';
import { week } from '../state/view.ts';

/** Why: the two sides that pull on the upper lip, in newtons. */
export function TugCard() {
  const courses = pulls.value;
  if (courses === null) return null;
  const at = (course: PullCourse) => {
    const i = Math.min(courses.weeks.length - 1, Math.round(week.value * 2));
    return { low: course.low[i], middle: course.middle[i], high: course.high[i] };
  };
  const label = formatWeek(week.value);
  return (
    <div class="card">
      <h2 class="tug-title">{voice.value.say('motion.tug')}</h2>
      <TugOfWar
        weekLabel={label.charAt(0).toUpperCase() + label.slice(1)}
        liftersNow={courses.lifters.untreatedN}
        ringNow={courses.ring.untreatedN}
        lifters={at(courses.lifters)}
        ring={at(courses.ring)}
      />
    </div>
  );
}
