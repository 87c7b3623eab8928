import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { Field } from '../../registry/field.tsx';
import { dayText } from '../../registry/moment-text.ts';
import { registry } from '../../registry/registry-client.ts';
import { voice } from '../../state/language.ts';
import { followUps, type Lot, type RecallEntry } from '../follow-up-client.ts';
import { taken } from '../follow-up-state.ts';
import { RecallList } from './recall-list.tsx';

/** Everybody who was given a lot, and who may be missing from the list. */
export interface Recall {
  readonly lot: string;
  readonly entries: readonly RecallEntry[];
  /** names of those whose unfinished charts name the lot */
  readonly unfinished: readonly string[];
}

const recall = signal<Recall | null>(null);
const lots = signal<readonly Lot[]>([]);

async function find(typed: string): Promise<void> {
  const lot = typed.trim().toUpperCase();
  if (lot === '') return;
  const entries = taken(await followUps.recall(lot));
  if (entries === null) return;
  const unfinished = await whoseDraftsName(lot);
  if (unfinished !== null) recall.value = { lot, entries, unfinished };
}

/** A chart that waits may hold what was given already: whose names the lot anywhere. */
async function whoseDraftsName(lot: string): Promise<readonly string[] | null> {
  const drafts = taken(await followUps.drafts());
  if (drafts === null) return null;
  const naming = drafts.filter(({ body }) => namesLot(body, lot));
  const found = await Promise.all(naming.map(({ patientId }) => registry.findPatient(patientId)));
  return found.map((reply) => (reply.ok ? reply.value.identity.name : '\u2014'));
}

function namesLot(body: Readonly<Record<string, unknown>>, lot: string): boolean {
  const syringes: readonly unknown[] = Array.isArray(body['preparations']) ? body['preparations'] : [];
  return syringes.some((one) => {
    const written: unknown = typeof one === 'object' && one !== null && 'lot' in one ? one.lot : null;
    return typeof written === 'string' && written.trim().toUpperCase() === lot;
  });
}

/** Finds everybody who was given something of a lot, to be called, saved or printed. */
export function RecallView() {
  const { say } = voice.value;
  const [lot, setLot] = useState(recall.peek()?.lot ?? '');
  useEffect(() => {
    void followUps.lots().then((reply) => {
      const found = taken(reply);
      if (found !== null) lots.value = found;
    });
  }, []);
  const found = recall.value;
  return (
    <>
      <h1 class="claim">
        {found === null ? say('followUp.recall.title') : say('followUp.recall.of', { lot: found.lot })}
      </h1>
      <div class="registry-columns recall-choose">
        <form
          class="card"
          onSubmit={(event) => {
            event.preventDefault();
            void find(lot);
          }}
        >
          <Field label={say('followUp.recall.lot')} path="lot" type="search" value={lot} onValue={setLot} />
          <button type="submit" class="button button--primary">
            {say('followUp.recall.find')}
          </button>
        </form>
        <Lots
          onChosen={(chosen) => {
            setLot(chosen);
            void find(chosen);
          }}
        />
      </div>
      {found !== null && <RecallList recall={found} />}
    </>
  );
}

function Lots({ onChosen }: { onChosen: (lot: string) => void }) {
  const { say } = voice.value;
  return (
    <section class="card" aria-label={say('followUp.recall.lots')}>
      <h2 class="panel-claim">{say('followUp.recall.lots')}</h2>
      {lots.value.length === 0 && <p class="label label--quiet">{say('followUp.recall.lots.none')}</p>}
      <ul class="registry-found recall-lots">
        {lots.value.map(({ lot, tradeName, treatments, lastUsedAt }) => (
          <li key={`${lot} ${tradeName}`}>
            <button type="button" onClick={() => onChosen(lot)}>
              <strong>{lot}</strong>{' '}
              <span class="label--quiet">
                {say('followUp.recall.lots.line', { name: tradeName, treatments, day: dayText(lastUsedAt) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
