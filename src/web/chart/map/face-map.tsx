import './map.css';
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useNarrow } from '../../frame/use-narrow.ts';
import { saySentence, voice } from '../../state/language.ts';
import { patient } from '../chart-state.ts';
import type { DraftBody } from '../draft-body.ts';
import { AddSite } from '../sites/add-site.tsx';
import { rowsOf, substanceText } from '../sites/rows.ts';
import { mirror } from '../sites/site-actions.ts';
import { listenToSiteKeys } from '../sites/site-keys.ts';
import { canTakeBack, siteMessage, takeBack } from '../sites/sites-in-hand.ts';
import { mapFace } from './map-face.ts';
import { regionsOf } from './map-frame.ts';
import { MapPanel } from './map-panel.tsx';

/** Which syringe a touch of the skin belongs to. */
const syringeInHand = signal(0);

/** The face with every site of the chart: tap a ring to record it, tap the skin to add, drag or use the arrows to move. */
export function FaceMap({ body }: { body: DraftBody }) {
  const { say } = voice.value;
  useEffect(listenToSiteKeys, []);
  const syringe = Math.min(syringeInHand.value, body.preparations.length - 1);
  const rows = rowsOf(body);
  return (
    <section class="card chart-map-card" aria-label={say('faceMap.title')}>
      <MapSides />
      <Regions body={body} syringe={syringe < 0 ? null : syringe} />
      <Key />
      {body.preparations.length > 1 && <SyringeChoice body={body} />}
      <div class="chart-map-tools">
        <button type="button" class="button" disabled={rows.length === 0} onClick={mirror}>
          {say('faceMap.mirror')} <kbd>M</kbd>
        </button>
        <button type="button" class="button" disabled={!canTakeBack.value} onClick={takeBack}>
          {say('faceMap.takeBack')} <kbd>Z</kbd>
        </button>
        {syringe >= 0 && <AddSite syringe={syringe} />}
      </div>
      <p class="label chart-map-message" role="status">
        {siteMessage.value !== null && saySentence(siteMessage.value)}
      </p>
      <FaceSource body={body} />
      <p class="source">{say('faceMap.touch')}</p>
      <p class="source wide-only">{say('faceMap.keys')}</p>
    </section>
  );
}

/** The maps of a chart, to be read or worked on. */
export function Regions({ body, syringe }: { body: DraftBody; syringe: number | null }) {
  const face = mapFace.value;
  const rows = rowsOf(body, face);
  return (
    <>
      {regionsOf(body).map((region) => (
        <MapPanel key={region} {...{ region, body, rows, face, syringe }} />
      ))}
    </>
  );
}

/** Whose right and left they are, above the map. */
export function MapSides() {
  const { say } = voice.value;
  const narrow = useNarrow();
  return (
    <div class="chart-map-sides">
      <strong>{say('plan.map.right')}</strong>
      {!narrow && <span class="label label--quiet">{say('plan.map.facing')}</span>}
      <strong>{say('plan.map.left')}</strong>
    </div>
  );
}

/** What ring, dot and line mean. */
export function Key() {
  const { say } = voice.value;
  return (
    <p class="chart-map-key label label--quiet">
      <span>
        <i class="chart-key-ring" /> {say('faceMap.key.planned')}
      </span>
      <span>
        <i class="chart-key-dot" /> {say('faceMap.key.delivered')}
      </span>
      <span>
        <i class="chart-key-way" /> {say('faceMap.key.way')}
      </span>
    </p>
  );
}

/** To whose face the map is drawn. */
export function FaceSource({ body }: { body: DraftBody }) {
  const { say } = voice.value;
  const name = patient.value?.identity.name ?? '';
  const hasBrow = regionsOf(body).includes('brow');
  return (
    <p class="source">
      {mapFace.value.isMeasured ? say('faceMap.measured', { name }) : say('faceMap.standard')}
      {hasBrow && ` ${say('faceMap.browStandard')}`}
    </p>
  );
}

function SyringeChoice({ body }: { body: DraftBody }) {
  const { say } = voice.value;
  return (
    <fieldset class="choice" aria-label={say('faceMap.touch.syringe')}>
      {body.preparations.map((one, i) => (
        <button
          key={i}
          type="button"
          aria-pressed={syringeInHand.value === i}
          onClick={() => (syringeInHand.value = i)}
        >
          {substanceText(one)}
        </button>
      ))}
    </fieldset>
  );
}
