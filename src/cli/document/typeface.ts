import { readFileSync } from 'node:fs';
import type { PageSetting } from '#report';
import { reader } from '../reader.ts';

/** The typeface of the studio as a `data:` address, so that a page carries it. */
export function typeface(): string {
  const file = import.meta.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2');
  return `data:font/woff2;base64,${readFileSync(new URL(file)).toString('base64')}`;
}

/** How a page of the command line is said and set. */
export function pageSetting(): PageSetting {
  return { voice: reader(), font: typeface() };
}
