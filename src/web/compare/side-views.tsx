import type { SideViewChange } from '#compare';
import { saySideObstacle, sayTask } from '#report';
import { voice } from '../state/language.ts';

/** What changed from the side, between two takes of a head turned to it; nothing where no side was filmed twice. */
export function SideViews({ views }: { views: readonly SideViewChange[] }) {
  const { say } = voice.value;
  if (views.length === 0) return null;
  return (
    <section>
      <h2 class="panel-claim">{say('compare.fromSide.title')}</h2>
      <table class="numbers-table">
        <thead>
          <tr>
            <th>{say('compare.fromSide.seen')}</th>
            <th class="number">{say('compare.fromSide.forward')}</th>
            <th class="number">{say('compare.fromSide.facing')}</th>
          </tr>
        </thead>
        <tbody>
          {views.map((view) => (
            <Row key={view.task} view={view} />
          ))}
        </tbody>
      </table>
      <p class="source">{say('compare.fromSide.note')}</p>
    </section>
  );
}

function Row({ view: { task, change, why } }: { view: SideViewChange }) {
  const { say, change: changed, range } = voice.value;
  if (change === null)
    return (
      <tr>
        <td>{sayTask(voice.value, task)}</td>
        <td colSpan={2}>{say('compare.fromSide.cannotTell', { why: why ? saySideObstacle(voice.value, why) : '' })}</td>
      </tr>
    );
  const { projection, facing, detectable } = change;
  const forward = `${changed(projection.value)} mm`;
  return (
    <tr>
      <td>{sayTask(voice.value, task)}</td>
      <td class="number">
        {detectable ? <strong>{forward}</strong> : forward}{' '}
        <span class="label--quiet">{range(projection.lo95, projection.hi95)}</span>
        {!detectable && <span class="source change-table-sides">{say('compare.table.none')}</span>}
      </td>
      <td class="number">
        {`${changed(facing.value, 0)}° `}
        <span class="label--quiet">{range(facing.lo95, facing.hi95, '', 0)}</span>
      </td>
    </tr>
  );
}
