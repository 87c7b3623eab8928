import { signal } from '@preact/signals';
import { place } from '../state/view.ts';

/** Pages of the lessons. */
export type TeachPage = 'list' | 'lesson' | 'quiz' | 'views' | 'talk';

/** Where in the lessons the reader is: `#teach/tug?at=40` is a lesson at a slider position. */
export interface TeachAddress {
  readonly page: TeachPage;
  /** name of the lesson; empty on other pages */
  readonly lesson: string;
  /** slider position; null = where the lesson starts */
  readonly at: number | null;
}

const pages: readonly TeachPage[] = ['quiz', 'views', 'talk'];

/** Reads an address behind `#`. */
export function readTeachAddress(hash: string): TeachAddress {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const name = path.split('/')[1] ?? '';
  const given = new URLSearchParams(query).get('at');
  const number = given === null ? Number.NaN : Number(given);
  const at = Number.isFinite(number) ? number : null;
  if (name === '') return { page: 'list', lesson: '', at: null };
  const page = pages.find((known) => known === name);
  return page === undefined ? { page: 'lesson', lesson: name, at } : { page, lesson: '', at: null };
}

/** The address of a page, with its `#`. */
export function teachHash({ page, lesson, at }: TeachAddress): string {
  if (page === 'list') return '#teach';
  if (page !== 'lesson') return `#teach/${page}`;
  return at === null ? `#teach/${lesson}` : `#teach/${lesson}?at=${at}`;
}

/** Where the reader is now; follows the address. */
export const teachAddress = signal<TeachAddress>(readTeachAddress(location.hash));

window.addEventListener('popstate', () => {
  teachAddress.value = readTeachAddress(location.hash);
});

/** Goes to a page; back brings the reader here again. */
export function openTeach(next: TeachAddress): void {
  history.pushState(null, '', teachHash(next));
  teachAddress.value = next;
  place.value = 'teach';
  window.scrollTo({ top: 0 });
}

/** Keeps the slider's position in the address, so that it can be copied as a link. */
export function keepPosition(lesson: string, at: number): void {
  history.replaceState(null, '', teachHash({ page: 'lesson', lesson, at }));
}
