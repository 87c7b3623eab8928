import './plan.css';
import { useEffect } from 'preact/hooks';
import { type BuiltInPlanName, builtInPlanSources, builtInPlans, type ToxinPlan } from '#plan';
import { cite } from '#sources';
import { formatNumber, formatUnits } from '#units';
import { ensureForecast } from '../state/forecast.ts';
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
import { halfReach, SiteMap, usePlaces } from './site-map.tsx';
import { SiteTable } from './site-table.tsx';

const presetTexts: Readonly<Partial<Record<BuiltInPlanName, readonly [string, string]>>> = {
  none: ['Nothing', 'no injection'],
  'lip-flip-4x1': ['Lip flip, 4 × 1 U', 'upper red edge'],
  'lip-flip-heavy': ['Lip flip, heavy', '4 × 2.5 U'],
  'gummy-smile-2.5': ['Gummy smile', '2.5 U each side, lifters'],
  'perioral-lines-7.5': ['Smoker’s lines', '7.5 U, four sites'],
};

/** Step 2: what would be injected, where and how deep. Professionals change it; patients read it. */
export function PlanScreen() {
  useEffect(ensureForecast, []);
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
        <p class="lead">
          {isProfessional.value
            ? 'Change anything; the forecast redraws at once.'
            : 'This page explains a plan, it never proposes one.'}
        </p>
      </header>
      <Presets />
      <section class="plan-map" aria-label="Map">
        <SiteMap places={places} />
        <p class="plan-key label label--quiet">
          <span>
            <i class="key-up" /> pulls the upper lip up
          </span>
          <span>
            <i class="key-down" /> pulls it down, and purses and seals
          </span>
          <span>dotted: midline</span>
        </p>
        <p class="source">{reachText()}</p>
      </section>
      <section class="plan-side" aria-label="Plan">
        <ProductCard />
        <SiteTable names={names} places={places} />
        {isProfessional.value && sites.length > 0 && (
          <SiteEditor name={names[index] ?? ''} place={places[index] ?? null} />
        )}
        {planProblem.value !== null && (
          <p class="refusal label" role="status">
            <strong>This plan is not forecast.</strong> {planProblem.value.detail} The last possible plan stays.
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

function Presets() {
  const inHand = presetInHand.value;
  if (!isProfessional.value) return null;
  return (
    <nav class="presets" aria-label="Start from">
      <h2 class="tug-title">Start from</h2>
      {presetNames.map((name) => {
        const [title, note] = presetTexts[name] ?? [builtInPlans[name].label, ''];
        return (
          <button
            type="button"
            key={name}
            class="preset"
            aria-pressed={inHand === name}
            onClick={() => choosePlan(builtInPlans[name])}
          >
            <span>{title}</span>
            <span class="label label--quiet">{note}</span>
          </button>
        );
      })}
    </nav>
  );
}

function Actions() {
  return (
    <div class="plan-actions">
      <button type="button" class="button button--primary" onClick={() => goTo('motion')}>
        See it move
      </button>
      {isProfessional.value && (
        <button type="button" class="button" onClick={addSite}>
          Add a site
        </button>
      )}
      {isProfessional.value && (
        <button type="button" class="button" disabled={!canUndo.value} onClick={undoPlan}>
          Undo
        </button>
      )}
    </div>
  );
}

function Message() {
  if (planMessage.value === null) return null;
  return (
    <div class="toast" role="status">
      <p class="label">{planMessage.value}</p>
      <button type="button" class="button" onClick={undoPlan}>
        Undo
      </button>
      <button type="button" class="button" onClick={() => (planMessage.value = null)}>
        Good
      </button>
    </div>
  );
}

const counts = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

function claimOf(plan: ToxinPlan): string {
  const sites = sitesOf(plan);
  if (sites.length === 0) return 'Nothing is injected.';
  const total = sites.reduce((sum, { units }) => sum + units, 0);
  const count = counts[sites.length] ?? String(sites.length);
  const where = sites.every(({ site }) => site.landmark === 'cph' || site.landmark === 'ls')
    ? ', at the upper red edge'
    : '';
  return `${count} ${sites.length === 1 ? 'site' : 'sites'}, ${formatUnits(total)} in all${where}.`;
}

function reachText(): string {
  const { low, middle, high } = halfReach;
  return `Dashed circles: where the model’s spread has fallen to half, ${formatNumber(middle)} mm (${formatNumber(low)} to ${formatNumber(high)}).`;
}

function sourceText(): string {
  const name = presetInHand.value;
  const ids = name === null ? [] : builtInPlanSources[name];
  const studies = ids.filter((id) => id !== 'assumed').map(cite);
  const assumed = ids.includes('assumed') ? ' What a text does not fix is assumed.' : '';
  if (name === 'none') return 'Doing nothing is a plan too: it is drawn as large as any other.';
  return studies.length === 0
    ? 'A plan of your own; no study stands behind it.'
    : `After ${studies.join('; ')}.${assumed} Every use around the mouth is off-label.`;
}
