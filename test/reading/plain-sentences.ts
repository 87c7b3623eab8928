import { IntlMessageFormat } from 'intl-messageformat';
import { english } from '../../src/messages/catalogue.ts';

/** A sentence of the catalogue as a patient may read it. */
export interface PlainSentence {
  readonly key: string;
  readonly text: string;
}

/**
 * Names of sentences not for patients: the professional wording, how a number is made, citations, the command line, and
 * the page of cohorts, which opens for professionals only.
 */
const notPlain =
  /^(?:cli(?:Help)?|method|cohorts\.(?!gate)[a-z]+|cohort\.help|registry\.help|accounts\.help)\.|\.(professional|method|source|cite)$|\.(professional|method|source)\./;

/** Fewer words than this are a label; a grade of a label says nothing. */
const fewestWords = 5;

/**
 * Every English sentence that patients read, with its places filled: `12` for a value, the plural, the last choice.
 * @param countWords counts the words of a text
 */
export function plainSentences(countWords: (text: string) => number): PlainSentence[] {
  return Object.entries(english)
    .filter(([key]) => !notPlain.test(key))
    .map(([key, message]) => ({ key, text: filled(message) }))
    .filter(({ text }) => countWords(text) >= fewestWords);
}

interface MessageNode {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly MessageNode[] }>>;
}

const [argument, select, plural] = [1, 5, 6];

function filled(message: string): string {
  const format = new IntlMessageFormat(message, 'en');
  return String(format.format(valuesFor(format.getAst() as unknown as readonly MessageNode[])));
}

function valuesFor(nodes: readonly MessageNode[]): Record<string, string | number> {
  const own = nodes.flatMap(({ type, value }) =>
    type < argument || type > plural ? [] : [[String(value), type === select ? 'other' : type === argument ? '12' : 2]],
  );
  const nested = nodes.flatMap(({ options }) => Object.values(options ?? {}).map((option) => valuesFor(option.value)));
  return Object.assign({}, ...nested, Object.fromEntries(own));
}
