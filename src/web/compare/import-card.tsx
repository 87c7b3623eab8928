import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProposedSplit } from '#compare';
import { findSplits } from '../state/clip.ts';
import { isReading, takeBoth } from '../state/compared/compare.ts';
import { voice } from '../state/language.ts';

/** A clip from elsewhere that holds before and after: where to split it. */
export function ImportCard() {
  const { say } = voice.value;
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  return (
    <section class="card import-card" aria-label={say('compare.both.title')}>
      <h2 class="panel-claim">{say('compare.both.title')}</h2>
      {file === null ? (
        <p class="label label--quiet">
          {say('compare.both.what')}{' '}
          <button type="button" class="link" onClick={() => input.current?.click()}>
            {say('compare.both.choose')}
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
  const { say } = voice.value;
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
        aria-label={say('compare.both.video')}
        onLoadedMetadata={(event) => setLength(finite(event.currentTarget.duration))}
      />
      <SplitRange at={at} length={length} onShow={show} />
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
          {say(isReading.value ? 'compare.both.measuring' : 'compare.both.split')}
        </button>
        <button type="button" class="button" disabled={isReading.value} onClick={onCancel}>
          {say('compare.both.another')}
        </button>
      </p>
    </div>
  );
}

interface SplitRangeProps {
  readonly at: number;
  readonly length: number;
  readonly onShow: (seconds: number) => void;
}

function SplitRange({ at, length, onShow }: SplitRangeProps) {
  const { say, number } = voice.value;
  return (
    <label class="field">
      <span class="label">{say('compare.both.at', { at: number(at) })}</span>
      <input
        type="range"
        data-own-arrows
        min="0"
        max={length}
        step="0.1"
        value={at}
        disabled={isReading.value}
        aria-valuetext={say('compare.both.atOf', { at: number(at), length: number(length) })}
        onInput={(event) => onShow(Number(event.currentTarget.value))}
      />
    </label>
  );
}

interface ProposalsProps {
  readonly file: File;
  readonly at: number;
  readonly onChoose: (seconds: number) => void;
}

/** Places where the clip jumps from one scene to another; the plainest is chosen first. */
function Proposals({ file, at, onChoose }: ProposalsProps) {
  const { say, number } = voice.value;
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
      {found === null && say('compare.both.looking')}
      {found?.length === 0 && say('compare.both.noJump')}
      {found?.map(({ atSeconds }) => (
        <button
          type="button"
          class="pill"
          key={atSeconds}
          aria-pressed={atSeconds === at}
          disabled={isReading.value}
          onClick={() => onChoose(atSeconds)}
        >
          {say('compare.both.jump', { at: number(atSeconds) })}
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
