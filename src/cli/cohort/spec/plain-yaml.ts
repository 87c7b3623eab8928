import { WrongUsage } from '../../wrong-usage.ts';
import { readFlow, withoutComment } from './yaml-flow.ts';

interface Line {
  readonly indent: number;
  readonly text: string;
  /** counted from 1 */
  readonly at: number;
}

/** Lines that are still to be read. */
interface Rest {
  readonly lines: readonly Line[];
  next: number;
  readonly file: string;
}

/**
 * Reads JSON, or the plain part of YAML that specifications are written in: mappings and lists by indentation, lists and
 * mappings in brackets on one line, numbers, true, false, null, words with or without quotes, comments. What means more in
 * YAML (anchors, tags, text over several lines, tabs, several documents) is refused with its line, never guessed.
 * @throws WrongUsage naming the file and the line
 */
export function readPlainYaml(text: string, file: string): unknown {
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new WrongUsage(`${file} is not JSON: ${error instanceof Error ? error.message : error}.`);
    }
  }
  const rest: Rest = { lines: linesOf(text, file), next: 0, file };
  if (rest.lines.length === 0) throw new WrongUsage(`${file} is empty.`);
  const value = readBlock(rest, rest.lines[0].indent);
  if (rest.next < rest.lines.length) wrong(rest.lines[rest.next], file, 'is indented less than what it belongs to');
  return value;
}

function linesOf(text: string, file: string): readonly Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((raw, i) => {
      const line = { indent: raw.search(/[^ ]|$/), text: withoutComment(raw).trim(), at: i + 1 };
      if (line.text === '' || (i === 0 && line.text === '---')) return [];
      if (raw[line.indent] === '\t') wrong(line, file, 'is indented by a tab; use spaces');
      if (line.text === '---' || line.text === '...') wrong(line, file, 'starts a second document');
      return [line];
    });
}

function readBlock(rest: Rest, indent: number): unknown {
  return isItem(rest.lines[rest.next]) ? readList(rest, indent) : readMapping(rest, indent);
}

function isItem({ text }: Line): boolean {
  return text === '-' || text.startsWith('- ');
}

function readList(rest: Rest, indent: number): readonly unknown[] {
  const items: unknown[] = [];
  for (let line = here(rest, indent); line !== null && isItem(line); line = here(rest, indent)) {
    const inner = line.text.slice(1).trimStart();
    if (inner === '') {
      rest.next += 1;
      items.push(readBelow(rest, line));
    } else if (keyOf(inner) === null) {
      rest.next += 1;
      items.push(scalar(inner, line, rest.file));
    } else {
      // a mapping that begins beside the dash: its other keys stand below its first
      const within = indent + line.text.length - inner.length;
      const { lines, next, file } = rest;
      const opened = { lines: lines.with(next, { ...line, indent: within, text: inner }), next, file };
      items.push(readMapping(opened, within));
      rest.next = opened.next;
    }
  }
  return items;
}

function readMapping(rest: Rest, indent: number): unknown {
  const fields = new Map<string, unknown>();
  for (let line = here(rest, indent); line !== null; line = here(rest, indent)) {
    const found = keyOf(line.text);
    if (found === null) throw wrong(line, rest.file, 'is neither "name: value" nor "- item"');
    if (fields.has(found.key)) wrong(line, rest.file, `names ${found.key} a second time`);
    rest.next += 1;
    fields.set(found.key, found.value === '' ? readBelow(rest, line) : scalar(found.value, line, rest.file));
  }
  return Object.fromEntries(fields);
}

/** The next line when it belongs to this block; null at the block's end. */
function here({ lines, next, file }: Rest, indent: number): Line | null {
  const line = lines[next];
  if (line === undefined || line.indent < indent) return null;
  if (line.indent > indent) wrong(line, file, 'is indented more than the line above it');
  return line;
}

/** What stands indented below a line; a list may stand level with its name. Null when there is nothing. */
function readBelow(rest: Rest, { indent, text }: Line): unknown {
  const below = rest.lines[rest.next];
  if (below === undefined) return null;
  const level = below.indent === indent && isItem(below) && !text.startsWith('-');
  return below.indent > indent || level ? readBlock(rest, below.indent) : null;
}

function keyOf(text: string): { readonly key: string; readonly value: string } | null {
  const found = /^(?:"([^"]*)"|'([^']*)'|([A-Za-z_][\w.-]*))\s*:(?:\s+(.*))?$/.exec(text);
  return found && { key: found[1] ?? found[2] ?? found[3], value: found[4] ?? '' };
}

function scalar(text: string, line: Line, file: string): unknown {
  const found = readFlow(text);
  if (found === null) throw wrong(line, file, `holds ${text}, which is not plain YAML (docs/guides/cohorts.md)`);
  return found.value;
}

function wrong({ at }: Line, file: string, what: string): never {
  throw new WrongUsage(`${file}, line ${at}: the line ${what}.`);
}
