import './landing.css';
import { useEffect } from 'preact/hooks';
import { ChoosePhoto } from '../frame/photo-drop.tsx';
import { ExpressionButtons } from '../mouth/expression-buttons.tsx';
import { LiveMouth } from '../mouth/live-mouth.tsx';
import { ensureForecast } from '../state/forecast.ts';
import { voice } from '../state/language.ts';
import { poses } from '../state/poses.ts';
import { expression, goTo } from '../state/view.ts';
import { ForecastWords } from './forecast-words.tsx';

/** The first page: what this is, where to drop a photo, and a reference mouth that is computed while you read. */
export function Landing() {
  useEffect(ensureForecast, []);
  useEffect(cycleOnce, []);
  const { say } = voice.value;
  return (
    <div class="landing">
      <section class="landing-words">
        <h1 class="claim claim--landing">{say('landing.claim')}</h1>
        <p class="lead wide-only">{say('landing.lead')}</p>
        <div class="drop-area wide-only">
          <ChoosePhoto label={say('landing.choose')} />
          <p>{say('landing.orDrop')}</p>
          <p class="label label--quiet drop-area-note">{say('landing.stays')}</p>
        </div>
        <div class="landing-ways wide-only">
          <button type="button" class="button" onClick={() => goTo('mirror')}>
            {say('landing.mirror')}
          </button>
          <button type="button" class="button" onClick={() => goTo('motion')}>
            {say('landing.reference')}
          </button>
        </div>
        <button type="button" class="link wide-only" onClick={() => goTo('compare')}>
          {say('landing.compare')}
        </button>
        <button type="button" class="link wide-only" onClick={() => goTo('teach')}>
          {say('landing.learn')}
        </button>
      </section>
      <section class="landing-mouth" aria-label={say('landing.mouth')}>
        <p class="landing-hues label">
          <strong class="pulls-up">{say('landing.up')}</strong>
          <strong class="pulls-down">{say('landing.down')}</strong>
        </p>
        <LiveMouth spanMm={138} />
        <div class="landing-foot">
          <ExpressionButtons only={['rest', 'smile', 'pucker', 'straw']} />
          <ForecastWords />
        </div>
        <div class="landing-phone narrow-block">
          <ChoosePhoto label={say('landing.chooseShort')} wide />
          <button type="button" class="button button--wide" onClick={() => goTo('mirror')}>
            {say('landing.mirror')}
          </button>
          <button type="button" class="button button--wide" onClick={() => goTo('motion')}>
            {say('landing.reference')}
          </button>
          <button type="button" class="button button--wide" onClick={() => goTo('compare')}>
            {say('landing.compare')}
          </button>
          <button type="button" class="button button--wide" onClick={() => goTo('teach')}>
            {say('frame.learn.title')}
          </button>
          <p class="label label--quiet">{say('landing.staysShort')}</p>
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
