import { useEffect, useState } from 'preact/hooks';
import { type Forecast, type ForecastParameter, thresholds } from '#forecast';
import type { MessageKey } from '#messages';
import { cite, type SourceId, sourceOf } from '#sources';
import { formatWeek } from '../../charts/format-week.ts';
import { Sheet } from '../../frame/sheet.tsx';
import { expressionNames } from '../../mouth/expression-buttons.tsx';
import { forecast } from '../../state/forecast.ts';
import { voice } from '../../state/language.ts';
import { isProfessional, openSheet } from '../../state/view.ts';
import { capital, type NamedEvent, rangeOf, spellText } from '../event-words.ts';
import { asked, type Question } from './asked.ts';
import { Drivers } from './drivers.tsx';
import type { Studies } from './studies.tsx';

/** "How sure are you, and why?" of one number: its range, what drives it, the rule, the model's own error, what it rests on. */
export function WhySheet() {
  const question = asked.value;
  const newest = forecast.value;
  if (question === null || newest === null) return null;
  const { say } = voice.value;
  return (
    <Sheet title={say('why.title')} side onClose={() => (asked.value = null)}>
      {question.event?.notice && (
        <p class="why-notice" role="note">
          {say(`why.notice.${question.event.name}` as MessageKey)}
        </p>
      )}
      <p class="lead">
        <strong>{question.title}.</strong> {capital(question.value)}
      </p>
      <p class="label label--quiet">{question.range}</p>
      {question.outcome && <Drivers outcome={question.outcome} />}
      <h3 class="why-title">{say('why.made')}</h3>
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
          {say('why.inputs')}
        </button>
      </p>
    </Sheet>
  );
}

/** What a composite event is made of, each with odds of its own. */
function Parts({ event }: { event: NamedEvent | null }) {
  if (!event?.components) return null;
  const { say } = voice.value;
  return (
    <table class="numbers-table">
      <caption class="visually-hidden">{say('why.parts.caption')}</caption>
      <thead>
        <tr>
          <th>{say('why.parts')}</th>
          <th class="number">{say('why.parts.of100')}</th>
        </tr>
      </thead>
      <tbody>
        {event.components.map(({ name, probability, lo95, hi95 }) => (
          <tr key={name}>
            <td>{say(`method.part.${event.name}.${name}` as MessageKey)}</td>
            <td class="number">
              <strong>{Math.round(100 * probability)}</strong> {say('odds.range', { ...rangeOf({ lo95, hi95 }) })}
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
  const { say, shortest } = voice.value;
  return (
    <table class="numbers-table">
      <caption class="visually-hidden">{say('why.limits.caption')}</caption>
      <thead>
        <tr>
          <th>{say('why.limits')}</th>
          <th class="number">{say('why.limits.value')}</th>
          <th>{say('why.limits.source')}</th>
        </tr>
      </thead>
      <tbody>
        {question.limits.map((limit) => (
          <tr key={limit.means}>
            <td>{say(`method.limit.${nameOfLimit(limit)}` as MessageKey)}</td>
            <td class="number">
              <strong>{shortest(limit.value, 2)}</strong> {rangeOfLimit(limit)}
            </td>
            <td>{cite(limit.source)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A limit by its name among the thresholds of the event rules. */
function nameOfLimit(limit: ForecastParameter): string {
  return Object.entries(thresholds).find(([, one]) => one === limit)?.[0] ?? '';
}

function rangeOfLimit({ range: [low, high], unit }: ForecastParameter): string {
  const { say, shortest } = voice.value;
  const range = say('odds.range', { low: shortest(low, 2), high: shortest(high, 2) });
  return unit === '1' ? range : `${range} ${unit}`;
}

function Course({ event, weeks }: { event: NamedEvent; weeks: readonly number[] }) {
  const { say } = voice.value;
  const shown = weeks.filter((week) => [1, 2, 4, 8, 12, 16].includes(week));
  return (
    <>
      <h3 class="why-title">{say('why.when')}</h3>
      <p class="label">{say('why.when.weeks', { spell: capital(spellText(voice.value, event)) })}</p>
      <table class="numbers-table">
        <thead>
          <tr>
            {shown.map((week) => (
              <th key={week} class="number">
                {formatWeek(week)}
              </th>
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
  const { say } = voice.value;
  const { exactResolves: count } = of.surrogate;
  return (
    <>
      <h3 class="why-title">{say('why.wrong')}</h3>
      <p class="label">{errorText(of, outcome)}</p>
      <p class="label">
        {say('why.wrong.exact.method', { count })} {say('why.wrong.draws', { draws: of.draws, seed: of.seed })}
      </p>
    </>
  );
}

function errorText({ surrogate }: Forecast, outcome: Question['outcome']): string {
  const { say, number } = voice.value;
  const { people, heldOutP95Mm, worstMm, byExpression } = surrogate;
  if (heldOutP95Mm === null) return say('why.wrong.first.method');
  const all = say('why.wrong.full.method', { people, most: number(heldOutP95Mm, 2), worst: number(worstMm ?? 0, 2) });
  const own = outcome === null ? undefined : byExpression[outcome.expression];
  if (own === undefined || outcome === null) return all;
  const places = { most: number(own.p95Mm, 2), worst: number(own.worstMm, 2) };
  return `${all} ${say('why.wrong.own', { expression: expressionNames[outcome.expression], ...places })}`;
}

function Sources({ question }: { question: Question }) {
  if (question.sources.length === 0) return null;
  const { say } = voice.value;
  return (
    <>
      <h3 class="why-title">{say('why.rests')}</h3>
      <ul class="source-list">
        {question.sources.map((source) => (
          <li key={source} class="label">
            <strong>{cite(source)}</strong>{' '}
            {source === 'assumed' ? say('why.rests.assumed') : <span lang="en">{saidBy(source)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a source says, in the words of the list of sources, which is English; its title, which may name a brand, is for professionals. */
function saidBy(id: SourceId): string {
  const source = sourceOf(id);
  if (source === null) return '';
  return isProfessional.value ? `${source.title}: ${source.says}` : source.says;
}
