import { dayText } from '../../registry/moment-text.ts';
import { refusal } from '../../registry/refusal.ts';
import { voice } from '../../state/language.ts';
import type { FollowUpInput, Visit } from '../follow-up-client.ts';
import { done, openVisit, writeDown } from '../follow-up-state.ts';
import { nameOf } from '../words.ts';

/** More are not counted. */
const mostInvitations = 20;

export const means = ['phone', 'message', 'letter', 'in-person'] as const;
export const becauses = ['declined', 'no-answer', 'moved', 'unwell', 'treated-elsewhere', 'unknown'] as const;

/** One visit: whose, when, where it stands, and what can be written down at once. */
export function VisitRow({ visit }: { visit: Visit }) {
  const { say } = voice.value;
  const { week, opensOn, closesOn, label, performedAt, state, patient } = visit;
  const { bornOn = null, clinicNumber = null } = patient?.identity ?? {};
  return (
    <li class="visit-row">
      <span class={`visit-state visit-state--${state}`}>{say(`followUp.state.${state}`)}</span>
      <span class="visit-who">
        <button type="button" class="link visit-name" onClick={() => openOne(visit)}>
          {nameOf(visit)}
        </button>
        <span class="source">
          {bornOn !== null && `${say('clinic.patient.bornOn', { day: dayText(bornOn) })} `}
          {clinicNumber !== null && say('clinic.patient.number', { number: clinicNumber })}
        </span>
      </span>
      <span class="visit-when">
        <strong>{say('followUp.row.week', { week })}</strong>
        <span class="source">{say('followUp.row.window', { from: dayText(opensOn), to: dayText(closesOn) })}</span>
      </span>
      <span class="source visit-treatment">
        {say('followUp.row.treatment', { label, day: dayText(performedAt) })}
        <Written visit={visit} />
      </span>
      <Actions visit={visit} />
    </li>
  );
}

function openOne(visit: Visit): void {
  refusal.value = null;
  done.value = null;
  openVisit.value = visit;
  window.scrollTo({ top: 0 });
}

/** What is written down of a visit so far. */
function Written({ visit: { invitedAt, invitedBy, invitations, cameAt, missedBecause } }: { visit: Visit }) {
  const { say } = voice.value;
  return (
    <span class="visit-written">
      {invitedAt !== null &&
        invitedBy !== null &&
        say('followUp.row.invitedAt', {
          day: dayText(invitedAt),
          by: say(`followUp.by.${invitedBy}`),
          times: invitations,
        })}
      {cameAt !== null && ` ${say('followUp.row.cameAt', { day: dayText(cameAt) })}`}
      {missedBecause !== null && ` ${say(`followUp.because.${missedBecause}`)}`}
    </span>
  );
}

function Actions({ visit }: { visit: Visit }) {
  const { say } = voice.value;
  if (visit.state === 'came') return null;
  const of = { name: nameOf(visit), week: visit.week };
  const invite = (by: string) =>
    writeDown(visit, 'invited', {
      invitedAt: now(),
      invitedBy: by as FollowUpInput['invitedBy'],
      invitations: Math.min(mostInvitations, visit.invitations + 1),
      missedBecause: null,
    });
  const miss = (why: string) => writeDown(visit, 'missed', { missedBecause: why as FollowUpInput['missedBecause'] });
  return (
    <span class="visit-actions">
      <Menu
        name={say('followUp.row.invite', of)}
        first={say('followUp.row.invite.choose')}
        shortcut="i"
        options={means.map((by) => [by, say(`followUp.by.${by}`)])}
        onChosen={invite}
      />
      <Menu
        name={say('followUp.row.miss', of)}
        first={say('followUp.row.miss.choose')}
        shortcut="m"
        options={becauses.map((why) => [why, say(`followUp.because.${why}`)])}
        onChosen={miss}
      />
    </span>
  );
}

interface MenuProps {
  readonly name: string;
  /** what stands there while nothing is chosen */
  readonly first: string;
  readonly shortcut: 'i' | 'm';
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChosen: (value: string) => Promise<void>;
}

function Menu({ name, first, shortcut, options, onChosen }: MenuProps) {
  return (
    <select
      aria-label={name}
      data-key={shortcut}
      value=""
      onChange={(event) => {
        const { value } = event.currentTarget;
        event.currentTarget.value = '';
        void onChosen(value);
      }}
    >
      <option value="">{first}</option>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}

function now(): string {
  return new Date().toISOString();
}
