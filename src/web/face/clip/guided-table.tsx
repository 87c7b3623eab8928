import { type GuidedReading, type GuidedTask, type MeasuredClip, printedUnit } from '#clip';
import { sayReading, sayTask, sayUntold } from '#report';
import { voice } from '../../state/language.ts';
import { scrubTo } from './clip-player.tsx';

/** What was asked for beyond held expressions: speech, a puff, a straw, a side view; with the reason where one cannot tell. */
export function GuidedTables({ measured: { guided = [] } }: { measured: MeasuredClip }) {
  if (guided.length === 0) return null;
  return (
    <section class="clip-guided" aria-label={voice.value.say('clip.guided')}>
      {guided.map((task, i) => (
        <TaskTable key={i} task={task} />
      ))}
    </section>
  );
}

function TaskTable({ task: { task, fromSeconds, readings } }: { task: GuidedTask }) {
  const { say, number } = voice.value;
  const told = readings.filter(({ value }) => value !== null);
  const reasons = [
    ...new Set(readings.flatMap((one) => (one.value === null ? [sayUntold(voice.value, one.why)] : []))),
  ];
  const title = (
    <>
      {capital(sayTask(voice.value, task))}{' '}
      <button type="button" class="link" onClick={() => scrubTo(fromSeconds)}>
        {say('clip.guided.at', { seconds: number(fromSeconds) })}
      </button>
    </>
  );
  return (
    <div class="clip-motion">
      {told.length === 0 ? (
        <h3 class="label clip-guided-name">{title}</h3>
      ) : (
        <table class="measures">
          <thead>
            <tr>
              <th>{title}</th>
              <th class="number">{say('measure.range95')}</th>
            </tr>
          </thead>
          <tbody>
            {told.map((one) => (
              <ReadingRow key={one.name} reading={one} />
            ))}
          </tbody>
        </table>
      )}
      {reasons.map((why) => (
        <p key={why} class="label label--quiet">
          {say(told.length > 0 ? 'clip.guided.restUntold' : 'clip.guided.untold')} {why}
        </p>
      ))}
    </div>
  );
}

function ReadingRow({ reading }: { reading: GuidedReading }) {
  if (reading.value === null) return null;
  const { number, range } = voice.value;
  const { name, value, lo95, hi95, unit } = reading;
  const { text, decimals } = printedUnit(unit);
  return (
    <tr>
      <td>{capital(sayReading(voice.value, name))}</td>
      <td class="number">
        <span class="measures-value">{number(value, decimals)}</span>
        {text}
        <span class="clip-range label--quiet"> {range(lo95, hi95, '', decimals)}</span>
      </td>
    </tr>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
