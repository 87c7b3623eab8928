import { signal } from '@preact/signals';
import {
  type GumLine,
  type GumLineId,
  type GumProposal,
  type Measured,
  type PixelPoint,
  proposeGumLines,
} from '#measure';
import { voice } from '../state/language.ts';
import { gumMoves, placeGumLines } from '../state/photo.ts';

/** Whether the two lines are shown. */
export const gumShown = signal(false);

/** Steps of the arrow keys, and with shift [mm]. */
const [step, longStep] = [0.1, 0.5];

interface GumLinesProps {
  readonly measured: Measured;
  /** length of one screen pixel [px of the photograph] */
  readonly unit: number;
  /** where a pointer is in the photograph [px] */
  readonly toPhoto: (inside: SVGGElement, event: PointerEvent) => PixelPoint | null;
}

/** Two lines over the photograph, the lip's edge and the gum's: drag them, or move them with the arrow keys. */
export function GumLines({ measured, unit, toPhoto }: GumLinesProps) {
  const proposal = gumShown.value ? proposeGumLines(measured) : null;
  if (proposal === null) return null;
  const drag = (id: GumLineId) => (event: PointerEvent) => {
    const target = event.currentTarget as SVGGElement;
    if (event.type === 'pointerdown') {
      target.setPointerCapture(event.pointerId);
      event.preventDefault();
      target.focus();
      return;
    }
    const to = target.hasPointerCapture(event.pointerId) ? toPhoto(target, event) : null;
    if (to !== null) void place(proposal, { id, to });
  };
  const nudge = (line: GumLine) => (event: KeyboardEvent) => {
    const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    void place(proposal, lowered(line, way * (event.shiftKey ? longStep : step), measured));
  };
  return proposal.lines.map((line) => (
    // biome-ignore lint/a11y/useSemanticElements: a drawing cannot hold a button element
    <g
      key={line.id}
      class="gum-line"
      role="button"
      tabindex={0}
      data-own-arrows
      aria-label={labelOf(line.id)}
      onPointerDown={drag(line.id)}
      onPointerMove={drag(line.id)}
      onKeyDown={nudge(line)}
    >
      <path d={pathOf(line)} stroke="transparent" stroke-width={30 * unit} />
      <path d={pathOf(line)} class="gum-line-casing" stroke-width={5 * unit} />
      <path
        d={pathOf(line)}
        class="gum-line-stroke"
        stroke-width={2.2 * unit}
        {...(line.id === 'gingivalMargin' && { 'stroke-dasharray': `${8 * unit} ${5 * unit}` })}
      />
      <LineName line={line} unit={unit} />
    </g>
  ));
}

function labelOf(id: GumLineId): string {
  const { say, number } = voice.value;
  return say('gum.line.move', { line: say(`gum.line.${id}`), step: number(step) });
}

/** Names stand at opposite ends, so that close lines do not cover them. */
function LineName({ line: { id, ends }, unit }: { line: GumLine; unit: number }) {
  const lip = id === 'upperLipEdge';
  const [x, y] = lip ? ends[1] : ends[0];
  return (
    <text
      x={x + (lip ? 6 : -6) * unit}
      y={y + 5 * unit}
      text-anchor={lip ? 'start' : 'end'}
      font-size={15 * unit}
      stroke-width={4 * unit}
    >
      {voice.value.say(lip ? 'gum.mark.lip' : 'gum.mark.gum')}
    </text>
  );
}

/** The way in, the two fields, and the gum between the lines. Nothing is measured until a person has placed them. */
export function GumCard({ measured }: { measured: Measured }) {
  const proposal = proposeGumLines(measured);
  if (proposal === null) return null;
  const placed = gumMoves.value.length > 0;
  const { say, number } = voice.value;
  const why =
    proposal.worthALook && !placed ? say('gum.look', { mm: number(proposal.redBandMm) }) : say('gum.whyByHand');
  return (
    <section class="card gum-card" aria-label={say('gum.title')}>
      <h2 class="tug-title">{say('gum.title')}</h2>
      <p class="label label--quiet">
        {why} {gumShown.value && say('gum.how')}
      </p>
      {gumShown.value && <Fields measured={measured} proposal={proposal} />}
      {gumShown.value && <Seen measured={measured} placed={placed} />}
      <div class="gum-actions">
        <button
          type="button"
          class="button"
          aria-expanded={gumShown.value}
          onClick={() => (gumShown.value = !gumShown.value)}
        >
          {say(gumShown.value ? 'gum.hide' : 'gum.measure')}
        </button>
        {gumShown.value && !placed && (
          <button type="button" class="button" onClick={() => void placeGumLines(movesOf(proposal))}>
            {say('gum.asTheyAre')}
          </button>
        )}
      </div>
    </section>
  );
}

function Seen({ measured, placed }: { measured: Measured; placed: boolean }) {
  const { say, number, range } = voice.value;
  const seen = measured.capture.measures.gingivalShow;
  return (
    <p aria-live="polite">
      {placed && seen !== null ? (
        <>
          {say('gum.showing')} <strong class="measures-value">{number(seen.value)}</strong> {say('measure.mm')}{' '}
          <span class="label--quiet">{say('gum.range', { range: range(seen.lo95, seen.hi95, 'mm') })}</span>
        </>
      ) : (
        say('gum.notYet')
      )}
    </p>
  );
}

function Fields({ measured, proposal }: { measured: Measured; proposal: GumProposal }) {
  const { say } = voice.value;
  return (
    <div class="gum-fields">
      {proposal.lines.map((line) => (
        <label key={line.id} class="label gum-field">
          {say('gum.line.belowNose', { line: say(`gum.line.${line.id}`) })}
          <input
            type="number"
            step={step}
            value={belowNose(line, measured).toFixed(1)}
            onChange={({ currentTarget }) => {
              const wanted = currentTarget.valueAsNumber;
              if (Number.isFinite(wanted))
                void place(proposal, lowered(line, wanted - belowNose(line, measured), measured));
            }}
          />
        </label>
      ))}
    </div>
  );
}

/** The moved line, and the other one where it is: both then count as placed. */
function place(proposal: GumProposal, moved: { id: GumLineId; to: PixelPoint }): Promise<void> {
  return placeGumLines(movesOf(proposal).map((line) => (line.id === moved.id ? moved : line)));
}

/** Where the lines were last put; the drawing follows a little later. */
function movesOf({ lines }: GumProposal): { id: GumLineId; to: PixelPoint }[] {
  const put = gumMoves.peek();
  return lines.map(({ id, at }) => ({ id, to: put.find((move) => move.id === id)?.to ?? at }));
}

/** Down the face, across the eye line; one pixel long. */
function downOf({ ends: [a, b] }: GumLine): PixelPoint {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  return [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
}

/** The line so many millimetres further down than it was last put. */
function lowered(line: GumLine, mm: number, { capture }: Measured): { id: GumLineId; to: PixelPoint } {
  const down = downOf(line);
  const px = mm * capture.scale.pxPerMm;
  const from = gumMoves.peek().find((move) => move.id === line.id)?.to ?? line.at;
  return { id: line.id, to: [from[0] + down[0] * px, from[1] + down[1] * px] };
}

function belowNose(line: GumLine, { reading, capture }: Measured): number {
  const down = downOf(line);
  const [dx, dy] = [line.at[0] - reading.sn[0], line.at[1] - reading.sn[1]];
  return (dx * down[0] + dy * down[1]) / capture.scale.pxPerMm;
}

function pathOf({ ends: [a, b] }: GumLine): string {
  return `M${a.join(' ')}L${b.join(' ')}`;
}
