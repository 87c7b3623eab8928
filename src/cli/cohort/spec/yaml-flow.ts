/** What begins something in YAML that this reader does not know. */
const unknownStart = /^[&*!|>%@`?]/;

/**
 * One value on one line: a word, a number, or lists and mappings in brackets.
 * @returns null when it is not one whole plain value
 */
export function readFlow(text: string): { readonly value: unknown } | null {
  const rest = { text, at: 0 };
  const value = readValue(rest, '');
  return value !== null && rest.text.slice(rest.at).trim() === '' ? value : null;
}

/** A line without the comment that a # after a space, outside quotes, begins. */
export function withoutComment(line: string): string {
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    if (quote !== '') {
      if (line[i] === '\\' && quote === '"') i += 1;
      else if (line[i] === quote) quote = '';
    } else if ((line[i] === '"' || line[i] === "'") && /[\s[{,:]|^$/.test(line[i - 1] ?? '')) quote = line[i];
    else if (line[i] === '#' && /\s|^$/.test(line[i - 1] ?? '')) return line.slice(0, i);
  }
  return line;
}

interface Rest {
  readonly text: string;
  at: number;
}

type Value = { readonly value: unknown } | null;

function readValue(rest: Rest, ends: string): Value {
  skipSpace(rest);
  const first = rest.text[rest.at];
  if (first === '[') return readList(rest);
  if (first === '{') return readMapping(rest);
  if (first === '"' || first === "'") return readQuoted(rest);
  const found = rest.text.slice(rest.at).match(ends === '' ? /^.*$/ : /^[^,[\]{}]*/)![0];
  rest.at += found.length;
  return plain(found.trim());
}

function readList(rest: Rest): Value {
  const items: unknown[] = [];
  rest.at += 1;
  for (;;) {
    if (took(rest, ']')) return { value: items };
    const item = readValue(rest, ',]');
    if (item === null) return null;
    items.push(item.value);
    if (!took(rest, ',') && rest.text[rest.at] !== ']') return null;
  }
}

function readMapping(rest: Rest): Value {
  const fields = new Map<string, unknown>();
  rest.at += 1;
  for (;;) {
    if (took(rest, '}')) return { value: Object.fromEntries(fields) };
    const key = rest.text.slice(rest.at).match(/^(?:"([^"]*)"|'([^']*)'|([A-Za-z_][\w.-]*))\s*:(?=[\s"'[{])/);
    if (key === null) return null;
    const name = key[1] ?? key[2] ?? key[3];
    rest.at += key[0].length;
    const value = readValue(rest, ',}');
    if (value === null || fields.has(name)) return null;
    fields.set(name, value.value);
    if (!took(rest, ',') && rest.text[rest.at] !== '}') return null;
  }
}

function readQuoted(rest: Rest): Value {
  const from = rest.text.slice(rest.at);
  const found = from.match(/^"(?:[^"\\]|\\.)*"/) ?? from.match(/^'(?:[^']|'')*'/);
  if (found === null) return null;
  rest.at += found[0].length;
  skipSpace(rest);
  if (found[0][0] === "'") return { value: found[0].slice(1, -1).replaceAll("''", "'") };
  try {
    return { value: JSON.parse(found[0]) };
  } catch {
    return null;
  }
}

/** A word without quotes: null, a truth value, a number, or text. */
function plain(text: string): Value {
  if (text === '' || unknownStart.test(text) || /:\s|:$|\s#/.test(text)) return null;
  if (/^(?:null|~)$/i.test(text)) return { value: null };
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) return { value: Number(text) };
  return { value: text };
}

function took(rest: Rest, character: string): boolean {
  skipSpace(rest);
  if (rest.text[rest.at] !== character) return false;
  rest.at += 1;
  skipSpace(rest);
  return true;
}

function skipSpace(rest: Rest): void {
  while (rest.text[rest.at] === ' ') rest.at += 1;
}
