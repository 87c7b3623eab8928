import { allowedText } from '#messages';
import { type InjectionSite, pairedLandmarks, planLimits, type SiteLandmark, siteLandmarks } from '#plan';
import { NumberField } from '../../plan/number-field.tsx';
import { refusal } from '../../registry/refusal.ts';
import { voice } from '../../state/language.ts';
import { amountOf, type DraftPlace, isGel, withAmount } from '../draft-body.ts';
import { spotOf } from '../map/drawn-face.ts';
import { mapFace } from '../map/map-face.ts';
import { mirroredSite } from './mirror-sites.ts';
import type { Row } from './rows.ts';
import { setDelivered, takeOut } from './site-actions.ts';
import { isSelected } from './sites-in-hand.ts';

interface DeliveredProps {
  readonly row: Row;
  readonly delivered: DraftPlace;
}

const sides = ['patient-right', 'patient-left'] as const;

/** What was really done at one site: how much, how deep, on which side, and how far from which landmark. */
export function Delivered({ row, delivered }: DeliveredProps) {
  const { say } = voice.value;
  const { name } = row;
  const gel = isGel(delivered);
  const at = fieldAt(row);
  return (
    <div class="chart-delivered">
      <NumberField
        label={say('charting.delivered', { site: name })}
        unit={gel ? 'mL' : 'U'}
        value={amountOf(delivered)}
        step={gel ? 0.05 : 0.5}
        decimals={2}
        {...at(gel ? 'volumeMl' : 'units')}
        onChange={(amount) => setDelivered(row, withAmount(delivered, amount), 'amount')}
      />
      <NumberField
        label={say('charting.depth', { site: name })}
        unit="mm"
        value={delivered.depthMm}
        step={0.5}
        decimals={1}
        {...at('depthMm')}
        onChange={(depthMm) => setDelivered(row, { ...delivered, depthMm }, 'depth')}
      />
      {delivered.site.side !== 'midline' && <Side row={row} delivered={delivered} />}
      <button type="button" class="link" onClick={() => takeOut(row)}>
        {say(row.point.planned === null ? 'faceMap.remove' : 'charting.undo', { site: name })}
      </button>
      <Place row={row} delivered={delivered} />
      {isBeyondMidline(delivered.site) && (
        <p class="caution-card label" role="status">
          {say('faceMap.place.beyond', { side: say(`charting.side.${delivered.site.side}`) })}
        </p>
      )}
    </div>
  );
}

function isBeyondMidline(site: InjectionSite): boolean {
  const { x } = spotOf(site, mapFace.value);
  const inwards = site.side === 'patient-left' ? -x : site.side === 'patient-right' ? x : 0;
  return inwards > planLimits.midlineSlack.value;
}

/** Where a field of a delivered site stands in the chart, and what it may hold where the registry refused it. */
function fieldAt({ i, k }: Row) {
  return (field: string) => {
    const path = `preparations[${i}].points[${k}].delivered.${field}`;
    const may = refusal.value?.path === path ? refusal.value.why?.allowed : undefined;
    return { path, problem: may === undefined ? null : allowedText(voice.value, may) };
  };
}

function Side({ row, delivered }: DeliveredProps) {
  const { say } = voice.value;
  const { side } = delivered.site;
  return (
    <fieldset class="choice" aria-label={say('charting.side', { site: row.name })}>
      {sides.map((each) => (
        <button
          type="button"
          key={each}
          aria-pressed={side === each}
          onClick={() =>
            side !== each && setDelivered(row, { ...delivered, site: mirroredSite(delivered.site) }, `side ${each}`)
          }
        >
          {say(`charting.side.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** Landmark and offset of the needle; open for the selected site and where something is wrong. */
function Place({ row, delivered }: DeliveredProps) {
  const { say, change: signed } = voice.value;
  const { site } = delivered;
  const at = fieldAt(row);
  const move = (by: Partial<InjectionSite>, kind: string) =>
    setDelivered(row, { ...delivered, site: { ...site, ...by } }, kind);
  const isWrong = refusal.value?.path?.startsWith(at('site').path) === true;
  return (
    <details class="chart-place" open={isSelected(row) || isWrong}>
      <summary>
        {say('faceMap.place', {
          landmark: say(`site.at.${site.landmark}`),
          left: signed(site.dxMm),
          up: signed(site.dyMm),
        })}
      </summary>
      <div class="chart-place-fields">
        <LandmarkChoice row={row} site={site} onSite={(chosen) => move(chosen, 'landmark')} />
        <NumberField
          label={say('faceMap.place.left', { site: row.name })}
          unit="mm"
          value={site.dxMm}
          step={0.5}
          decimals={1}
          {...at('site.dxMm')}
          onChange={(dxMm) => move({ dxMm }, 'dx')}
        />
        <NumberField
          label={say('faceMap.place.up', { site: row.name })}
          unit="mm"
          value={site.dyMm}
          step={0.5}
          decimals={1}
          {...at('site.dyMm')}
          onChange={(dyMm) => move({ dyMm }, 'dy')}
        />
      </div>
    </details>
  );
}

interface LandmarkChoiceProps {
  readonly row: Row;
  readonly site: InjectionSite;
  readonly onSite: (site: Partial<InjectionSite>) => void;
}

/** Another landmark begins at the landmark itself: how far the two lie apart on this patient is not known. */
function LandmarkChoice({ row, site, onSite }: LandmarkChoiceProps) {
  const { say } = voice.value;
  // a site of the midline stays there: which side a paired landmark would mean is for the map to say
  const offered = siteLandmarks.filter((each) => site.side !== 'midline' || !pairedLandmarks.includes(each));
  return (
    <label class="chart-landmark">
      {say('faceMap.place.landmark', { site: row.name })}
      <select
        value={site.landmark}
        onChange={(event) => {
          const landmark = event.currentTarget.value as SiteLandmark;
          onSite({ landmark, dxMm: 0, dyMm: 0 });
        }}
      >
        {offered.map((each) => (
          <option key={each} value={each}>
            {say(`site.at.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
