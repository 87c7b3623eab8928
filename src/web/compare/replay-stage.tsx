import { useEffect } from 'preact/hooks';
import { filmedAt, type ReplayPair, replayedTake, replayMoment } from '#replay';
import { expressionWithin } from '../mouth/expression-buttons.tsx';
import { CoveredVideo } from '../replay/covered-video.tsx';
import { ReplayView } from '../replay/replay-view.tsx';
import { LaidOver, SliderSplit } from '../replay/slider-split.tsx';
import { type SideName, sides } from '../state/compared/compare.ts';
import {
  flippedSide,
  replayAt,
  replayed,
  replayGain,
  replayLayout,
  replayLook,
  replayRuns,
  replaySpan,
  runReplay,
} from '../state/compared/replay-player.ts';
import { saySourceName } from '../state/compared/source-name.ts';
import { voice } from '../state/language.ts';
import { ReplayControls } from './replay-controls.tsx';

/** Time that is shown before rest is left and after it is found again [s]. */
const MARGIN = 0.4;

/** Both mouths on the face of nobody, at the same moment of the same expression. */
export function ReplayStage({ pair }: { pair: ReplayPair }) {
  useEffect(() => chooseShown(pair), [pair]);
  useEffect(() => {
    replaySpan.value = spanOf(pair);
    replayAt.value = Math.max(replaySpan.value[0], Math.min(replaySpan.value[1], heldMiddle(pair)));
  }, [pair, replayed.value]);
  useEffect(() => (replayRuns.value ? runReplay() : undefined), [replayRuns.value]);
  return (
    <section class="replay-stage" aria-label={voice.value.say('replay.name')}>
      <Faces pair={pair} />
      <ReplayControls pair={pair} />
    </section>
  );
}

function Faces({ pair }: { pair: ReplayPair }) {
  const { say } = voice.value;
  const layout = replayLayout.value;
  if (layout === 'slider') {
    return (
      <figure class="card replay-card">
        <SideCaption side="before" and="after" />
        <div class="replay-picture">
          <SliderSplit under={<Face pair={pair} side="after" />} over={<Face pair={pair} side="before" />} />
        </div>
      </figure>
    );
  }
  if (layout === 'ghost') {
    return (
      <figure class="card replay-card">
        <figcaption>
          <strong>{say('compare.side.after')}</strong>{' '}
          <span class="label label--quiet">
            {say(replayLook.value === 'photo' ? 'replay.ghost.photo' : 'replay.ghost.dots')}
          </span>
        </figcaption>
        <div class="replay-picture">
          {replayLook.value === 'photo' ? (
            <LaidOver under={<Face pair={pair} side="after" />} over={<Face pair={pair} side="before" />} />
          ) : (
            <Face pair={pair} side="after" ghost="before" />
          )}
        </div>
      </figure>
    );
  }
  const shown: readonly SideName[] = layout === 'flip' ? [flippedSide.value] : ['before', 'after'];
  return (
    <div class={shown.length === 2 ? 'replay-pair' : undefined}>
      {shown.map((side) => (
        <figure class="card replay-card" key={layout === 'flip' ? 'flip' : side}>
          <SideCaption side={side} />
          <div class="replay-picture">
            <Face pair={pair} side={side} />
          </div>
        </figure>
      ))}
    </div>
  );
}

function SideCaption({ side, and }: { side: SideName; and?: SideName }) {
  const { say } = voice.value;
  const state = sides[side].value;
  const first = say(`compare.side.${side}`);
  if (and !== undefined)
    return (
      <figcaption>
        <strong>{say('compare.side.both', { first, second: say(`compare.side.${and}`) })}</strong>
      </figcaption>
    );
  return (
    <figcaption>
      <strong>{first}</strong>
      {state.status === 'read' && <span class="label label--quiet">{saySourceName(state.source.name)}</span>}
    </figcaption>
  );
}

function Face({ pair, side, ghost }: { pair: ReplayPair; side: SideName; ghost?: SideName }) {
  const [expression, at] = [replayed.value, replayAt.value];
  const state = sides[side].value;
  const look = replayLook.value;
  if (look === 'photo') {
    const source = state.status === 'read' ? state.source : null;
    return <CoveredVideo source={source} seconds={filmedAt(pair[side], expression, at) ?? 0} label={labelOf(side)} />;
  }
  return (
    <ReplayView
      motion={replayMoment(pair[side], expression, at)}
      ghost={ghost === undefined ? null : replayMoment(pair[ghost], expression, at)}
      gain={replayGain.value}
      look={look}
      teethEdgeY={pair.teethEdgeY}
      label={labelOf(side)}
    />
  );
}

function labelOf(side: SideName): string {
  const { say, number } = voice.value;
  const expression = expressionWithin(replayed.value);
  const shown = { who: say(`compare.side.${side}`), expression };
  const what =
    replayed.value === 'rest'
      ? say('replay.shown', shown)
      : say('replay.shownAt', { ...shown, at: number(replayAt.value) });
  if (replayLook.value === 'photo') return what;
  return say(replayGain.value === 1 ? 'replay.toScale' : 'replay.exaggerated', { what });
}

/** Starts with the expression that says most. */
function chooseShown({ expressions }: ReplayPair): void {
  if (expressions.includes(replayed.peek())) return;
  const [first] = expressions;
  replayed.value = expressions.includes('smile') ? 'smile' : (first ?? 'rest');
}

/** From shortly before rest is left to shortly after both are back; one moment where there is nothing to play. */
function spanOf(pair: ReplayPair): readonly [number, number] {
  const takes = [pair.before, pair.after].flatMap((side) => replayedTake(side, replayed.peek()) ?? []);
  if (takes.length === 0) return [0, 0];
  const longest = Math.max(...takes.map(({ onsetSeconds, offsetSeconds }) => offsetSeconds - onsetSeconds));
  return [-MARGIN, longest + MARGIN];
}

/** The middle of the held part, where a still picture says most. */
function heldMiddle(pair: ReplayPair): number {
  const take = replayedTake(pair.before, replayed.peek()) ?? replayedTake(pair.after, replayed.peek());
  return take === null ? 0 : (take.heldFromSeconds + take.heldToSeconds) / 2 - take.onsetSeconds;
}
