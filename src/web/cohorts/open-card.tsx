import { useEffect, useRef } from 'preact/hooks';
import { voice } from '../state/language.ts';
import { isReading, opened, openFiles } from './cohorts-state.ts';

/** Where a finished cohort is given: a folder or files. Says why files are none. */
export function OpenCard() {
  const { say } = voice.value;
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), []);
  const take = (input: HTMLInputElement) => {
    const given = [...(input.files ?? [])].filter(atTheTop);
    input.value = '';
    if (given.length > 0) void openFiles(given);
  };
  return (
    <section class="card cohorts-open" aria-label={say('cohorts.open.folder')}>
      <p class="cohorts-open-ways">
        <button
          type="button"
          class="button button--primary"
          disabled={isReading.value}
          onClick={() => folder.current?.click()}
        >
          {say('cohorts.open.folder')}
        </button>
        <button type="button" class="button" disabled={isReading.value} onClick={() => files.current?.click()}>
          {say('cohorts.open.files')}
        </button>
        <span class="label label--quiet">{say('cohorts.open.drop')}</span>
      </p>
      {isReading.value && <p role="status">{say('cohorts.open.reading')}</p>}
      <Refusal />
      <input ref={folder} hidden type="file" data-what="folder" onChange={(event) => take(event.currentTarget)} />
      <input
        ref={files}
        hidden
        multiple
        type="file"
        accept=".json,.parquet"
        data-what="files"
        onChange={(event) => take(event.currentTarget)}
      />
    </section>
  );
}

/** Chunks lie in a folder of their own and are not needed. */
function atTheTop({ webkitRelativePath }: File): boolean {
  return webkitRelativePath.split('/').length <= 2;
}

function Refusal() {
  const found = opened.value;
  if (found === null || found.ok || isReading.value) return null;
  const { reason, file, what } = found;
  return (
    <p class="refusal" role="alert">
      {voice.value.say(`cohorts.cannot.${reason}`, { file, what })}
    </p>
  );
}
