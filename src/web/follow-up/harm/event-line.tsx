import { dayText } from '../../registry/moment-text.ts';
import { voice } from '../../state/language.ts';
import type { AdverseEvent } from '../follow-up-client.ts';
import { kindText } from '../words.ts';

/** What happened, how bad, and from when to when. */
export function EventLine({ event }: { event: AdverseEvent }) {
  const { say } = voice.value;
  const { kind, severity, serious, startedOn, endedOn, note } = event;
  const span =
    endedOn === null
      ? say('followUp.event.lasts', { from: dayText(startedOn) })
      : say('followUp.event.span', { from: dayText(startedOn), to: dayText(endedOn) });
  return (
    <span class="event-line">
      <strong>{kindText(kind)}</strong>
      <span class="label">
        {[
          say(`followUp.event.severity.${severity}`),
          ...(serious ? [say('followUp.event.seriousShort')] : []),
          span,
        ].join(', ')}
      </span>
      {note !== null && <span class="source">{note}</span>}
    </span>
  );
}
