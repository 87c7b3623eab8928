import type { OptionAdvice, Reason } from '#advise';
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
            {standingText(advice)}
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
  const known = reasons.filter(({ holds }) => holds === 'yes').toSorted((a, b) => rankOf(b) - rankOf(a));
  const open = reasons.filter(({ holds }) => holds === 'unknown');
  return (
    <>
      <ul>
        {known.map((reason) => (
          <ReasonLine key={reason.rule} reason={reason} />
        ))}
      </ul>
      {known.length === 0 && <p class="label label--quiet">{say('decide.reason.none')}</p>}
      {open.length > 0 && (
        <details>
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

/** What rules a choice out stands above all; then what weighs most. */
function rankOf({ effect, weight }: Reason): number {
  return effect === 'stop' ? Number.POSITIVE_INFINITY : Math.abs(weight);
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

/** Where a choice stands, from its least to its most favourable end. */
function standingText({ standing: [worst, best] }: OptionAdvice): string {
  const { say } = voice.value;
  if (worst === best) return say(`decide.standing.${worst}`);
  return say('decide.standing.between', {
    worst: say(`decide.standing.${worst}`),
    best: say(`decide.standing.${best}`),
  });
}
