import { PullCurve } from '../charts/pull-curve.tsx';
import { PlayIcon } from '../frame/icons.tsx';
import { pulls } from '../state/forecast.ts';
import { voice } from '../state/language.ts';
import { lastWeek, playing, setWeek, week } from '../state/view.ts';

/** The weeks: a slider in the curve of what the ring has left, and a button that lets them run. */
export function WeekScrubber() {
  const { say } = voice.value;
  const courses = pulls.value;
  const ring = courses?.ring;
  const share = (values: readonly number[]) =>
    values.map((value) => (ring && ring.untreatedN > 0 ? value / ring.untreatedN : 1));
  const data =
    courses && ring
      ? { weeks: courses.weeks, low: share(ring.low), middle: share(ring.middle), high: share(ring.high) }
      : null;
  return (
    <div class="card week-scrubber">
      <button
        type="button"
        class="play-button"
        aria-label={say(playing.value ? 'motion.weeks.stop' : 'motion.weeks.run')}
        onClick={() => (playing.value = !playing.value)}
      >
        <PlayIcon playing={playing.value} />
      </button>
      <PullCurve
        data={data}
        week={week.value}
        lastWeek={lastWeek}
        onWeek={(value) => setWeek(Math.round(value * 2) / 2)}
        caption={say('motion.weeks.curve')}
      />
      <p class="source narrow-only week-scrubber-caption">{say('motion.weeks.caption')}</p>
    </div>
  );
}
