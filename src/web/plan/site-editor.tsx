import type { Injection } from '#plan';
import { planLimits, unitsPerSiteMax } from '#plan';
import { changeSite, draftPlan, planProblem, removeSite, selectedSite, sitesOf } from '../state/plan.ts';
import { NumberField } from './number-field.tsx';
import { positionText } from './plan-words.ts';
import type { SitePlace } from './site-map.tsx';

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
  const move = (change: Partial<Injection['site']>) => changeSite(index, (one) => ({ ...one, site: { ...one.site, ...change } }));
  return (
    <section class="card site-editor" aria-label={`Site ${name}`}>
      <header>
        <h2 class="tug-title">{name}</h2>
        <p class="source">{place === null ? 'off the modelled skin' : positionText(place[0], place[1])}</p>
      </header>
      <NumberField label="Units" unit="U" value={injection.units} step={0.5} decimals={2} slider={[0, unitsPerSiteMax(arm.product)]} problem={wrong('units')} onChange={(units) => set({ units })} />
      <NumberField label="Depth" unit="mm" value={injection.depthMm} step={0.5} decimals={1} slider={[0.5, 8]} problem={wrong('depthMm')} onChange={(depthMm) => set({ depthMm })} />
      <div class="site-editor-pair">
        <NumberField label="To patient’s left" unit="mm" value={injection.site.dxMm} step={0.5} decimals={1} problem={wrong('dxMm') ?? wrong('site')} onChange={(dxMm) => move({ dxMm })} />
        <NumberField label="Up" unit="mm" value={injection.site.dyMm} step={0.5} decimals={1} problem={wrong('dyMm')} onChange={(dyMm) => move({ dyMm })} />
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
