import { useEffect, useState } from 'preact/hooks';
import { dayText } from '../../registry/moment-text.ts';
import { refusal } from '../../registry/refusal.ts';
import { voice } from '../../state/language.ts';
import { followUps, type PatientLink, type Visit } from '../follow-up-client.ts';
import { taken } from '../follow-up-state.ts';

/** How long a link holds unless it is answered or taken back before [day]. */
const linkDays = 14;

/** A link with which the patient answers this visit alone; its address is shown once. */
export function PatientLinkCard({ visit: { id, cameAt, missedBecause } }: { visit: Visit }) {
  const { say } = voice.value;
  const [open, setOpen] = useState<readonly PatientLink[]>([]);
  const [address, setAddress] = useState<string | null>(null);
  const load = async () => {
    const reply = await followUps.links(id);
    if (reply.ok) setOpen(reply.value.filter(isOpen));
    else refusal.value = reply.problem;
  };
  useEffect(() => void load(), [id]);
  const make = async () => {
    const made = taken(await followUps.makeLink({ id: crypto.randomUUID(), followUpId: id, days: linkDays }));
    if (made?.token) setAddress(new URL(`answers.html#${made.token}`, location.href).href);
    if (made !== null) await load();
  };
  const takeBack = async (link: PatientLink) => {
    if (taken(await followUps.revokeLink(link.id)) === null) return;
    setAddress(null);
    await load();
  };
  if (cameAt !== null || missedBecause !== null) return null;
  return (
    <div class="patient-link">
      {address !== null && <Address address={address} />}
      {open.map((link) => (
        <p key={link.id} class="label">
          {say('followUp.link.open', { day: dayText(link.expiresAt) })}{' '}
          <button type="button" class="link" onClick={() => void takeBack(link)}>
            {say('followUp.link.revoke')}
          </button>
        </p>
      ))}
      {open.length === 0 && (
        <>
          <p class="label">{say('followUp.link.lead', { days: linkDays })}</p>
          <button type="button" class="button" onClick={() => void make()}>
            {say('followUp.link.make')}
          </button>
        </>
      )}
    </div>
  );
}

function isOpen({ revokedAt, answeredAt, expiresAt }: PatientLink): boolean {
  return revokedAt === null && answeredAt === null && new Date(expiresAt) > new Date();
}

/** The address, to be copied now: it is never shown again. */
function Address({ address }: { address: string }) {
  const { say } = voice.value;
  const [isCopied, setCopied] = useState(false);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
  return (
    <>
      <label class="registry-field">
        {say('followUp.link.once')}
        <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <p class="source">{say(isLocal ? 'followUp.link.local' : 'followUp.link.send')}</p>
      <button
        type="button"
        class="button"
        onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
      >
        {say(isCopied ? 'followUp.link.copied' : 'followUp.link.copy')}
      </button>
    </>
  );
}
