import type { Expression } from '#measure';
import { filmedAt, replayMoment } from '#replay';
import { expressionWithin } from '../mouth/expression-buttons.tsx';
import { CoveredVideo } from '../replay/covered-video.tsx';
import { ReplayExpressions } from '../replay/replay-expressions.tsx';
import { ReplayTransport } from '../replay/replay-transport.tsx';
import { ReplayView } from '../replay/replay-view.tsx';
import { ratedAs } from '../state/compared/rating.ts';
import { replayAt, replayed, replayMoves } from '../state/compared/replay-player.ts';
import { voice } from '../state/language.ts';
import type { ShownClip } from './trial-view.tsx';

interface TrialPlayerProps {
  readonly shown: readonly ShownClip[];
  readonly expressions: readonly Expression[];
}

/** The mouths of a trial at one moment: letters only, no sound, no title, to true scale. */
export function TrialPlayer({ shown, expressions }: TrialPlayerProps) {
  const filmed = ratedAs.value === 'photo' && shown.every(({ replay }) => replay.source.video !== null);
  return (
    <>
      <div class={shown.length === 2 ? 'replay-pair' : undefined}>
        {shown.map((one) => (
          <figure class="card replay-card" key={one.letter}>
            <figcaption>
              <strong>{one.letter}</strong>
            </figcaption>
            <div class="replay-picture">
              <Mouth shown={one} filmed={filmed} />
            </div>
          </figure>
        ))}
      </div>
      <ReplayExpressions expressions={expressions} />
      {replayMoves.value && <ReplayTransport />}
    </>
  );
}

/** @param filmed the real mouth; only when every mouth of the trial can be shown so, or one would be told by it */
function Mouth({ shown: { letter, replay }, filmed }: { shown: ShownClip; filmed: boolean }) {
  const [expression, at] = [replayed.value, replayAt.value];
  const { say } = voice.value;
  const label = say('replay.shown', {
    who: say('rate.mouth', { letter }),
    expression: expressionWithin(expression),
  });
  if (filmed) {
    return <CoveredVideo source={replay.source} seconds={filmedAt(replay.side, expression, at) ?? 0} label={label} />;
  }
  return (
    <ReplayView
      motion={replayMoment(replay.side, expression, at)}
      gain={1}
      look="clay"
      teethEdgeY={replay.teethEdgeY}
      label={label}
    />
  );
}
