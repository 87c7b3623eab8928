import { account, mayLeadTo } from '../account/session.ts';
import { asked } from '../odds/why/asked.ts';
import { keptCount } from '../registry/kept.ts';
import { voice } from '../state/language.ts';
import { goTo, isProfessional, openSheet, type Place } from '../state/view.ts';
import { AssumptionsSheet } from './assumptions-sheet.tsx';
import { LanguageChoice, ModeSwitch } from './header.tsx';
import { shortcuts } from './keyboard.ts';
import { loadedLater } from './loaded-later.tsx';
import { NumbersSheet } from './numbers-sheet.tsx';
import { Sheet } from './sheet.tsx';

const WhySheet = loadedLater(async () => (await import('../odds/why/why-sheet.tsx')).WhySheet, 'odds');

/** The pop-overs that belong to no screen: what left the device, the keys, and the menu of a phone. */
export function Sheets() {
  return (
    <>
      <OpenSheet />
      {asked.value !== null && <WhySheet />}
    </>
  );
}

function OpenSheet() {
  const close = () => {
    openSheet.value = 'none';
  };
  if (openSheet.value === 'privacy') return <PrivacySheet onClose={close} />;
  if (openSheet.value === 'shortcuts') return <ShortcutsSheet onClose={close} />;
  if (openSheet.value === 'assumptions') return <AssumptionsSheet onClose={close} />;
  if (openSheet.value === 'numbers') return <NumbersSheet onClose={close} />;
  if (openSheet.value === 'menu') return <MenuSheet onClose={close} />;
  return null;
}

/** What left this device: the addresses the browser itself says it asked since the page was opened. */
function PrivacySheet({ onClose }: { onClose: () => void }) {
  const asked = performance.getEntriesByType('resource').map((entry) => new URL(entry.name, location.href));
  const outside = asked.filter((url) => url.protocol.startsWith('http') && url.origin !== location.origin);
  const { say } = voice.value;
  return (
    <Sheet title={say(outside.length === 0 ? 'frame.privacy.nothing' : 'frame.privacy.something')} onClose={onClose}>
      <table class="numbers-table">
        <tbody>
          <PrivacyRow what={say('frame.privacy.pictures')} count="0" />
          <PrivacyRow what={say('frame.privacy.numbers')} count="0" />
          <PrivacyRow what={say('frame.privacy.requests')} count={String(outside.length)} />
          <PrivacyRow what={say('frame.privacy.stored')} count={String(keptCount.value)} />
        </tbody>
      </table>
      {keptCount.value > 0 && <p class="label sheet-text">{say('frame.privacy.registry')}</p>}
      {outside.map((url) => (
        <p key={url.href} class="source">
          {url.href}
        </p>
      ))}
      <p class="label label--quiet sheet-text">{say('frame.privacy.how')}</p>
    </Sheet>
  );
}

function PrivacyRow({ what, count }: { what: string; count: string }) {
  return (
    <tr>
      <td>{what}</td>
      <td class="number">
        <strong>{count}</strong>
      </td>
    </tr>
  );
}

function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const { say } = voice.value;
  const named = (keys: string) => (keys === 'space' || keys === 'arrows' ? say(`frame.key.${keys}`) : keys);
  return (
    <Sheet title={say('frame.menu.keys')} onClose={onClose}>
      <table class="numbers-table">
        <tbody>
          {shortcuts.map(({ keys, does }) => (
            <tr key={keys}>
              <td>
                <kbd>{named(keys)}</kbd>
              </td>
              <td>{say(`frame.key.${does}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="source sheet-text">{say('frame.key.handles')}</p>
    </Sheet>
  );
}

function MenuLink({ to, name }: { to: Place; name: string }) {
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        openSheet.value = 'none';
        goTo(to);
      }}
    >
      {name}
    </button>
  );
}

/** Pages for professionals that who sits here may open. */
function ProfessionalLinks() {
  const { say } = voice.value;
  const isShown = {
    chart: isProfessional.value && mayLeadTo('listDrafts'),
    followUp: isProfessional.value && mayLeadTo('listDrafts'),
    cohorts: isProfessional.value,
    outcomes: isProfessional.value && mayLeadTo('learn'),
    extracts: isProfessional.value && mayLeadTo('previewExtract'),
    accounts: isProfessional.value || account.value !== null,
  } as const;
  const names = Object.keys(isShown) as (keyof typeof isShown)[];
  return (
    <>
      {names
        .filter((to) => isShown[to])
        .map((to) => (
          <p key={to} class="label sheet-text">
            <MenuLink to={to} name={say(`frame.menu.${to}`)} />
          </p>
        ))}
    </>
  );
}

function MenuSheet({ onClose }: { onClose: () => void }) {
  const { say } = voice.value;
  return (
    <Sheet title={say('frame.menu')} onClose={onClose}>
      <p class="label sheet-text">
        <MenuLink to="compare" name={say('frame.menu.compare')} />
      </p>
      <ProfessionalLinks />
      <p class="label sheet-text">
        <MenuLink to="teach" name={say('frame.learn.menu')} />
      </p>
      <p class="label sheet-text">
        <MenuLink to="evidence" name={say('frame.evidence.menu')} />
      </p>
      <p class="label sheet-text">
        <MenuLink to="rate" name={say('frame.menu.rate')} />
      </p>
      <p class="label label--quiet sheet-text">{say('frame.writtenFor')}</p>
      <ModeSwitch />
      <p class="label label--quiet sheet-text">{say('frame.language')}</p>
      <LanguageChoice />
      <p class="label sheet-text">
        <button type="button" class="link" onClick={() => (openSheet.value = 'privacy')}>
          {say('frame.menu.left')}
        </button>
      </p>
      <p class="label sheet-text">
        <button type="button" class="link" onClick={() => (openSheet.value = 'shortcuts')}>
          {say('frame.menu.keys')}
        </button>
      </p>
      <p class="source sheet-text">{say('frame.notice.model')}</p>
    </Sheet>
  );
}
