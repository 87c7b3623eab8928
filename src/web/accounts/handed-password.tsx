import { useState } from 'preact/hooks';
import { Sheet } from '../frame/sheet.tsx';
import { voice } from '../state/language.ts';
import { firstPassword } from './first-password.ts';

/** Draws a password of this browser's own chance. */
export function drawPassword(): string {
  return firstPassword((count) => crypto.getRandomValues(new Uint8Array(count)));
}

interface HandedPasswordProps {
  readonly name: string;
  readonly password: string;
  readonly onClose: () => void;
}

/** A password that is shown this once; it stands in this page's memory alone and goes with the sheet. */
export function HandedPassword({ name, password, onClose }: HandedPasswordProps) {
  const { say } = voice.value;
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () => {
    navigator.clipboard.writeText(password).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Sheet title={say('staff.handed', { name })} onClose={onClose}>
      <div class="registry-form">
        <output class="accounts-password" translate={false}>
          {password}
        </output>
        <p>{say('staff.handed.once')}</p>
        <div class="registry-actions">
          <button type="button" class="button" onClick={copy}>
            {say('staff.handed.copy')}
          </button>
          <button type="button" class="button button--primary" onClick={onClose}>
            {say('staff.handed.done')}
          </button>
        </div>
        <p class="label label--quiet" role="status">
          {copied !== null && say(copied ? 'staff.handed.copied' : 'staff.handed.notCopied')}
        </p>
      </div>
    </Sheet>
  );
}
