import { cite, type SourceId, sources } from '#sources';
import { formatNumber } from '#units';
import { agreement, type StudyAgreement } from '#validate';
import type { Question } from './question.ts';

/** Published results that speak about a number, and whether the model would have found them. */
export function Studies({ question }: { question: Question }) {
  const { outcome, speaksOf = [] } = question;
  const keys = [...speaksOf, ...(outcome === null ? [] : [`${outcome.expression}.${outcome.measure}`])];
  const found = unique(keys.flatMap((key) => agreement[key] ?? []));
  const [agreeing, others] = [found.filter(({ agrees }) => agrees), found.filter(({ agrees }) => !agrees)];
  return (
    <>
      <h3 class="why-title">Studies it agrees and disagrees with</h3>
      {found.length === 0 ? (
        <p class="label">No published number speaks about this one: nothing has checked it.</p>
      ) : (
        <>
          <p class="label label--quiet">
            Model: 90 of 100 such studies would report a number in this range, if the model were right. The model learnt
            from some of these studies; agreeing with them says less.
          </p>
          <StudyTable title="Disagrees with" studies={others} />
          <StudyTable title="Agrees with" studies={agreeing} />
        </>
      )}
    </>
  );
}

function StudyTable({ title, studies }: { title: string; studies: readonly StudyAgreement[] }) {
  if (studies.length === 0) return <p class="label">{`${title}: none.`}</p>;
  return (
    <table class="numbers-table">
      <thead>
        <tr>
          <th>{title}</th>
          <th class="number">published</th>
          <th class="number">model</th>
        </tr>
      </thead>
      <tbody>
        {studies.map((study) => (
          <tr key={`${study.study} ${study.about} ${study.published}`}>
            <td>
              <strong>{study.study in sources ? cite(study.study as SourceId) : study.study}</strong>{' '}
              {study.about.replaceAll('_', ' ')}
            </td>
            <td class="number">{publishedText(study)}</td>
            <td class="number">{modelText(study)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function publishedText({ published, unit }: StudyAgreement): string {
  return typeof published === 'number' ? `${short(published)} ${unitText(unit)}`.trim() : published;
}

function modelText({ predicted, lo90, hi90, sign, unit }: StudyAgreement): string {
  if (predicted === null || lo90 === null || hi90 === null) return sign ?? '—';
  return `${short(predicted)} (${short(lo90)} to ${short(hi90)}) ${unitText(unit)}`.trim();
}

/** A proportion is a share of 1; a sign has no unit. */
function unitText(unit: string): string {
  return unit === 'sign' || unit === 'proportion' ? '' : unit;
}

function short(value: number): string {
  return formatNumber(value, Math.abs(value) < 10 ? 2 : 0);
}

function unique(studies: readonly StudyAgreement[]): readonly StudyAgreement[] {
  const seen = new Map(studies.map((study) => [`${study.study} ${study.about} ${study.published}`, study]));
  return [...seen.values()];
}
