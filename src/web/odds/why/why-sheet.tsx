import { useEffect, useState } from 'preact/hooks';
import type { Forecast } from '#forecast';
import { cite, type SourceId, sourceOf } from '#sources';
import { formatNumber } from '#units';
import { Sheet } from '../../frame/sheet.tsx';
import { expressionNames } from '../../mouth/expression-buttons.tsx';
import { forecast } from '../../state/forecast.ts';
import { isProfessional, openSheet } from '../../state/view.ts';
import { type NamedEvent, spellText } from '../event-words.ts';
import { Drivers } from './drivers.tsx';
import { asked, type Question } from './question.ts';
import type { Studies } from './studies.tsx';

/** "How sure are you, and why?" of one number: its range, what drives it, the rule, the model's own error, what it rests on. */
export function WhySheet() {
  const question = asked.value;
  const newest = forecast.value;
  if (question === null || newest === null) return null;
  return (
    <Sheet title="How sure are you, and why?" side onClose={() => (asked.value = null)}>
      {question.event?.notice && (
        <p class="why-notice" role="note">
          {question.event.notice}
        </p>
      )}
      <p class="lead">
        <strong>{question.title}.</strong> {capital(question.value)}
      </p>
      <p class="label label--quiet">{question.range}</p>
      {question.outcome && <Drivers outcome={question.outcome} />}
      <h3 class="why-title">How it is made</h3>
      <p class="label">{question.how}</p>
      <Parts event={question.event} />
      <Limits question={question} />
      {question.event && <Course event={question.event} weeks={newest.weeks} />}
      <OwnError of={newest} outcome={question.outcome} />
      <LaterStudies question={question} />
      <Sources question={question} />
      <p class="label why-title">
        <button
          type="button"
          class="link"
          onClick={() => {
            asked.value = null;
            openSheet.value = 'assumptions';
          }}
        >
          Every input, its range and its source
        </button>
      </p>
    </Sheet>
  );
}

/** What a composite event is made of, each with odds of its own. */
function Parts({ event }: { event: NamedEvent | null }) {
  if (!event?.components) return null;
  return (
    <table class="numbers-table">
      <caption class="visually-hidden">What it is made of</caption>
      <thead>
        <tr>
          <th>Made of</th>
          <th class="number">of 100</th>
        </tr>
      </thead>
      <tbody>
        {event.components.map(({ name, label, probability, lo95, hi95 }) => (
          <tr key={name}>
            <td>{label}</td>
            <td class="number">
              <strong>{Math.round(100 * probability)}</strong>{' '}
              {`${Math.floor(100 * lo95)} to ${Math.min(100, Math.ceil(100 * hi95))}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The published results are fetched when they are first asked for; the first screen does without them. */
function LaterStudies({ question }: { question: Question }) {
  const [Shown, setShown] = useState<typeof Studies | null>(null);
  useEffect(() => {
    void import('./studies.tsx').then((loaded) => setShown(() => loaded.Studies));
  }, []);
  return Shown === null ? null : <Shown question={question} />;
}

function Limits({ question }: { question: Question }) {
  if (question.limits.length === 0) return null;
  return (
    <table class="numbers-table">
      <caption class="visually-hidden">Limits of the rule</caption>
      <thead>
        <tr>
          <th>Limit</th>
          <th class="number">value, could be</th>
          <th>Source</th>
        </tr>
      </thead>
      <tbody>
        {question.limits.map(({ means, value, range, unit, source }) => (
          <tr key={means}>
            <td>{capital(means)}</td>
            <td class="number">
              <strong>{shortest(value)}</strong>{' '}
              {`${shortest(range[0])} to ${shortest(range[1])}${unit === '1' ? '' : ` ${unit}`}`}
            </td>
            <td>{cite(source)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Course({ event, weeks }: { event: NamedEvent; weeks: readonly number[] }) {
  const shown = weeks.filter((week) => [1, 2, 4, 8, 12, 16].includes(week));
  return (
    <>
      <h3 class="why-title">When</h3>
      <p class="label">{capital(spellText(event))}. Of 100, at each week:</p>
      <table class="numbers-table">
        <thead>
          <tr>
            {shown.map((week) => (
              <th key={week} class="number">{`week ${week}`}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {shown.map((week) => (
              <td key={week} class="number">
                {Math.round(100 * (event.byWeek[String(week)] ?? 0))}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </>
  );
}

/** What the quick model may be wrong by: on mouths it had not seen, in the expression that is asked about. */
function OwnError({ of, outcome }: { of: Forecast; outcome: Question['outcome'] }) {
  const { surrogate, draws, seed } = of;
  const own = outcome === null ? undefined : surrogate.byExpression[outcome.expression];
  return (
    <>
      <h3 class="why-title">How wrong the quick model is</h3>
      {surrogate.heldOutP95Mm === null ? (
        <p class="label">
          First estimate: one person was solved and everybody else follows in proportion to their muscle tone. How wrong
          that is, is not known yet; the full forecast says it.
        </p>
      ) : (
        <p class="label">
          {`${surrogate.people} people were solved element by element; of mouths that the quick model had not seen, 95 of 100 were right within ${formatNumber(surrogate.heldOutP95Mm, 2)} mm, the worst within ${formatNumber(surrogate.worstMm ?? 0, 2)} mm.`}
          {own !== undefined &&
            outcome !== null &&
            ` ${expressionNames[outcome.expression]}: ${formatNumber(own.p95Mm, 2)} and ${formatNumber(own.worstMm, 2)} mm.`}
        </p>
      )}
      <p class="label">
        {surrogate.exactResolves === 0
          ? 'No treatment near a limit has been solved exactly yet.'
          : `${surrogate.exactResolves} treatments near a limit were solved exactly and replace the quick answer.`}{' '}
        {`${draws} treatments were drawn, seed ${seed}.`}
      </p>
    </>
  );
}

function Sources({ question }: { question: Question }) {
  if (question.sources.length === 0) return null;
  return (
    <>
      <h3 class="why-title">What it rests on</h3>
      <ul class="source-list">
        {question.sources.map((source) => (
          <li key={source} class="label">
            <strong>{cite(source)}</strong>{' '}
            {source === 'assumed' ? 'Ours: no study that we could read says it.' : saidBy(source)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a source says; its title, which may name a brand, is for professionals. */
function saidBy(id: SourceId): string {
  const source = sourceOf(id);
  if (source === null) return '';
  return isProfessional.value ? `${source.title}: ${source.says}` : source.says;
}

/** At most two decimals, none that say nothing. */
function shortest(value: number): string {
  return formatNumber(value, 2).replace(/\.?0+$/, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
