import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { formatNumber } from '#units';
import { clear, type SourceState, takeFiles } from '../state/compared/compare.ts';
import { readableFiles, type SourceReading } from '../state/compared/read-source.ts';

interface SourcePickerProps {
  readonly place: Signal<SourceState>;
  /** what is chosen, for those who hear the page: "before", "clip A of Anna" */
  readonly what: string;
  readonly hint?: string;
}

/** Where one mouth is handed in: how far it is read, or why it was refused. Files may be dropped on it. */
export function SourcePicker({ place, what, hint }: SourcePickerProps) {
  const state = place.value;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      class="source-picker"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        void takeFiles(place, files);
      }}
    >
      {state.status === 'reading' && <Reading reading={state.reading} onStop={() => clear(place)} />}
      {state.status === 'waiting' && <Waiting name={state.name} onStop={() => clear(place)} />}
      {state.status === 'read' && (
        <p class="label source-name">
          <span>{state.source.name}</span> <ChooseFiles place={place} what={what} label="Change" plain />
        </p>
      )}
      {state.status === 'refused' && (
        <p class="refusal label" role="alert">
          <strong>{state.name}</strong> cannot be used. {state.detail}
        </p>
      )}
      {(state.status === 'empty' || state.status === 'refused') && (
        <>
          <ChooseFiles
            place={place}
            what={what}
            label={state.status === 'refused' ? 'Choose another' : 'Choose a clip or photos'}
          />
          {hint !== undefined && <p class="label label--quiet">{hint}</p>}
        </>
      )}
    </div>
  );
}

function Reading({ reading, onStop }: { reading: SourceReading; onStop: () => void }) {
  const progress = reading.progress?.value ?? null;
  const share =
    progress === null || progress.durationSeconds === null ? null : progress.atSeconds / progress.durationSeconds;
  const left = progress?.secondsLeft ?? null;
  return (
    <div class="source-progress">
      <p class="label" role="status">
        Measuring {reading.name}
        {left !== null && `, about ${formatNumber(Math.max(1, left), 0)} s left`}
      </p>
      <div class="progress-track" role="progressbar" aria-label={`Measuring ${reading.name}`} {...amountOf(share)}>
        <span style={{ width: `${Math.round(100 * (share ?? 0.04))}%` }} />
      </div>
      <button type="button" class="button" onClick={onStop}>
        Stop
      </button>
    </div>
  );
}

function Waiting({ name, onStop }: { name: string; onStop: () => void }) {
  return (
    <div class="source-progress">
      <p class="label" role="status">
        {name} is measured next
      </p>
      <button type="button" class="button" onClick={onStop}>
        Leave it out
      </button>
    </div>
  );
}

function amountOf(share: number | null) {
  return share === null ? {} : { 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(100 * share) };
}

interface ChooseFilesProps {
  readonly place: Signal<SourceState>;
  readonly what: string;
  readonly label: string;
  readonly plain?: boolean;
}

function ChooseFiles({ place, what, label, plain = false }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={plain ? 'link' : 'button'} onClick={() => input.current?.click()}>
        {label}
        <span class="visually-hidden">: {what}</span>
      </button>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept={readableFiles}
        data-what={what}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void takeFiles(place, files);
        }}
      />
    </>
  );
}
