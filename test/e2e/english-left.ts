import type { Page } from 'playwright-core';
import { muscleTable } from '#anatomy';
import { catalogues, english, type MessageKey } from '../../src/messages/catalogue.ts';

/** Fewer words than this may be the same in both languages. */
const fewestWords = 3;

/** Latin names are every language's. */
const latin = new Set(Object.values(muscleTable).map(({ name }) => name.toLowerCase()));

/** Whole stretches of English sentences between their places, but for those that Spanish says alike. */
const stretches = (Object.keys(english) as MessageKey[]).flatMap((key) => {
  const [own, other] = [stretchesOf(english[key]), stretchesOf(catalogues.es[key] ?? '')];
  return own.filter((text) => !other.includes(text) && !latin.has(text)).map((text) => ({ key, text }));
});

/**
 * English sentences that a Spanish page still says: on it, or to those who hear it. What says of itself that it is English,
 * such as the words of a study, is none.
 * @returns their names and words
 */
export async function englishLeft(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const heard = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt], [aria-valuetext]')];
    const named = ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'] as const;
    const quoted = [...document.querySelectorAll<HTMLElement>('body [lang="en"]')].filter(({ hidden }) => !hidden);
    const words = heard.flatMap((element) => named.map((name) => element.getAttribute(name) ?? ''));
    for (const one of quoted) one.hidden = true;
    const read = document.body.innerText;
    for (const one of quoted) one.hidden = false;
    return [read, ...words].join('\n');
  });
  const plain = evened(said);
  return stretches.filter(({ text }) => plain.includes(text)).map(({ key, text }) => `${key}: ${text}`);
}

function stretchesOf(message: string): readonly string[] {
  return message
    .split(/[{}]|\b(?:one|other|few|many|plural|select)\b|[,.;:?!()]\s/)
    .map(evened)
    .filter((text) => text.split(' ').length >= fewestWords);
}

function evened(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[.:;,]$/, '')
    .trim()
    .toLowerCase();
}
