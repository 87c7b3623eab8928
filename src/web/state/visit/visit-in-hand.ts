import { signal } from '@preact/signals';
import type { Patient } from '../../registry/registry-client.ts';
import { forgetClip, takeFile } from '../clip-in-hand.ts';
import { forgetPhoto } from '../photo.ts';
import { place } from '../view.ts';

/** A visit that pictures are taken for. */
export interface VisitInHand {
  readonly id: string;
  readonly patientId: string;
  /** null when the patient was removed in the meantime */
  readonly patient: Patient | null;
  /** weeks after the treatment */
  readonly week: number;
}

/** The visit that is open on its page; null for none. */
export const visitShown = signal<VisitInHand | null>(null);
/** The visit that whatever is filmed or chosen now belongs to; null for none. */
export const visitInHand = signal<VisitInHand | null>(null);

/** From now on pictures belong to this visit; what was in hand may be of somebody else and is forgotten. */
export function beginVisit(visit: VisitInHand): void {
  forgetPictures();
  visitInHand.value = visit;
}

/** Opens or leaves the page of a visit; pictures that were taken for another one are forgotten. */
export function showVisit(visit: VisitInHand | null): void {
  visitShown.value = visit;
  if (visitInHand.peek() === null || visitInHand.peek()?.id === visit?.id) return;
  forgetPictures();
  visitInHand.value = null;
}

/** Takes a file that was dropped, pasted or chosen; on the page of a visit it belongs to that visit. */
export async function handIn(file: File): Promise<void> {
  const visit = place.peek() === 'followUp' ? visitShown.peek() : null;
  if (visit !== null) beginVisit(visit);
  await takeFile(file);
}

function forgetPictures(): void {
  forgetClip();
  forgetPhoto();
}
