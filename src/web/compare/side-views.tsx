import type { SideViewChange } from '#compare';
import { saySideObstacle, sayTask } from '#report';
import { formatChange, formatRange } from '#units';
import { voice } from '../state/language.ts';

/** What changed from the side, between two takes of a head turned to it; nothing where no side was filmed twice. */
export function SideViews({ views }: { views: readonly SideViewChange[] }) {
  if (views.length === 0) return null;
  return (
    <section>
      <h2 class="panel-claim">From the side</h2>
      <table class="numbers-table">
        <thead>
          <tr>
            <th>Seen</th>
            <th class="number">red border forward</th>
            <th class="number">faces further up by</th>
          </tr>
        </thead>
        <tbody>
          {views.map((view) => (
            <Row key={view.task} view={view} />
          ))}
        </tbody>
      </table>
      <p class="source">
        The two outlines are laid on each other by forehead and nose, so that nod and size do not count. Ranges are 95
        %.
      </p>
    </section>
  );
}

function Row({ view: { task, change, why } }: { view: SideViewChange }) {
  if (change === null)
    return (
      <tr>
        <td>{sayTask(voice.value, task)}</td>
        <td colSpan={2}>{`cannot tell: ${why ? saySideObstacle(voice.value, why) : ''}`}</td>
      </tr>
    );
  const { projection, facing, detectable } = change;
  return (
    <tr>
      <td>{sayTask(voice.value, task)}</td>
      <td class="number">
        {detectable ? <strong>{formatChange(projection.value)}</strong> : formatChange(projection.value)} mm{' '}
        <span class="label--quiet">{formatRange(projection.lo95, projection.hi95, '')}</span>
        {!detectable && <span class="source change-table-sides">no detectable change</span>}
      </td>
      <td class="number">
        {`${formatChange(facing.value, 0)}° `}
        <span class="label--quiet">{formatRange(facing.lo95, facing.hi95, '', 0)}</span>
      </td>
    </tr>
  );
}
