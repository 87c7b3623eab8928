import type { Injection } from '#plan';
import { planLimits, unitsPerSiteMax } from '#plan';
import { voice } from '../state/language.ts';
import { changeSite, draftPlan, planProblem, removeSite, selectedSite, sitesOf } from '../state/plan.ts';
import { NumberField } from './number-field.tsx';
import type { SitePlace } from './site-map.tsx';
import { positionText, siteText } from './site-words.ts';

const fields = {
  units: { unit: 'U', step: 0.5, decimals: 2 },
  depth: { unit: 'mm', step: 0.5, decimals: 1 },
  left: { unit: 'mm', step: 0.5, decimals: 1 },
  up: { unit: 'mm', step: 0.5, decimals: 1 },
} as const;

/** Units, depth and place of the selected site; a value out of range stays, outlined, with what is allowed. */
export function SiteEditor({ name, place }: { name: string; place: SitePlace }) {
  const index = selectedSite.value;
  const plan = draftPlan.value;
  const injection = sitesOf(plan)[index];
  const arm = plan.arms[0];
  if (injection === undefined || arm === undefined) return null;
  const { say } = voice.value;
  const problem = planProblem.value;
  const wrong = (field: string) => (problem?.path.endsWith(field) ? <span lang="en">{problem.allowed}</span> : null);
  const set = (change: Partial<Injection>) => changeSite(index, (one) => ({ ...one, ...change }));
  const move = (change: Partial<Injection['site']>) =>
    changeSite(index, (one) => ({ ...one, site: { ...one.site, ...change } }));
  return (
    <section class="card site-editor" aria-label={say('site.named', { name })}>
      <header>
        <h2 class="tug-title">{say('site.heading', { name, place: decapitalised(siteText(injection)) })}</h2>
        <p class="source">{place === null ? say('site.offSkin') : positionText(place[0], place[1])}</p>
      </header>
      <NumberField
        {...fields.units}
        label={say('site.field.units')}
        value={injection.units}
        slider={[0, unitsPerSiteMax(arm.product)]}
        problem={wrong('units')}
        onChange={(units) => set({ units })}
      />
      <NumberField
        {...fields.depth}
        label={say('site.field.depth')}
        value={injection.depthMm}
        slider={[0.5, 8]}
        problem={wrong('depthMm')}
        onChange={(depthMm) => set({ depthMm })}
      />
      <div class="site-editor-pair">
        <NumberField
          {...fields.left}
          label={say('site.field.left')}
          value={injection.site.dxMm}
          problem={wrong('dxMm') ?? wrong('site')}
          onChange={(dxMm) => move({ dxMm })}
        />
        <NumberField
          {...fields.up}
          label={say('site.field.up')}
          value={injection.site.dyMm}
          problem={wrong('dyMm')}
          onChange={(dyMm) => move({ dyMm })}
        />
      </div>
      <p class="source">
        {say('site.offsets.professional', { most: planLimits.offsetMax.value })}{' '}
        <button type="button" class="link" onClick={() => removeSite(index)}>
          {say('site.remove')}
        </button>
      </p>
    </section>
  );
}

function decapitalised(text: string): string {
  return text.charAt(0).toLocaleLowerCase(voice.value.id) + text.slice(1);
}
