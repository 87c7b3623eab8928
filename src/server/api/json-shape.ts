/** Lists and objects inside of each other: more than any document has. */
const deepest = 64;

/** What is wrong with a text of JSON before it is read. */
export type JsonFault = { readonly is: 'too-deep' } | { readonly is: 'twice'; readonly name: string };

const [quote, backslash, colon] = ['"'.charCodeAt(0), '\\'.charCodeAt(0), ':'.charCodeAt(0)];
const [listBegins, listEnds, objectBegins, objectEnds] = [...'[]{}'].map((sign) => sign.charCodeAt(0));
const blanks: ReadonlySet<number> = new Set([...' \t\n\r'].map((sign) => sign.charCodeAt(0)));

/**
 * Looks through a text of JSON before it is read: for depth, which costs memory that nobody has, and for a name that
 * stands twice in one object, of which two readers would see two different values.
 * @returns the first fault, or null; whether it is JSON at all is told by reading it
 * @throws SyntaxError for a name that is no text
 */
export function faultIn(text: string): JsonFault | null {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === quote) {
      const end = endOfText(text, at);
      const name = repeated(open.at(-1) ?? null, text, [at, end]);
      if (name !== null) return { is: 'twice', name };
      at = end;
    } else if (sign === objectBegins || sign === listBegins) {
      if (open.length >= deepest) return { is: 'too-deep' };
      open.push(sign === objectBegins ? new Set() : null);
    } else if (sign === objectEnds || sign === listEnds) {
      open.pop();
    }
  }
  return null;
}

/** The place of the sign that ends a text which begins here. */
function endOfText(text: string, begin: number): number {
  for (let end = text.indexOf('"', begin + 1); end > 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes++;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
}

/** The name that stands here, where the object has it already; null for a new one, and for a text that is no name. */
function repeated(names: Set<string> | null, text: string, [begin, end]: readonly [number, number]): string | null {
  if (names === null) return null;
  let after = end + 1;
  while (blanks.has(text.charCodeAt(after))) after++;
  if (text.charCodeAt(after) !== colon) return null;
  const written = text.slice(begin + 1, end);
  const name = written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
  if (names.has(name)) return name;
  names.add(name);
  return null;
}
