import type { MessageKey } from '#messages';
import { cite, type SourceId, sources } from '#sources';
import { agreement, type StudyAgreement } from '#validate';
import { voice } from '../../state/language.ts';
import type { Question } from './asked.ts';

/** Published results that speak about a number, and whether the model would have found them. */
export function Studies({ question }: { question: Question }) {
  const { outcome, speaksOf = [] } = question;
  const { say } = voice.value;
  const keys = [...speaksOf, ...(outcome === null ? [] : [`${outcome.expression}.${outcome.measure}`])];
  const found = unique(keys.flatMap((key) => agreement[key] ?? []));
  const [agreeing, others] = [found.filter(({ agrees }) => agrees), found.filter(({ agrees }) => !agrees)];
  return (
    <>
      <h3 class="why-title">{say('why.studies')}</h3>
      {found.length === 0 ? (
        <p class="label">{say('why.studies.none')}</p>
      ) : (
        <>
          <p class="label label--quiet">{say('why.studies.method')}</p>
          <StudyTable side="against" studies={others} />
          <StudyTable side="for" studies={agreeing} />
        </>
      )}
    </>
  );
}

interface StudyTableProps {
  readonly side: 'for' | 'against';
  readonly studies: readonly StudyAgreement[];
}

/** What a study is about is told in the words of the list of published results, which is English. */
function StudyTable({ side, studies }: StudyTableProps) {
  const { say } = voice.value;
  if (studies.length === 0) return <p class="label">{say(`why.studies.${side}None`)}</p>;
  return (
    <table class="numbers-table">
      <thead>
        <tr>
          <th>{say(`why.studies.${side}`)}</th>
          <th class="number">{say('why.studies.published')}</th>
          <th class="number">{say('why.studies.model')}</th>
        </tr>
      </thead>
      <tbody>
        {studies.map((study) => (
          <tr key={`${study.study} ${study.about} ${study.published}`}>
            <td>
              <strong>{study.study in sources ? cite(study.study as SourceId) : study.study}</strong>{' '}
              <span lang="en">{study.about.replaceAll('_', ' ')}</span>
            </td>
            <td class="number">{publishedText(study)}</td>
            <td class="number">{modelText(study)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function publishedText({ published, unit }: StudyAgreement) {
  if (typeof published === 'number') return `${short(published)} ${unitText(unit)}`.trim();
  return isSign(published) ? signText(published) : <span lang="en">{published}</span>;
}

const signs = ['increase', 'decrease', 'no-clear-change'];

function isSign(text: string): boolean {
  return signs.includes(text.replaceAll(' ', '-'));
}

function signText(sign: string): string {
  return voice.value.say(`why.sign.${sign.replaceAll(' ', '-')}` as MessageKey);
}

function modelText({ predicted, lo90, hi90, sign, unit }: StudyAgreement): string {
  const { say } = voice.value;
  if (predicted === null || lo90 === null || hi90 === null) {
    return sign === null ? '—' : signText(sign);
  }
  const places = { middle: short(predicted), low: short(lo90), high: short(hi90), unit: unitText(unit) };
  return say('why.studies.predicted', places).trim();
}

/** A proportion is a share of 1; a sign has no unit. */
function unitText(unit: string): string {
  return unit === 'sign' || unit === 'proportion' ? '' : voice.value.say(`why.unit.${unit}` as MessageKey);
}

function short(value: number): string {
  return voice.value.number(value, Math.abs(value) < 10 ? 2 : 0);
}

function unique(studies: readonly StudyAgreement[]): readonly StudyAgreement[] {
  const seen = new Map(studies.map((study) => [`${study.study} ${study.about} ${study.published}`, study]));
  return [...seen.values()];
}
