import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { responsePriors } from '#pharmacology';
import { type Injection, isBrowSite, landmarkPosition, type MouthLandmark, placeInjections, skinSurface } from '#plan';
import { useNarrow } from '../frame/use-narrow.ts';
import { contoursOf } from '../mouth/drawing.ts';
import { MouthView } from '../mouth/mouth-view.tsx';
import { type PictureSize, pixelsPerMm, projector, type Viewpoint } from '../mouth/projection.ts';
import { faceModel, mouthDrawing } from '../state/face.ts';
import { voice } from '../state/language.ts';
import { changeSite, draftPlan, selectedSite, sitesOf } from '../state/plan.ts';
import { isProfessional } from '../state/view.ts';
import { siteNames } from './plan-words.ts';

/** Where a site is on the skin [mm]; null when it cannot be on this face. */
export type SitePlace = readonly [x: number, y: number, z: number] | null;

const shownFrom = signal<{ readonly view: Viewpoint; readonly size: PictureSize } | null>(null);

/** Step of the arrow keys [mm]. */
const stepMm = 0.5;

/** Radius at which the spread of one bolus has fallen to half: middle and 90 of 100 [mm]. */
export const halfReach = halfReachOf(responsePriors.find(({ name }) => name === 'spreadMm')?.prior);

function halfReachOf(spread: { readonly p05: number; readonly median: number; readonly p95: number } | undefined) {
  if (spread === undefined) throw new Error('pharmacology no longer names a prior spreadMm');
  const half = Math.sqrt(2 * Math.LN2);
  return { low: half * spread.p05, middle: half * spread.median, high: half * spread.p95 };
}

/** Places of all sites of the draft on the skin of the face in hand. */
export function usePlaces(): readonly SitePlace[] {
  const model = faceModel.value;
  const plan = draftPlan.value;
  return useMemo(() => {
    if (model === null) return [];
    return sitesOf(plan).map((injection, i) => {
      const alone = { ...plan, arms: plan.arms.map((arm) => ({ ...arm, injections: [arm.injections[i]] })) };
      const placed = placeInjections(alone, model);
      return placed.ok ? (placed.placed[0]?.skin ?? null) : skinBelow(injection);
    });
  }, [model, plan]);
}

/** Where a site would be if its depth were possible. */
function skinBelow({ site }: Injection): SitePlace {
  const model = faceModel.peek();
  if (model === null || isBrowSite(site)) return null;
  const [x, y] = landmarkPosition(model, site.landmark as MouthLandmark, site.side);
  return skinSurface(model).at(x + site.dxMm, y + site.dyMm)?.skin ?? null;
}

/** The mouth facing the reader, with its sites. Sites are dragged, or moved by 0.5 mm with the arrow keys. */
export function SiteMap({ places }: { places: readonly SitePlace[] }) {
  const drawing = mouthDrawing.value;
  const from = shownFrom.value;
  const narrow = useNarrow();
  const { say } = voice.value;
  if (drawing === null) return <div class="site-map mouth-view" aria-hidden="true" />;
  return (
    <div class="site-map-frame">
      <div class="site-map-sides label label--quiet">
        <span>{say(narrow ? 'plan.map.rightShort' : 'plan.map.right')}</span>
        <strong class="ink">{say('plan.map.facing')}</strong>
        <span>{say(narrow ? 'plan.map.leftShort' : 'plan.map.left')}</span>
      </div>
      <div class="site-map">
        <MouthView
          drawing={drawing}
          surface={drawing.rest}
          pose="plan"
          spanMm={narrow ? 88 : 112}
          turns={false}
          muscles={0.36}
          label={say('plan.map.picture')}
          onView={(view, size) => {
            const before = shownFrom.peek();
            if (before?.view !== view || before.size !== size) shownFrom.value = { view, size };
          }}
        >
          <span class="mouth-side mouth-side--right">{say('mouth.letter.right')}</span>
          <span class="mouth-side mouth-side--left">{say('mouth.letter.left')}</span>
        </MouthView>
        {from !== null && <SiteOverlay places={places} {...from} />}
      </div>
    </div>
  );
}

interface SiteOverlayProps {
  readonly places: readonly SitePlace[];
  readonly view: Viewpoint;
  readonly size: PictureSize;
}

function SiteOverlay({ places, view, size }: SiteOverlayProps) {
  const project = projector(view, size);
  const sites = sitesOf(draftPlan.value);
  const names = siteNames(
    sites,
    places.map((place) => place?.[0] ?? null),
  );
  const scale = pixelsPerMm(view, size);
  const drawing = mouthDrawing.value;
  const [midTop] = [project(0, view.target[1] + 34, view.target[2])];
  const [midBottom] = [project(0, view.target[1] - 34, view.target[2])];
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its sites are labelled one by one
    <svg class="site-overlay" viewBox={`0 0 ${size.width} ${size.height}`}>
      <line x1={midTop[0]} x2={midBottom[0]} y1={midTop[1]} y2={midBottom[1]} class="midline" />
      {drawing !== null && <BorderLine points={contoursOf(drawing, drawing.rest).upperBorder} project={project} />}
      {drawing !== null && <BorderLine points={contoursOf(drawing, drawing.rest).lowerBorder} project={project} />}
      {places.map(
        (place, i) => place && <Reach key={`reach ${i}`} at={project(...place)} radius={halfReach.middle * scale} />,
      )}
      {places.map(
        (place, i) =>
          place &&
          sites[i] && (
            <Site key={i} index={i} name={names[i]} injection={sites[i]} at={project(...place)} pxPerMm={scale} />
          ),
      )}
    </svg>
  );
}

function BorderLine({ points, project }: { points: Float32Array; project: ReturnType<typeof projector> }) {
  const path = Array.from({ length: points.length / 3 }, (_, i) =>
    project(points[i * 3], points[i * 3 + 1], points[i * 3 + 2])
      .map((v) => v.toFixed(1))
      .join(','),
  ).join(' ');
  return <polyline class="border-line" points={path} />;
}

function Reach({ at, radius }: { at: readonly [number, number]; radius: number }) {
  return <circle class="site-reach" cx={at[0]} cy={at[1]} r={radius} />;
}

interface SiteProps {
  readonly index: number;
  readonly name: string;
  readonly injection: Injection;
  readonly at: readonly [number, number];
  readonly pxPerMm: number;
}

function Site({ index, name, injection, at, pxPerMm }: SiteProps) {
  const { say, shortest, number } = voice.value;
  const movable = isProfessional.value;
  const selected = movable && selectedSite.value === index;
  const radius = Math.max(10, Math.min(15, pxPerMm * 2.3));
  const select = () => {
    selectedSite.value = index;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing cannot hold a button element
    <g
      class={selected ? 'site site--selected' : 'site'}
      transform={`translate(${at[0]} ${at[1]})`}
      tabindex={0}
      role="button"
      data-own-arrows
      aria-pressed={selected}
      aria-label={
        movable
          ? say('plan.map.site.movable', { name, units: shortest(injection.units), step: number(stepMm) })
          : say('plan.map.site', { name, units: shortest(injection.units) })
      }
      onFocus={select}
      onPointerDown={(event) => {
        select();
        event.currentTarget.focus();
        if (movable) event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        moveSite(index, event.movementX / pxPerMm, -event.movementY / pxPerMm, false);
      }}
      onKeyDown={(event) => movable && nudge(event, index)}
    >
      <circle class="site-target" r="22" />
      <circle class="site-ring" r={radius + 5} />
      <circle class="site-disc" r={radius} />
      <text class="site-units" text-anchor="middle" y="5">
        {shortest(injection.units)}
      </text>
      <text class="site-name" text-anchor="middle" y={-radius - 11}>
        {name}
      </text>
    </g>
  );
}

function nudge(event: KeyboardEvent, index: number): void {
  const direction = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
  if (direction === undefined) return;
  event.preventDefault();
  moveSite(index, direction[0] * stepMm, direction[1] * stepMm, true);
}

/** Moves a site on the picture [mm]; by keys it lands on half millimetres. */
function moveSite(index: number, dx: number, dy: number, halves: boolean): void {
  const round = (value: number) => (halves ? Math.round(value * 2) / 2 : Math.round(value * 100) / 100);
  changeSite(index, (injection) => ({
    ...injection,
    site: { ...injection.site, dxMm: round(injection.site.dxMm + dx), dyMm: round(injection.site.dyMm + dy) },
  }));
}
