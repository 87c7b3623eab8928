import { inReadingOrder, type OptionAdvice, type Reason } from '#advise';
import { sayStanding } from '#report';
import { voice } from '../state/language.ts';
import { reasonText } from './reason-words.ts';

const signs = { for: '+', against: '\u2212', stop: '!', ask: '•' } as const;

/** What a choice is for this person: where it stands, and every reason with its sign. */
export function ForYou({ advice }: { advice: OptionAdvice | null }) {
  const { say } = voice.value;
  return (
    <section class="decide-for-you">
      <h3 class="why-title">{say('decide.row.forYou')}</h3>
      {advice === null ? null : (
        <>
          <p class={advice.standing[1] === 'stop' ? 'decide-standing decide-standing--stop' : 'decide-standing'}>
            {sayStanding(voice.value, advice)}
          </p>
          <Reasons reasons={advice.reasons} />
        </>
      )}
    </section>
  );
}

/** What holds, the heaviest first; what may hold is counted and folded. */
function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { say } = voice.value;
  const ordered = inReadingOrder(reasons);
  const known = ordered.filter(({ holds }) => holds === 'yes');
  const open = ordered.filter(({ holds }) => holds === 'unknown');
  return (
    <>
      <ul>
        {known.map((reason) => (
          <ReasonLine key={reason.rule} reason={reason} />
        ))}
      </ul>
      {known.length === 0 && <p class="label label--quiet">{say('decide.reason.none')}</p>}
      {open.length > 0 && (
        <details class="decide-open">
          <summary class="label label--quiet">{say('decide.reason.open', { count: open.length })}</summary>
          <ul>
            {open.map((reason) => (
              <ReasonLine key={reason.rule} reason={reason} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function ReasonLine({ reason }: { reason: Reason }) {
  const { say } = voice.value;
  const unknown = reason.holds === 'unknown';
  const meaning = say(unknown ? 'decide.reason.unknown' : `decide.reason.${reason.effect}`);
  return (
    <li>
      <span class="decide-sign" title={meaning}>
        <span aria-hidden="true">{unknown ? '?' : signs[reason.effect]}</span>
        <span class="visually-hidden">{`${meaning}: `}</span>
      </span>
      <span>{reasonText(reason)}</span>
    </li>
  );
}
