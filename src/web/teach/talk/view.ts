import type { Expression } from '#measure';
import { forecastExpressions } from '#measure';
import { type Plan, parsePlan, type ToxinPlan } from '#plan';
import { choosePlan, draftPlan } from '../../state/plan.ts';
import {
  type CameraPreset,
  camera,
  expression,
  goTo,
  lastWeek,
  type Moment,
  moment,
  setWeek,
  week,
} from '../../state/view.ts';
import { openTeach } from '../address.ts';
import { isLesson, type LessonId, onSlider } from '../lessons/lesson.ts';
import { lessons } from '../lessons/lessons.ts';
import { type Found, fieldsOf, isOneOf, numberIn, refuse, textIn } from './read-fields.ts';

/** A lesson at a position of its slider. */
export interface LessonView {
  readonly kind: 'lesson';
  readonly lesson: LessonId;
  readonly at: number;
  readonly note: string;
}

/** The Motion screen as it stood. The face is not kept: it is whichever is open. */
export interface MotionView {
  readonly kind: 'motion';
  readonly expression: Expression;
  readonly week: number;
  readonly moment: Moment;
  readonly camera: CameraPreset;
  readonly plan: Plan;
  readonly note: string;
}

/** A state of the studio with somebody's own words. */
export type View = LessonView | MotionView;

/** The Motion screen as it stands now. */
export function motionViewNow(note: string): MotionView {
  return {
    kind: 'motion',
    expression: expression.peek(),
    week: week.peek(),
    moment: moment.peek(),
    camera: camera.peek(),
    plan: draftPlan.peek(),
    note,
  };
}

/** Puts the studio into a view's state and goes there. */
export function openView(view: View): void {
  if (view.kind === 'lesson') openTeach({ page: 'lesson', lesson: view.lesson, at: view.at });
  else openMotion(view);
}

function openMotion(view: MotionView): void {
  expression.value = view.expression;
  setWeek(view.week);
  moment.value = view.moment;
  camera.value = view.camera;
  if (onlyToxin(view.plan)) choosePlan(view.plan, null);
  goTo('motion');
}

function onlyToxin(plan: Plan): plan is ToxinPlan {
  return plan.arms.every((arm) => arm.kind === 'toxin');
}

const moments: readonly Moment[] = ['now', 'week', 'both'];
const cameras: readonly CameraPreset[] = ['front', 'threeQuarter', 'side'];

/** Reads one view of a file. @param path where it stands, for the refusal */
export function readView(value: unknown, path: string): Found<View> {
  const fields = fieldsOf(value);
  if (fields === null) return refuse(path, 'must be an object');
  const note = textIn(fields, 'note', path);
  if (!note.ok) return note;
  if (fields['kind'] === 'lesson') return readLessonView(fields, note.value, path);
  if (fields['kind'] === 'motion') return readMotionView(fields, note.value, path);
  return refuse(`${path}.kind`, 'must be "lesson" or "motion"');
}

function readLessonView(fields: Record<string, unknown>, note: string, path: string): Found<View> {
  const name = fields['lesson'];
  if (typeof name !== 'string' || !isLesson(name))
    return refuse(`${path}.lesson`, `must be one of ${Object.keys(lessons).join(', ')}`);
  const { min, max } = lessons[name].slider;
  const at = numberIn(fields, 'at', path, [min, max]);
  if (!at.ok) return at;
  return { ok: true, value: { kind: 'lesson', lesson: name, at: onSlider(lessons[name], at.value), note } };
}

function readMotionView(fields: Record<string, unknown>, note: string, path: string): Found<View> {
  const shown = isOneOf(fields, 'expression', path, forecastExpressions);
  const kept = isOneOf(fields, 'moment', path, moments);
  const from = isOneOf(fields, 'camera', path, cameras);
  const at = numberIn(fields, 'week', path, [0, lastWeek]);
  const plan = parsePlan(fields['plan']);
  if (!shown.ok) return shown;
  if (!kept.ok) return kept;
  if (!from.ok) return from;
  if (!at.ok) return at;
  if (!plan.ok) return refuse(`${path}.plan.${plan.path}`, plan.detail);
  return {
    ok: true,
    value: {
      kind: 'motion',
      expression: shown.value,
      week: at.value,
      moment: kept.value,
      camera: from.value,
      plan: plan.plan,
      note,
    },
  };
}
