import type { ForecastLine } from '#learn';
import { voice } from '../../state/language.ts';
import { hundredths, questionName } from '../outcome-words.ts';
import { ask } from '../outcomes-state.ts';

const HEIGHT = 30;
const MIDDLE = HEIGHT / 2;
const ticks = [0, 25, 50, 75, 100];
const percent = (share: number): string => `${100 * share}%`;

/** What was said (ring) and what happened (dot with its 95 % range) on one axis of 0 to 100, one line below the other. */
export function ForecastRows({ lines }: { lines: readonly ForecastLine[] }) {
  return (
    <div class="range-rows">
      {lines.map((line) => (
        <Row key={`${line.question.kind} ${line.question.name}`} line={line} />
      ))}
      <div class="range-row" aria-hidden="true">
        <span />
        <span class="range-axis label label--quiet">
          {ticks.map((tick) => (
            <span key={tick}>{tick}</span>
          ))}
        </span>
        <span />
      </div>
    </div>
  );
}

function Row({ line }: { line: ForecastLine }) {
  const { say } = voice.value;
  const { question, said, seen, treatments, verdict } = line;
  const name = questionName(voice.value, question);
  const places = {
    said: hundredths(voice.value, said),
    seen: hundredths(voice.value, seen.value),
    lo: hundredths(voice.value, seen.lo95),
    hi: hundredths(voice.value, seen.hi95),
  };
  const look = () => {
    void ask(question);
    document.querySelector('.outcomes-question')?.scrollIntoView({ block: 'start' });
  };
  return (
    <div class={`range-row glance-row glance-row--${verdict}`}>
      <div class="range-row-name label">
        <button type="button" class="link" onClick={look}>
          {name}
        </button>
        <span class="source">{say('outcomes.glance.detail', { week: question.week, treatments, verdict })}</span>
      </div>
      <svg
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={say('outcomes.glance.row', { name, week: question.week, verdict, ...places })}
      >
        {ticks.map((tick) => (
          <line key={tick} x1={`${tick}%`} x2={`${tick}%`} y1="0" y2={HEIGHT} stroke="var(--hairline)" />
        ))}
        <line
          class="glance-range"
          x1={percent(seen.lo95)}
          x2={percent(seen.hi95)}
          y1={MIDDLE}
          y2={MIDDLE}
          stroke-width="3"
        />
        <circle class="glance-dot" cx={percent(seen.value)} cy={MIDDLE} r="5" />
        <circle cx={percent(said)} cy={MIDDLE} r="8" fill="none" stroke="var(--ink)" stroke-width="2" />
      </svg>
      <span class="range-row-value label">{say('outcomes.glance.value', places)}</span>
    </div>
  );
}
