import { signal } from '@preact/signals';
import { saveFile } from '../../odds/save-file.ts';
import { voice } from '../../state/language.ts';
import { documentIn, type Found, fieldsOf, listIn, textIn } from './read-fields.ts';
import { readView, type View } from './view.ts';

/** Somebody's own words on a slide. */
export interface TextSlide {
  readonly kind: 'text';
  readonly heading: string;
  readonly text: string;
}

/** One slide of a talk: own words, or a view of the studio with a note. */
export type Slide = TextSlide | View;

/** A clinician's own talk; its last slide says why they do, or do not, do it. */
export interface Talk {
  readonly schema: 'philtrum/talk@1';
  readonly title: string;
  readonly slides: readonly Slide[];
  /** why I do, or do not, do it */
  readonly ending: string;
}

/** Views that were kept; in this tab only until they are saved. */
export const keptViews = signal<readonly View[]>([]);
/** The talk that is being written. */
export const talk = signal<Talk>(emptyTalk());
/** Why a file could not be opened, in a sentence. */
export const fileProblem = signal<string | null>(null);

/** A talk to start from. */
export function emptyTalk(): Talk {
  return {
    schema: 'philtrum/talk@1',
    title: '',
    slides: [
      { kind: 'lesson', lesson: 'tug', at: 60, note: '' },
      { kind: 'lesson', lesson: 'watch', at: 8, note: '' },
    ],
    ending: '',
  };
}

/** Keeps a view with a note. */
export function keepView(view: View): void {
  keptViews.value = [...keptViews.peek(), view];
}

/** Hands the kept views to the reader as a file. */
export function saveViews(): void {
  save('views.philtrum.json', { schema: 'philtrum/views@1', views: keptViews.peek() });
}

/** Hands the talk to the reader as a file. */
export function saveTalk(): void {
  save('talk.philtrum.json', talk.peek());
}

function save(name: string, document: unknown): void {
  saveFile(name, `${JSON.stringify(document, null, 2)}\n`, 'application/json');
}

/** Reads kept views from the text of a file. */
export function readViews(text: string): Found<readonly View[]> {
  const document = documentIn(text, 'philtrum/views@1');
  return document.ok ? listIn(document.value['views'], 'views', readView) : document;
}

/** Reads a talk from the text of a file. */
export function readTalk(text: string): Found<Talk> {
  const document = documentIn(text, 'philtrum/talk@1');
  if (!document.ok) return document;
  const title = textIn(document.value, 'title', 'talk');
  const ending = textIn(document.value, 'ending', 'talk');
  const slides = listIn(document.value['slides'], 'slides', readSlide);
  if (!title.ok) return title;
  if (!ending.ok) return ending;
  if (!slides.ok) return slides;
  return {
    ok: true,
    value: { schema: 'philtrum/talk@1', title: title.value, slides: slides.value, ending: ending.value },
  };
}

function readSlide(value: unknown, path: string): Found<Slide> {
  const fields = fieldsOf(value);
  if (fields?.['kind'] !== 'text') return readView(value, path);
  const heading = textIn(fields, 'heading', path);
  const text = textIn(fields, 'text', path);
  if (!heading.ok) return heading;
  if (!text.ok) return text;
  return { ok: true, value: { kind: 'text', heading: heading.value, text: text.value } };
}

/** Changes the talk. */
export function changeTalk(change: Partial<Omit<Talk, 'schema'>>): void {
  talk.value = { ...talk.peek(), ...change };
}

/** Puts one slide in place of another, or takes it away when there is none. */
export function changeSlide(index: number, slide: Slide | null): void {
  const slides = talk.peek().slides;
  changeTalk({ slides: slides.flatMap((one, i) => (i === index ? (slide === null ? [] : [slide]) : [one])) });
}

/** Moves a slide by one place; nothing happens at the ends. */
export function moveSlide(index: number, by: 1 | -1): void {
  const slides = [...talk.peek().slides];
  const [one, other] = [slides[index], slides[index + by]];
  if (one === undefined || other === undefined) return;
  slides[index] = other;
  slides[index + by] = one;
  changeTalk({ slides });
}

/** Opens a file that was saved; says why when it cannot. */
export async function openFile<Value>(
  file: File,
  read: (text: string) => Found<Value>,
  use: (value: Value) => void,
): Promise<void> {
  const found = read(await file.text());
  fileProblem.value = found.ok ? null : voice.peek().say('teach.file.refused', { why: found.detail });
  if (found.ok) use(found.value);
}
