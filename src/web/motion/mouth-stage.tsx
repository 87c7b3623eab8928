import { forecastExpressions } from '#measure';
import { formatNumber } from '#units';
import { formatWeek } from '../charts/format-week.ts';
import type { PullCourse } from '../engine/pull-courses.ts';
import { ExpressionThumbs } from '../mouth/expression-thumbs.tsx';
import { GHOST_WEEK, LiveMouth } from '../mouth/live-mouth.tsx';
import { Loupe } from '../mouth/loupe.tsx';
import { pulls } from '../state/forecast.ts';
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

const cameraNames: Readonly<Record<CameraPreset, string>> = { front: 'Front', threeQuarter: '¾', side: 'Side' };

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
  const options: readonly (readonly [Moment, string])[] = [
    ['now', 'Now'],
    ['week', sentence(formatWeek(week.value === 0 ? GHOST_WEEK : week.value))],
    ['both', 'Both'],
  ];
  return (
    <fieldset class="choice" aria-label="State shown">
      {options.map(([value, name]) => (
        <button type="button" key={value} aria-pressed={moment.value === value} onClick={() => (moment.value = value)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}

function CameraChoice() {
  return (
    <fieldset class="choice" aria-label="View">
      {(Object.keys(cameraNames) as CameraPreset[]).map((name) => (
        <button
          type="button"
          key={name}
          aria-pressed={camera.value === name}
          aria-label={name === 'threeQuarter' ? 'Three-quarter' : cameraNames[name]}
          onClick={() => {
            camera.value = name;
            cameraResets.value += 1;
          }}
        >
          {cameraNames[name]}
        </button>
      ))}
    </fieldset>
  );
}

/** The two sides of the pull, with their newtons now and at the week. */
function PullLabels() {
  const courses = pulls.value;
  if (courses === null || camera.value !== 'front') return null;
  return (
    <>
      <p class="pull-label pull-label--ring">
        <strong class="pulls-down">Ring muscle, upper lip</strong>
        <span>{`pulls down, ${forceText(courses.ring, courses.weeks)}`}</span>
      </p>
      <p class="pull-label pull-label--lifters">
        <strong class="pulls-up">Lip and cheek lifters</strong>
        <span>{`pull up, ${forceText(courses.lifters, courses.weeks)}`}</span>
      </p>
    </>
  );
}

function forceText(course: PullCourse, weeks: readonly number[]): string {
  const i = Math.min(weeks.length - 1, Math.round(week.value * 2));
  const now = formatNumber(course.untreatedN);
  if (week.value === 0 || moment.value === 'now') return `${now} N`;
  const middle = formatNumber(course.middle[i]);
  if (middle === now && formatNumber(course.low[i]) === now) return `${now} N, as now`;
  const range = `${formatNumber(course.low[i])} to ${formatNumber(course.high[i])}`;
  return `${middle} N (${range}); now ${now}`;
}

function LineLegend() {
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
          where the lip is now
        </li>
      )}
      {shown ? (
        <>
          <li>
            <svg width="30" height="8" aria-hidden="true">
              <path d="M2 2.500h26M2 5.500h26" stroke="var(--ink)" stroke-opacity="0.500" stroke-width="0.900" />
            </svg>
            ten of the 100, always the same ten
          </li>
          <li>
            <svg width="30" height="8" aria-hidden="true">
              <line x1="2" x2="28" y1="4" y2="4" stroke="var(--ink)" stroke-width="1.500" stroke-dasharray="6 4" />
            </svg>
            the one in ten that changes most
          </li>
        </>
      ) : (
        <li>
          <button type="button" class="link" onClick={showGhosts}>
            Show the ten lines of week {GHOST_WEEK}
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
