import type { MeasuredClip } from '#clip';
import { sayTask } from '#report';
import { expressionNames } from '../../mouth/expression-buttons.tsx';
import { voice } from '../../state/language.ts';
import { scrubTo } from './clip-player.tsx';

/** Something that was done, on the clip's clock [s]. */
interface Done {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** the held part; null where nothing is held */
  readonly held: readonly [from: number, to: number] | null;
}

interface StripScale {
  /** where a moment of the clip lies [px] */
  readonly x: (seconds: number) => number;
  /** of the drawing [px] */
  readonly width: number;
}

const height = 34;
/** Narrowest place that a finger hits [px]. */
const narrowest = 24;
/** Room that a letter of a name takes, and the space after it [px]. */
const letter = 7.2;
const gap = 8;

/** What was done when: expressions from leaving rest to being back, and below them what a guided session asked for. */
export function TaskStrips({ measured, x, width }: { measured: MeasuredClip } & StripScale) {
  const { say } = voice.value;
  const { tasks, guided = [], durationSeconds } = measured;
  const scale = { x, width, lasting: durationSeconds };
  const expressions = tasks.map((task) => ({
    name: expressionNames[task.expression],
    from: task.onsetSeconds,
    to: task.offsetSeconds,
    held: [task.heldFromSeconds, task.heldToSeconds] as const,
  }));
  const asked = guided.map(({ task, fromSeconds, toSeconds }) => ({
    name: sayTask(voice.value, task),
    from: fromSeconds,
    to: toSeconds,
    held: null,
  }));
  return (
    <>
      <Strip label={say('clip.done')} done={expressions} {...scale} />
      <Strip label={say('clip.guided')} done={asked} {...scale} />
    </>
  );
}

interface StripProps extends StripScale {
  readonly label: string;
  readonly done: readonly Done[];
  /** of the clip [s] */
  readonly lasting: number;
}

function Strip({ label, done, x, width, lasting }: StripProps) {
  if (done.length === 0) return null;
  const named = readable(done, x, width);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset
    <svg class="clip-strip" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
      <line x1={x(0)} x2={x(lasting)} y1={height - 8} y2={height - 8} stroke="var(--hairline)" stroke-width="2" />
      {done.map((one, i) => (
        <Mark key={i} done={one} x={x} named={named[i] ?? false} />
      ))}
    </svg>
  );
}

/** Names that can be read without touching; the others are told by their mark alone. */
function readable(done: readonly Done[], x: StripScale['x'], width: number): boolean[] {
  let free = 0;
  return done.map(({ name, from }) => {
    const [start, end] = [x(from), x(from) + letter * name.length];
    if (start < free || end > width) return false;
    free = end + gap;
    return true;
  });
}

function Mark({ done: { name, from, to, held }, x, named }: { done: Done; x: StripScale['x']; named: boolean }) {
  const { say, number } = voice.value;
  const go = () => scrubTo(held === null ? from : (held[0] + held[1]) / 2);
  const bar = (a: number, b: number) => ({ x: x(a), y: height - 12, width: Math.max(2, x(b) - x(a)), height: 8 });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing cannot hold a button element
    <g
      class="clip-task"
      role="button"
      tabindex={0}
      aria-label={say('clip.done.goThere', { expression: name, from: number(from), to: number(to) })}
      onClick={go}
      onKeyDown={(event) => event.key === 'Enter' && go()}
    >
      <rect x={x(from)} y={0} width={Math.max(narrowest, x(to) - x(from))} height={height} fill="transparent" />
      <rect {...bar(from, to)} rx="4" fill="var(--cannot-tell)" stroke={held === null ? 'var(--ink)' : undefined} />
      {held !== null && <rect {...bar(...held)} rx="2" fill="var(--ink)" />}
      {named && (
        <text class="clip-axis" x={x(from)} y={height - 18}>
          {name}
        </text>
      )}
    </g>
  );
}
