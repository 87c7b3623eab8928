import { type Injection, injectionVolumeMl } from '#plan';
import { formatMl, formatNumber } from '#units';
import { draftPlan, selectedSite, sitesOf } from '../state/plan.ts';
import { isProfessional } from '../state/view.ts';
import { siteText } from './plan-words.ts';
import type { SitePlace } from './site-map.tsx';

/** Sites from the patient's right to the left, with units and depth; a row selects its site. */
export function SiteTable({ names, places }: { names: readonly string[]; places: readonly SitePlace[] }) {
  const arm = draftPlan.value.arms[0];
  const sites = sitesOf(draftPlan.value);
  if (arm === undefined) {
    return <p class="label label--quiet">No injection. The lip stays as it is; nothing is forecast but that.</p>;
  }
  const order = sites.map((_, i) => i).sort((a, b) => (places[a]?.[0] ?? 0) - (places[b]?.[0] ?? 0));
  const total = sites.reduce((sum, { units }) => sum + units, 0);
  const volume = sites.reduce((sum, injection) => sum + injectionVolumeMl(arm, injection), 0);
  return (
    <table class="site-table">
      <thead>
        <tr>
          <th />
          <th>Site</th>
          <th class="number">Units</th>
          <th class="number">Depth, mm</th>
        </tr>
      </thead>
      <tbody>
        {order.map((i) => (
          <SiteRow key={i} index={i} name={names[i]} injection={sites[i]} />
        ))}
        <tr class="site-table-total">
          <td />
          <td>Total</td>
          <td class="number">{`${formatNumber(total, total % 1 === 0 ? 1 : 2)} U`}</td>
          <td class="number label--quiet">{formatMl(volume)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function SiteRow({ index, name, injection }: { index: number; name: string; injection: Injection }) {
  const selected = isProfessional.value && selectedSite.value === index;
  const decimals = injection.units * 10 - Math.round(injection.units * 10) === 0 ? 1 : 3;
  return (
    <tr class={selected ? 'is-selected' : undefined} onClick={() => (selectedSite.value = index)}>
      <td>
        <button
          type="button"
          class="site-row-name"
          aria-pressed={selected}
          onClick={() => (selectedSite.value = index)}
        >
          {name}
        </button>
      </td>
      <td>{siteText(injection)}</td>
      <td class="number">
        <strong>{formatNumber(injection.units, decimals)}</strong>
      </td>
      <td class="number">{formatNumber(injection.depthMm)}</td>
    </tr>
  );
}
