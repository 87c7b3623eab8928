import { signal } from '@preact/signals';
import type { DocumentKind } from '#report';
import { saveFile } from '../odds/save-file.ts';
import { voice } from '../state/language.ts';
import { isProfessional } from '../state/view.ts';
import { documentInputs } from './document-inputs.ts';

const forPatients = ['consult', 'questions', 'consent', 'unhappy'] as const satisfies readonly DocumentKind[];
const forProfessionals = [...forPatients, 'refusal'] as const satisfies readonly DocumentKind[];

const busy = signal(false);
const failed = signal<string | null>(null);

/** Pages to take along, made on this device: printed from here, or saved as one file. What is not known stays a blank. */
export function PapersCard() {
  const { say } = voice.value;
  const kinds = isProfessional.value ? forProfessionals : forPatients;
  return (
    <section class="card decide-papers">
      <h2 class="panel-claim">{say('decide.papers.title')}</h2>
      <p class="label label--quiet">{say('decide.papers.lead')}</p>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <span>{say(`document.kind.${kind}`)}</span>
            <span class="decide-papers-ways">
              <Way kind={kind} name={say('decide.papers.print')} act={print} />
              <Way kind={kind} name={say('decide.papers.save')} act={save} />
            </span>
          </li>
        ))}
      </ul>
      {failed.value !== null && (
        <p class="refusal label" role="alert">
          {failed.value}
        </p>
      )}
    </section>
  );
}

interface WayProps {
  readonly kind: DocumentKind;
  readonly name: string;
  readonly act: (kind: DocumentKind, html: string) => void;
}

function Way({ kind, name, act }: WayProps) {
  const { say } = voice.value;
  return (
    <button
      type="button"
      class="link"
      disabled={busy.value}
      aria-label={`${name}: ${say(`document.kind.${kind}`)}`}
      onClick={() => void make(kind, act)}
    >
      {name}
    </button>
  );
}

async function make(kind: DocumentKind, act: WayProps['act']): Promise<void> {
  busy.value = true;
  failed.value = null;
  try {
    const { documentPage } = await import('#report');
    act(kind, documentPage(kind, await documentInputs()));
  } catch (error) {
    failed.value = error instanceof Error ? error.message : String(error);
  } finally {
    busy.value = false;
  }
}

function save(kind: DocumentKind, html: string): void {
  saveFile(`philtrum-${kind}.html`, html, 'text/html');
}

/** Prints in a frame of its own, so that this page stays as it is. */
function print(_: DocumentKind, html: string): void {
  const frame = document.createElement('iframe');
  frame.title = 'print';
  frame.className = 'visually-hidden';
  frame.srcdoc = html;
  frame.addEventListener('load', () => {
    frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
    frame.contentWindow?.print();
  });
  document.body.append(frame);
}
