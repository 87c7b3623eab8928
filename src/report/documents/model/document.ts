import type { LanguageFacts } from '#messages';
import type { Odds } from '../../charts/hundred-circles.ts';
import type { IntervalAxis, IntervalRow } from '../../charts/interval-rows.ts';
import type { MouthScene } from '../../mouth-drawing.ts';

/** Sheet that a document is printed on. */
export type Paper = 'A4' | 'Letter';

/** A line to fill in; null stays a visible blank. */
export interface FieldRow {
  readonly label: string;
  readonly value: string | null;
  /** asks for several lines by hand */
  readonly long: boolean;
}

/** One hundred circles with their words. */
export interface CirclesItem {
  readonly title: string;
  readonly odds: Odds;
  /** the odds in words */
  readonly words: string;
  /** when it comes and goes */
  readonly spell: string;
}

/** What a document is made of; every text is said already, in the document's language. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'lead' | 'quiet' }
  | { readonly kind: 'list'; readonly style: 'points' | 'numbers' | 'boxes'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** columns of numbers, set to the end of their line; 0 = the first */
      readonly numeric?: readonly number[];
      /** said to those who do not see the heading above */
      readonly caption: string;
    }
  | { readonly kind: 'circles'; readonly items: readonly CirclesItem[] }
  | { readonly kind: 'intervals'; readonly rows: readonly IntervalRow[]; readonly axis: IntervalAxis }
  | { readonly kind: 'shares'; readonly shares: readonly number[]; readonly words: string }
  | { readonly kind: 'mouth'; readonly scene: MouthScene }
  | { readonly kind: 'fields'; readonly rows: readonly FieldRow[] }
  | { readonly kind: 'answers'; readonly questions: readonly string[]; readonly answer: string }
  | { readonly kind: 'signatures'; readonly lines: readonly string[] }
  | { readonly kind: 'notice'; readonly title: string; readonly text: string; readonly items?: readonly string[] }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Block[])[] };

/** A page to read, to fill in and to print: in one language, of one text version. */
export interface PaperDocument {
  readonly language: LanguageFacts;
  readonly paper: Paper;
  /** what kind of document, after the product's name */
  readonly kindName: string;
  readonly title: string;
  /** beside the kind: date, person or face, text version */
  readonly about: string;
  /** each begins a new sheet; a single one flows over as many sheets as it needs */
  readonly pages: readonly (readonly Block[])[];
  /** set a little smaller on paper, so that each page fits its sheet */
  readonly dense: boolean;
  /** words for a blank, for those who cannot see the line */
  readonly blank: string;
  /** the face of the type as a `data:` address; null for the reader's own */
  readonly font: string | null;
  /** "page 1 of 2", one for each page where the pages are fixed */
  readonly pageNames: readonly string[];
}
