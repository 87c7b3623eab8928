import './plan.css';
import { useEffect } from 'preact/hooks';
import { builtInPlanSources, builtInPlans, type ToxinPlan } from '#plan';
import { cited } from '../frame/cited.ts';
import { ensureForecast } from '../state/forecast.ts';
import { saySentence, voice } from '../state/language.ts';
import {
  addSite,
  canUndo,
  choosePlan,
  draftPlan,
  planMessage,
  planProblem,
  presetInHand,
  presetNames,
  selectedSite,
  sitesOf,
  undoPlan,
} from '../state/plan.ts';
import { goTo, isProfessional } from '../state/view.ts';
import { LiveChange } from './live-change.tsx';
import { siteNames } from './plan-words.ts';
import { ProductCard } from './product-card.tsx';
import { SiteEditor } from './site-editor.tsx';
import { halfReach, SiteMap, type SitePlace, usePlaces } from './site-map.tsx';
import { SiteTable } from './site-table.tsx';

/** Step 2: what would be injected, where and how deep. Professionals change it; patients read it. */
export function PlanScreen() {
  useEffect(ensureForecast, []);
  const { say } = voice.value;
  const places = usePlaces();
  const sites = sitesOf(draftPlan.value);
  const names = siteNames(
    sites,
    places.map((place) => place?.[0] ?? null),
  );
  const index = selectedSite.value;
  return (
    <div class="plan-screen">
      <header class="plan-head">
        <h1 class="claim">{claimOf(draftPlan.value)}</h1>
        <p class="lead">{say(isProfessional.value ? 'plan.lead.professional' : 'plan.lead')}</p>
      </header>
      <Presets />
      <PlanMap places={places} />
      <section class="plan-side" aria-label={say('plan.panel')}>
        <ProductCard />
        <SiteTable names={names} places={places} />
        {isProfessional.value && sites.length > 0 && (
          <SiteEditor name={names[index] ?? ''} place={places[index] ?? null} />
        )}
        {planProblem.value !== null && (
          <p class="refusal label" role="status">
            <strong>{say('plan.notForecast')}</strong> <span lang="en">{planProblem.value.detail}</span>{' '}
            {say('plan.lastPossible')}
          </p>
        )}
        <LiveChange />
        <Actions />
        <p class="source">{sourceText()}</p>
      </section>
      <Message />
    </div>
  );
}

function PlanMap({ places }: { places: readonly SitePlace[] }) {
  const { say, number } = voice.value;
  const { low, middle, high } = halfReach;
  return (
    <section class="plan-map" aria-label={say('plan.map')}>
      <SiteMap places={places} />
      <p class="plan-key label label--quiet">
        <span>
          <i class="key-up" /> {say('plan.map.up')}
        </span>
        <span>
          <i class="key-down" /> {say('plan.map.down')}
        </span>
        <span>{say('plan.map.dotted')}</span>
      </p>
      <p class="source">{say('plan.map.reach', { low: number(low), middle: number(middle), high: number(high) })}</p>
    </section>
  );
}

function Presets() {
  const { say } = voice.value;
  const inHand = presetInHand.value;
  if (!isProfessional.value) return null;
  return (
    <nav class="presets" aria-label={say('plan.presets')}>
      <h2 class="tug-title">{say('plan.presets')}</h2>
      {presetNames.map((name) => (
        <button
          type="button"
          key={name}
          class="preset"
          aria-pressed={inHand === name}
          onClick={() => choosePlan(builtInPlans[name])}
        >
          <span>{say(`plan.preset.${name}`)}</span>
          <span class="label label--quiet">{say(`plan.preset.${name}.note`)}</span>
        </button>
      ))}
    </nav>
  );
}

function Actions() {
  const { say } = voice.value;
  return (
    <div class="plan-actions">
      <button type="button" class="button button--primary" onClick={() => goTo('motion')}>
        {say('plan.seeItMove')}
      </button>
      {isProfessional.value && (
        <button type="button" class="button" onClick={addSite}>
          {say('plan.addSite')}
        </button>
      )}
      {isProfessional.value && (
        <button type="button" class="button" disabled={!canUndo.value} onClick={undoPlan}>
          {say('plan.undo')}
        </button>
      )}
    </div>
  );
}

function Message() {
  if (planMessage.value === null) return null;
  const { say } = voice.value;
  return (
    <div class="toast" role="status">
      <p class="label">{saySentence(planMessage.value)}</p>
      <button type="button" class="button" onClick={undoPlan}>
        {say('plan.undo')}
      </button>
      <button type="button" class="button" onClick={() => (planMessage.value = null)}>
        {say('plan.good')}
      </button>
    </div>
  );
}

function claimOf(plan: ToxinPlan): string {
  const { say, shortest } = voice.value;
  const sites = sitesOf(plan);
  if (sites.length === 0) return say('plan.claim.nothing');
  const total = sites.reduce((sum, { units }) => sum + units, 0);
  const redEdge = sites.every(({ site }) => site.landmark === 'cph' || site.landmark === 'ls');
  return say(redEdge ? 'plan.claim.redEdge' : 'plan.claim', { count: sites.length, units: shortest(total) });
}

function sourceText(): string {
  const { say } = voice.value;
  const name = presetInHand.value;
  if (name === 'none') return say('plan.source.none');
  const ids = name === null ? [] : builtInPlanSources[name];
  const studies = ids.filter((id) => id !== 'assumed').map(cited);
  if (studies.length === 0) return say('plan.source.own');
  const assumed = ids.includes('assumed') ? [say('plan.source.assumed')] : [];
  return [say('plan.source.after', { studies: studies.join('; ') }), ...assumed, say('plan.source.offLabel')].join(' ');
}
