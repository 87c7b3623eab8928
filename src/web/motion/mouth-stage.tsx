import { forecastExpressions } from '#measure';
import { formatWeek } from '../charts/format-week.ts';
import type { PullCourse } from '../engine/pull-courses.ts';
import { ExpressionThumbs } from '../mouth/expression-thumbs.tsx';
import { GHOST_WEEK, LiveMouth } from '../mouth/live-mouth.tsx';
import { Loupe } from '../mouth/loupe.tsx';
import { pulls } from '../state/forecast.ts';
import { voice } from '../state/language.ts';
import {
  type CameraPreset,
  camera,
  cameraResets,
  ghostsShown,
  type Moment,
  moment,
  musclesShown,
  week,
} from '../state/view.ts';

const presets: readonly CameraPreset[] = ['front', 'threeQuarter', 'side'];

/** The mouth with everything laid over it: who pulls, what the lines mean, a loupe. */
export function MouthStage() {
  return (
    <>
      <div class="stage-controls">
        <ExpressionThumbs only={forecastExpressions} />
        <div class="stage-choices">
          <MomentChoice />
          <CameraChoice />
        </div>
      </div>
      <div class="stage">
        <LiveMouth spanMm={146} />
        {musclesShown.value && <PullLabels />}
        {moment.value !== 'now' && <LineLegend />}
        <Loupe />
      </div>
    </>
  );
}

function MomentChoice() {
  const { say } = voice.value;
  const options: readonly (readonly [Moment, string])[] = [
    ['now', say('motion.state.now')],
    ['week', sentence(formatWeek(week.value === 0 ? GHOST_WEEK : week.value))],
    ['both', say('motion.state.both')],
  ];
  return (
    <fieldset class="choice" aria-label={say('motion.state')}>
      {options.map(([value, name]) => (
        <button type="button" key={value} aria-pressed={moment.value === value} onClick={() => (moment.value = value)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}

function CameraChoice() {
  const { say } = voice.value;
  return (
    <fieldset class="choice" aria-label={say('motion.view')}>
      {presets.map((name) => (
        <button
          type="button"
          key={name}
          aria-pressed={camera.value === name}
          aria-label={say(name === 'threeQuarter' ? 'motion.view.threeQuarterName' : `motion.view.${name}`)}
          onClick={() => {
            camera.value = name;
            cameraResets.value += 1;
          }}
        >
          {say(`motion.view.${name}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** The two sides of the pull, with their newtons now and at the week. */
function PullLabels() {
  const courses = pulls.value;
  if (courses === null || camera.value !== 'front') return null;
  const { say } = voice.value;
  return (
    <>
      <p class="pull-label pull-label--ring">
        <strong class="pulls-down">{say('motion.ring')}</strong>
        <span>{say('motion.ring.pulls', { force: forceText(courses.ring, courses.weeks) })}</span>
      </p>
      <p class="pull-label pull-label--lifters">
        <strong class="pulls-up">{say('motion.lifters')}</strong>
        <span>{say('motion.lifters.pull', { force: forceText(courses.lifters, courses.weeks) })}</span>
      </p>
    </>
  );
}

function forceText(course: PullCourse, weeks: readonly number[]): string {
  const i = Math.min(weeks.length - 1, Math.round(week.value * 2));
  const { say, number } = voice.value;
  const now = number(course.untreatedN);
  if (week.value === 0 || moment.value === 'now') return say('motion.force', { now });
  const [low, middle, high] = [course.low[i], course.middle[i], course.high[i]].map((force) => number(force));
  if (middle === now && low === now) return say('motion.force.same', { now });
  return say('motion.force.changed', { middle, range: say('frame.range', { lo: low, hi: high }), now });
}

function LineLegend() {
  const { say } = voice.value;
  const shown = ghostsShown.value && week.value === GHOST_WEEK;
  return (
    <ul class="line-legend">
      {moment.value === 'both' && (
        <li>
          <svg width="30" height="8" aria-hidden="true">
            <line
              x1="2"
              x2="28"
              y1="4"
              y2="4"
              stroke="var(--ink-3)"
              stroke-width="2.400"
              stroke-linecap="round"
              stroke-dasharray="0.010 4.500"
            />
          </svg>
          {say('motion.line.now')}
        </li>
      )}
      {shown ? (
        <>
          <li>
            <svg width="30" height="8" aria-hidden="true">
              <path d="M2 2.500h26M2 5.500h26" stroke="var(--ink)" stroke-opacity="0.500" stroke-width="0.900" />
            </svg>
            {say('motion.line.ten')}
          </li>
          <li>
            <svg width="30" height="8" aria-hidden="true">
              <line x1="2" x2="28" y1="4" y2="4" stroke="var(--ink)" stroke-width="1.500" stroke-dasharray="6 4" />
            </svg>
            {say('motion.line.most')}
          </li>
        </>
      ) : (
        <li>
          <button type="button" class="link" onClick={showGhosts}>
            {say('motion.line.show', { week: GHOST_WEEK })}
          </button>
        </li>
      )}
    </ul>
  );
}

function showGhosts(): void {
  week.value = GHOST_WEEK;
  ghostsShown.value = true;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
