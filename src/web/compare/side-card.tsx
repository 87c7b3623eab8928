import { useRef } from 'preact/hooks';
import { formatNumber } from '#units';
import { clearSide, type SideName, type SideState, sides, takeSide } from '../state/compare.ts';

/** What each half is called. */
export const sideTitles: Readonly<Record<SideName, string>> = { before: 'Before', after: 'After' };

const accepted = 'video/*,image/*,application/json,.json,.mov,.mkv';

/** One half of the comparison: where to hand it in, how far it is read, or why it was refused. */
export function SideCard({ side }: { side: SideName }) {
  const state = sides[side].value;
  return (
    <section
      class={`card side-card side-card--${state.status}`}
      aria-label={sideTitles[side]}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        void takeSide(side, files);
      }}
    >
      <h2 class="panel-claim">{sideTitles[side]}</h2>
      <SideBody side={side} state={state} />
    </section>
  );
}

function SideBody({ side, state }: { side: SideName; state: SideState }) {
  if (state.status === 'reading') return <Reading side={side} state={state} />;
  if (state.status === 'read') {
    return (
      <p class="label side-card-name">
        <span>{state.name}</span> <ChooseFiles side={side} label="Change" plain />
      </p>
    );
  }
  return (
    <>
      {state.status === 'refused' && (
        <p class="refusal label" role="alert">
          <strong>{state.name}</strong> cannot be used. {state.detail}
        </p>
      )}
      <ChooseFiles side={side} label={state.status === 'refused' ? 'Choose another' : 'Choose a clip or photos'} />
      <p class="label label--quiet">
        or drop it here. A clip says most; photos (a rest, a smile) and saved measures work too.
      </p>
    </>
  );
}

function Reading({ side, state }: { side: SideName; state: SideState & { readonly status: 'reading' } }) {
  const progress = state.progress?.value ?? null;
  const share =
    progress === null || progress.durationSeconds === null ? null : progress.atSeconds / progress.durationSeconds;
  const left = progress?.secondsLeft ?? null;
  return (
    <div class="side-card-progress">
      <p class="label" role="status">
        Measuring {state.name}
        {left !== null && `, about ${formatNumber(Math.max(1, left), 0)} s left`}
      </p>
      <div class="progress-track" role="progressbar" aria-label={`Measuring ${state.name}`} {...valueOf(share)}>
        <span style={{ width: `${Math.round(100 * (share ?? 0.04))}%` }} />
      </div>
      <button type="button" class="button" onClick={() => clearSide(side)}>
        Stop
      </button>
    </div>
  );
}

function valueOf(share: number | null) {
  return share === null ? {} : { 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(100 * share) };
}

function ChooseFiles({ side, label, plain = false }: { side: SideName; label: string; plain?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={plain ? 'link' : 'button'} onClick={() => input.current?.click()}>
        {label}
        <span class="visually-hidden">, {sideTitles[side].toLowerCase()}</span>
      </button>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept={accepted}
        data-side={side}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void takeSide(side, files);
        }}
      />
    </>
  );
}
