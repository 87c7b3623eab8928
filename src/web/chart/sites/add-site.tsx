import { useId } from 'preact/hooks';
import { type InjectionSite, pairedLandmarks, type SiteLandmark, siteLandmarks } from '#plan';
import { voice } from '../../state/language.ts';
import { addSite } from './site-actions.ts';

/** Adds a site at a landmark without a map: the same as a touch of it. */
export function AddSite({ syringe }: { syringe: number }) {
  const { say } = voice.value;
  const id = useId();
  const places = siteLandmarks.flatMap((landmark): readonly (readonly [SiteLandmark, InjectionSite['side']])[] =>
    pairedLandmarks.includes(landmark)
      ? [
          [landmark, 'patient-right'],
          [landmark, 'patient-left'],
        ]
      : [[landmark, 'midline']],
  );
  return (
    <>
      <label class="visually-hidden" for={id}>
        {say('faceMap.add')}
      </label>
      <select
        id={id}
        class="chart-add"
        value=""
        onChange={(event) => {
          const [landmark, side] = event.currentTarget.value.split(' ') as [SiteLandmark, InjectionSite['side']];
          event.currentTarget.value = '';
          addSite(syringe, { landmark, side, dxMm: 0, dyMm: 0 });
        }}
      >
        <option value="" disabled>
          {say('faceMap.add')}
        </option>
        {places.map(([landmark, side]) => (
          <option key={`${landmark} ${side}`} value={`${landmark} ${side}`}>
            {say('faceMap.add.at', { side: say(`charting.side.${side}`), place: say(`site.at.${landmark}`) })}
          </option>
        ))}
      </select>
    </>
  );
}
