import './landing.css';
import { useEffect } from 'preact/hooks';
import { ChoosePhoto } from '../frame/photo-drop.tsx';
import { ExpressionButtons } from '../mouth/expression-buttons.tsx';
import { LiveMouth } from '../mouth/live-mouth.tsx';
import { ensureForecast } from '../state/forecast.ts';
import { poses } from '../state/poses.ts';
import { expression, goTo } from '../state/view.ts';
import { ForecastWords } from './forecast-words.tsx';

/** The first page: what this is, where to drop a photo, and a reference mouth that is computed while you read. */
export function Landing() {
  useEffect(ensureForecast, []);
  useEffect(cycleOnce, []);
  return (
    <div class="landing">
      <section class="landing-words">
        <h1 class="claim claim--landing">See what a lip flip may do to a mouth, at rest and in motion.</h1>
        <p class="lead wide-only">
          Before the needle: what it may lift, what it may weaken, for how long, and how unsure all of that is.
        </p>
        <div class="drop-area wide-only">
          <ChoosePhoto label="Choose a photo or clip" />
          <p>or drop one here: face the camera, lips just touching.</p>
          <p class="label label--quiet drop-area-note">
            It is measured on this device and never sent anywhere. It works with the network off.
          </p>
        </div>
        <div class="landing-ways wide-only">
          <button type="button" class="button" onClick={() => goTo('mirror')}>
            Try the 30-second mirror
          </button>
          <button type="button" class="button" onClick={() => goTo('motion')}>
            Use this reference face
          </button>
        </div>
        <button type="button" class="link wide-only" onClick={() => goTo('compare')}>
          Compare a before and an after
        </button>
      </section>
      <section class="landing-mouth" aria-label="Reference mouth">
        <p class="landing-hues label">
          <strong class="pulls-up">↑ Lip and cheek lifters pull up</strong>
          <strong class="pulls-down">↓ Ring muscle pulls down</strong>
        </p>
        <LiveMouth spanMm={138} />
        <div class="landing-foot">
          <ExpressionButtons only={['rest', 'smile', 'pucker', 'straw']} />
          <ForecastWords />
        </div>
        <div class="landing-phone narrow-block">
          <ChoosePhoto label="Choose or take a photo" wide />
          <button type="button" class="button button--wide" onClick={() => goTo('mirror')}>
            Try the 30-second mirror
          </button>
          <button type="button" class="button button--wide" onClick={() => goTo('motion')}>
            Use this reference face
          </button>
          <button type="button" class="button button--wide" onClick={() => goTo('compare')}>
            Compare a before and an after
          </button>
          <p class="label label--quiet">Measured on this device, never sent anywhere. It works in flight mode.</p>
        </div>
      </section>
    </div>
  );
}

let cycled = false;

/** Rest, smile, pucker, rest: once, as soon as each has been solved, and not for people who asked for less motion. */
function cycleOnce(): () => void {
  if (cycled || matchMedia('(prefers-reduced-motion: reduce)').matches) return () => undefined;
  cycled = true;
  const round = ['smile', 'pucker', 'rest'] as const;
  let next = 0;
  let last = expression.peek();
  const timer = setInterval(() => {
    const wanted = round[next];
    if (expression.peek() !== last || wanted === undefined) return clearInterval(timer);
    if (!poses.peek().has(wanted)) return;
    expression.value = wanted;
    last = wanted;
    next += 1;
  }, 1800);
  return () => clearInterval(timer);
}
