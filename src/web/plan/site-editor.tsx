import type { Injection } from '#plan';
import { planLimits, unitsPerSiteMax } from '#plan';
import { changeSite, draftPlan, planProblem, removeSite, selectedSite, sitesOf } from '../state/plan.ts';
import { NumberField } from './number-field.tsx';
import { positionText, siteText } from './plan-words.ts';
import type { SitePlace } from './site-map.tsx';

const fields = {
  units: { label: 'Units', unit: 'U', step: 0.5, decimals: 2 },
  depth: { label: 'Depth', unit: 'mm', step: 0.5, decimals: 1 },
  left: { label: 'To patient’s left', unit: 'mm', step: 0.5, decimals: 1 },
  up: { label: 'Up', unit: 'mm', step: 0.5, decimals: 1 },
} as const;

/** Units, depth and place of the selected site; a value out of range stays, outlined, with what is allowed. */
export function SiteEditor({ name, place }: { name: string; place: SitePlace }) {
  const index = selectedSite.value;
  const plan = draftPlan.value;
  const injection = sitesOf(plan)[index];
  const arm = plan.arms[0];
  if (injection === undefined || arm === undefined) return null;
  const problem = planProblem.value;
  const wrong = (field: string) => (problem?.path.endsWith(field) ? problem.allowed : null);
  const set = (change: Partial<Injection>) => changeSite(index, (one) => ({ ...one, ...change }));
  const move = (change: Partial<Injection['site']>) =>
    changeSite(index, (one) => ({ ...one, site: { ...one.site, ...change } }));
  return (
    <section class="card site-editor" aria-label={`Site ${name}`}>
      <header>
        <h2 class="tug-title">{`${name}, ${siteText(injection).toLowerCase()}`}</h2>
        <p class="source">{place === null ? 'off the modelled skin' : positionText(place[0], place[1])}</p>
      </header>
      <NumberField
        {...fields.units}
        value={injection.units}
        slider={[0, unitsPerSiteMax(arm.product)]}
        problem={wrong('units')}
        onChange={(units) => set({ units })}
      />
      <NumberField
        {...fields.depth}
        value={injection.depthMm}
        slider={[0.5, 8]}
        problem={wrong('depthMm')}
        onChange={(depthMm) => set({ depthMm })}
      />
      <div class="site-editor-pair">
        <NumberField
          {...fields.left}
          value={injection.site.dxMm}
          problem={wrong('dxMm') ?? wrong('site')}
          onChange={(dxMm) => move({ dxMm })}
        />
        <NumberField
          {...fields.up}
          value={injection.site.dyMm}
          problem={wrong('dyMm')}
          onChange={(dyMm) => move({ dyMm })}
        />
      </div>
      <p class="source">
        {`From its landmark, along the skin, seen from the front. Offsets up to ${planLimits.offsetMax.value} mm.`}{' '}
        <button type="button" class="link" onClick={() => removeSite(index)}>
          Remove this site
        </button>
      </p>
    </section>
  );
}
