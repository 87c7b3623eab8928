import { type Injection, injectionVolumeMl } from '#plan';
import { voice } from '../state/language.ts';
import { draftPlan, selectedSite, sitesOf } from '../state/plan.ts';
import { isProfessional } from '../state/view.ts';
import { mlText } from './plan-words.ts';
import type { SitePlace } from './site-map.tsx';
import { siteText } from './site-words.ts';

/** Sites from the patient's right to the left, with units and depth; a row selects its site. */
export function SiteTable({ names, places }: { names: readonly string[]; places: readonly SitePlace[] }) {
  const { say, number } = voice.value;
  const arm = draftPlan.value.arms[0];
  const sites = sitesOf(draftPlan.value);
  if (arm === undefined) {
    return <p class="label label--quiet">{say('site.none')}</p>;
  }
  const order = sites.map((_, i) => i).sort((a, b) => (places[a]?.[0] ?? 0) - (places[b]?.[0] ?? 0));
  const total = sites.reduce((sum, { units }) => sum + units, 0);
  const volume = sites.reduce((sum, injection) => sum + injectionVolumeMl(arm, injection), 0);
  return (
    <table class="site-table">
      <thead>
        <tr>
          <td />
          <th>{say('site.title')}</th>
          <th class="number">{say('site.units')}</th>
          <th class="number">{say('site.depthMm')}</th>
        </tr>
      </thead>
      <tbody>
        {order.map((i) => (
          <SiteRow key={i} index={i} name={names[i]} injection={sites[i]} />
        ))}
        <tr class="site-table-total">
          <td />
          <td>{say('site.total')}</td>
          <td class="number">{say('plan.units', { units: number(total, total % 1 === 0 ? 1 : 2) })}</td>
          <td class="number label--quiet">{mlText(volume)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function SiteRow({ index, name, injection }: { index: number; name: string; injection: Injection }) {
  const { number } = voice.value;
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
        <strong>{number(injection.units, decimals)}</strong>
      </td>
      <td class="number">{number(injection.depthMm)}</td>
    </tr>
  );
}
