import './compare.css';
import { useMemo } from 'preact/hooks';
import type { Comparison, ExpressionComparison } from '#compare';
import { movementOnly } from '#replay';
import { sayClaim, sayDifference, sayObstacle } from '#report';
import { comparison, replay, sideNames, sides, startAgain } from '../state/compared/compare.ts';
import { rateCompared } from '../state/compared/rating.ts';
import { replayed, replayLook, replayMovementOnly } from '../state/compared/replay-player.ts';
import { voice } from '../state/language.ts';
import { goTo, isProfessional } from '../state/view.ts';
import { ChangeTable } from './change-table.tsx';
import { CurvePanel } from './curve-panel.tsx';
import { ImportCard } from './import-card.tsx';
import { KeptMeter, MotionTable } from './kept-meter.tsx';
import { LikenessCard } from './likeness-card.tsx';
import { ReplayStage } from './replay-stage.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { SideCard } from './side-card.tsx';
import { SideViews } from './side-views.tsx';

/** Before and after of one person, judged by motion on a face of nobody. */
export function CompareScreen() {
  const found = comparison.value;
  return found === null ? <HandIn /> : <Compared found={found} />;
}

function HandIn() {
  const { say } = voice.value;
  const one = sideNames.some((side) => sides[side].value.status === 'read');
  return (
    <div class="compare-hand-in">
      <h1 class="claim">{say(one ? 'compare.claim.one' : 'compare.claim.start')}</h1>
      <p class="lead">{say('compare.lead')}</p>
      <div class="side-cards">
        {sideNames.map((side) => (
          <SideCard key={side} side={side} />
        ))}
      </div>
      <ImportCard />
      <p class="label label--quiet">
        {say('compare.best')}{' '}
        <button type="button" class="link" onClick={() => goTo('rate')}>
          {say('compare.rate')}
        </button>
      </p>
    </div>
  );
}

function Compared({ found }: { found: Comparison }) {
  const { say } = voice.value;
  const whole = replay.value;
  const onlyMovement = replayMovementOnly.value;
  const pair = useMemo(() => (whole !== null && onlyMovement ? movementOnly(whole) : whole), [whole, onlyMovement]);
  const compared = found.captures.find(({ expression }) => expression === replayed.value) ?? found.captures[0];
  return (
    <div class="compare-screen">
      <header class="compare-claim">
        <h1 class="claim">{sayClaim(voice.value, found.claim)}</h1>
        {pair !== null && replayLook.value !== 'photo' && <p class="lead">{say('compare.redrawn')}</p>}
        <Flags found={found} />
      </header>
      <div class="compare-picture">
        {pair === null ? <p class="refusal">{say('compare.noReplay')}</p> : <ReplayStage pair={pair} />}
        <div class="side-cards side-cards--small">
          {sideNames.map((side) => (
            <SideCard key={side} side={side} />
          ))}
        </div>
        <p class="save-buttons">
          <button type="button" class="button" onClick={startAgain}>
            {say('compare.other')}
          </button>
          {pair !== null && (
            <button type="button" class="button" onClick={rateTheseTwo}>
              {say('compare.rateThese')}
            </button>
          )}
        </p>
      </div>
      <div class="compare-numbers">
        {compared !== undefined && <Numbers compared={compared} />}
        <SideViews views={found.fromTheSide} />
        <LikenessCard />
        <SaveButtons found={found} />
        <p class="source">{say('compare.source')}</p>
      </div>
    </div>
  );
}

function rateTheseTwo(): void {
  rateCompared();
  goTo('rate');
}

function Numbers({ compared }: { compared: ExpressionComparison }) {
  const { say } = voice.value;
  if (compared.notComparable.length > 0) {
    return (
      <section class="refusal">
        <h2 class="panel-claim">{say('compare.cannot', { expression: compared.expression })}</h2>
        {compared.notComparable.map((why) => (
          <p key={why.obstacle}>{sayObstacle(voice.value, why)}</p>
        ))}
        <p class="label label--quiet">{say('compare.sidesKept')}</p>
      </section>
    );
  }
  return (
    <>
      <CurvePanel compared={compared} />
      <ChangeTable compared={compared} />
      <KeptMeter kept={compared.kept} />
      {isProfessional.value && <MotionTable motion={compared.motion} />}
    </>
  );
}

/** What differs besides the lips: each with an exclamation mark and words. */
function Flags({ found }: { found: Comparison }) {
  const claim = sayClaim(voice.value, found.claim);
  const shown = found.flags.map((flag) => sayDifference(voice.value, flag)).filter((words) => !claim.includes(words));
  if (shown.length === 0) return null;
  return (
    <ul class="caution-card compare-flags label">
      {shown.map((words) => (
        <li key={words}>
          <strong aria-hidden="true">! </strong>
          {words}
        </li>
      ))}
    </ul>
  );
}
