import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProposedSplit } from '#compare';
import { formatNumber } from '#units';
import { findSplits } from '../state/clip.ts';
import { isReading, takeBoth } from '../state/compared/compare.ts';

/** A clip from elsewhere that holds before and after: where to split it. */
export function ImportCard() {
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  return (
    <section class="card import-card" aria-label="One clip that holds both">
      <h2 class="panel-claim">One clip that holds both</h2>
      {file === null ? (
        <p class="label label--quiet">
          A before and after saved from elsewhere is split where before ends.{' '}
          <button type="button" class="link" onClick={() => input.current?.click()}>
            Choose the clip
          </button>
        </p>
      ) : (
        <SplitClip key={file.name} file={file} onCancel={() => setFile(null)} />
      )}
      <input
        ref={input}
        hidden
        type="file"
        accept="video/*,.mov,.mkv"
        data-what="both"
        onChange={(event) => {
          setFile(event.currentTarget.files?.[0] ?? null);
          event.currentTarget.value = '';
        }}
      />
    </section>
  );
}

function SplitClip({ file, onCancel }: { file: File; onCancel: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [url] = useState(() => URL.createObjectURL(file));
  const [length, setLength] = useState(0);
  const [at, setAt] = useState(0);
  const show = (seconds: number) => {
    setAt(seconds);
    if (video.current !== null) video.current.currentTime = seconds;
  };
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <div class="split-clip">
      <video
        ref={video}
        src={url}
        muted
        playsInline
        preload="auto"
        aria-label="The clip, at the moment where after begins"
        onLoadedMetadata={(event) => setLength(finite(event.currentTarget.duration))}
      />
      <label class="field">
        <span class="label">After begins at {formatNumber(at)} s</span>
        <input
          type="range"
          data-own-arrows
          min="0"
          max={length}
          step="0.1"
          value={at}
          disabled={isReading.value}
          aria-valuetext={`${formatNumber(at)} s of ${formatNumber(length)} s`}
          onInput={(event) => show(Number(event.currentTarget.value))}
        />
      </label>
      <Proposals file={file} at={at} onChoose={show} />
      <p class="save-buttons">
        <button
          type="button"
          class="button button--primary"
          disabled={at <= 0 || at >= length || isReading.value}
          onClick={() => {
            void takeBoth(file, at);
            window.scrollTo({ top: 0 });
          }}
        >
          {isReading.value ? 'Measuring both parts …' : 'Split and measure'}
        </button>
        <button type="button" class="button" disabled={isReading.value} onClick={onCancel}>
          Another clip
        </button>
      </p>
    </div>
  );
}

interface ProposalsProps {
  readonly file: File;
  readonly at: number;
  readonly onChoose: (seconds: number) => void;
}

/** Places where the clip jumps from one scene to another; the plainest is chosen first. */
function Proposals({ file, at, onChoose }: ProposalsProps) {
  const [found, setFound] = useState<readonly ProposedSplit[] | null>(null);
  useEffect(() => {
    let waiting = true;
    void findSplits(file).then((splits) => {
      if (!waiting) return;
      setFound(apart(splits));
      if (splits[0] !== undefined) onChoose(splits[0].atSeconds);
    });
    return () => {
      waiting = false;
    };
  }, [file]);
  return (
    <div class="label label--quiet" role="status">
      {found === null && 'Looking for the place where it jumps …'}
      {found?.length === 0 && 'No jump from one scene to another was found; move the line yourself.'}
      {found?.map(({ atSeconds }) => (
        <button
          type="button"
          class="pill"
          key={atSeconds}
          aria-pressed={atSeconds === at}
          disabled={isReading.value}
          onClick={() => onChoose(atSeconds)}
        >
          jump at {formatNumber(atSeconds)} s
        </button>
      ))}
    </div>
  );
}

/** Jumps closer together than this are one to the eye [s]. */
const ONE_JUMP = 0.3;

/** Leaves out what lies beside a stronger jump. */
function apart(splits: readonly ProposedSplit[]): readonly ProposedSplit[] {
  return splits.filter(({ atSeconds }, i) =>
    splits.slice(0, i).every((stronger) => Math.abs(stronger.atSeconds - atSeconds) > ONE_JUMP),
  );
}

function finite(seconds: number): number {
  return Number.isFinite(seconds) ? seconds : 0;
}
