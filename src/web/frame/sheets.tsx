import { WhySheet } from '../odds/why/why-sheet.tsx';
import { goTo, openSheet, type Place } from '../state/view.ts';
import { AssumptionsSheet } from './assumptions-sheet.tsx';
import { ModeSwitch } from './header.tsx';
import { shortcuts } from './keyboard.ts';
import { NumbersSheet } from './numbers-sheet.tsx';
import { Sheet } from './sheet.tsx';

/** The pop-overs that belong to no screen: what left the device, the keys, and the menu of a phone. */
export function Sheets() {
  return (
    <>
      <OpenSheet />
      <WhySheet />
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
  return (
    <Sheet
      title={outside.length === 0 ? 'Nothing has left this device' : 'Something left this device'}
      onClose={onClose}
    >
      <table class="numbers-table">
        <tbody>
          <PrivacyRow what="Photographs and clips sent" count="0" />
          <PrivacyRow what="Measurements, plans and forecasts sent" count="0" />
          <PrivacyRow
            what="Requests to any other address, as your browser counts them"
            count={String(outside.length)}
          />
          <PrivacyRow what="Stored for later on this device" count="0" />
        </tbody>
      </table>
      {outside.map((url) => (
        <p key={url.href} class="source">
          {url.href}
        </p>
      ))}
      <p class="label label--quiet sheet-text">
        The photo or clip is read, measured and forgotten in this tab. The mirror records only when you ask it to
        measure, and in this tab only. Close the tab and it is gone. You can switch the network off now; everything goes
        on working.
      </p>
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
  return (
    <Sheet title="Keys" onClose={onClose}>
      <table class="numbers-table">
        <tbody>
          {shortcuts.map(({ keys, does }) => (
            <tr key={keys}>
              <td>
                <kbd>{keys}</kbd>
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="source sheet-text">A handle or a site that has the focus moves with the arrow keys.</p>
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

function MenuSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="Menu" onClose={onClose}>
      <p class="label sheet-text">
        <MenuLink to="compare" name="Compare before and after" />
      </p>
      <p class="label sheet-text">
        <MenuLink to="rate" name="Rate clips blind" />
      </p>
      <p class="label label--quiet">Written for</p>
      <ModeSwitch />
      <p class="label sheet-text">
        <button type="button" class="link" onClick={() => (openSheet.value = 'privacy')}>
          What left this device
        </button>
      </p>
      <p class="label sheet-text">
        <button type="button" class="link" onClick={() => (openSheet.value = 'shortcuts')}>
          Keys
        </button>
      </p>
      <p class="source sheet-text">Model, not a promise. Every use around the mouth is off-label.</p>
    </Sheet>
  );
}
