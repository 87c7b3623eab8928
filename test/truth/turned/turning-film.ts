import { type ClipFrame, type ClipSource, pictureFrame, type ScriptedTask } from '#clip';
import { compressed, grainy, mirrorImage } from '../degrade.ts';
import { drawTurned, type SolidHead, type TurnedView } from './turned-head.ts';

/** A person who looks into the camera, turns the head to one side, holds it there, and turns back. */
export interface TurningFilm {
  readonly head: SolidHead;
  readonly pxPerMm: number;
  readonly size: { readonly width: number; readonly height: number };
  /** how far the head turns to the patient's left [deg] */
  readonly turn?: number;
  /** chin up, throughout [deg] */
  readonly pitch?: number;
  readonly distance?: number;
  readonly behind?: NonNullable<TurnedView['behind']>;
  readonly seed?: number;
  /** left and right swapped in every picture */
  readonly mirrored?: boolean;
}

const framesPerSecond = 10;
const restSeconds = 1;
const turnSeconds = 1.1;
const holdSeconds = 0.7;

/** What was asked for when in a {@link turningFilm}. */
export function scriptOfTurning({ mirrored = false }: Pick<TurningFilm, 'mirrored'> = {}): ScriptedTask[] {
  const from = restSeconds + turnSeconds;
  return [
    { expression: 'rest', fromSeconds: 0, toSeconds: restSeconds },
    {
      expression: null,
      guided: mirrored ? 'profileLeft' : 'profileRight',
      fromSeconds: from,
      toSeconds: from + holdSeconds,
    },
  ];
}

/** The film, a picture at a time. */
export function turningFilm(film: TurningFilm): ClipSource {
  const { head, size, pxPerMm, turn = 90, seed = 1 } = film;
  const durationSeconds = restSeconds + 2 * turnSeconds + holdSeconds;
  async function* frames(): AsyncIterable<ClipFrame> {
    for (let i = 0; i < durationSeconds * framesPerSecond; i++) {
      const atSeconds = i / framesPerSecond;
      const view = { ...film, size, pxPerMm, yaw: 0.6 + turn * turnedAt(atSeconds) };
      const plain = await compressed(grainy(drawTurned(head, view), 2, 1000 * seed + i), 88);
      yield pictureFrame(film.mirrored ? mirrorImage(plain) : plain, atSeconds);
    }
  }
  return { ...size, framesPerSecond, durationSeconds, frames };
}

/** Share of the turn at a moment. */
function turnedAt(seconds: number): number {
  const ease = (s: number) => 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, s)));
  const back = restSeconds + turnSeconds + holdSeconds;
  return Math.min(ease((seconds - restSeconds) / turnSeconds), ease(1 - (seconds - back) / turnSeconds));
}
