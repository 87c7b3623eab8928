import { voice } from '../state/language.ts';
import { conflict, keeping, settle } from './chart-state.ts';

/** Whether what is typed is kept; when somebody else saved, what differs and whose to keep. */
export function KeepingLine() {
  const { say } = voice.value;
  const state = keeping.value;
  return (
    <>
      <p class={state === 'unreached' ? 'caution-card label' : 'source'} role="status">
        {say(`charting.keeping.${state}`)}
      </p>
      <Conflict />
    </>
  );
}

function Conflict() {
  const met = conflict.value;
  if (met === null) return null;
  const { say } = voice.value;
  return (
    <section class="refusal" role="alertdialog" aria-label={say('charting.conflict')}>
      <h2 class="panel-claim">{say('charting.conflict')}</h2>
      <table class="numbers-table">
        <thead>
          <tr>
            <th scope="col">{say('charting.conflict.field')}</th>
            <th scope="col">{say('charting.conflict.mine')}</th>
            <th scope="col">{say('charting.conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {(met.problem.differs ?? []).map(({ path, yours, theirs }) => (
            <tr key={path}>
              <th scope="row">{path}</th>
              <td>{valueText(yours)}</td>
              <td>{valueText(theirs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="registry-actions">
        <button type="button" class="button" onClick={() => settle('mine')}>
          {say('charting.conflict.keepMine')}
        </button>
        <button type="button" class="button" onClick={() => settle('theirs')}>
          {say('charting.conflict.takeTheirs')}
        </button>
      </div>
    </section>
  );
}

function valueText(value: unknown): string {
  if (value === null || value === '') return '\u2014';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
