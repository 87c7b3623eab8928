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

/** Words of English that no Spanish sentence holds. */
const englishWord = /\b(?:the|of|and|your|with|from|this|is|are|not|week|now|mouth|smile|photo)\b/i;

/**
 * English sentences of the catalogue that a Spanish page still says: on it, or to those who hear it. What is shown and says
 * of itself that it is English, such as the words of a study, is none.
 * @returns their names and words
 */
export async function englishLeft(page: Page): Promise<readonly string[]> {
  const plain = evened((await saidOn(page, 'body', 'own words')).join('\n'));
  return stretches.filter(({ text }) => plain.includes(text)).map(({ key, text }) => `${key}: ${text}`);
}

/**
 * Texts of a Spanish screen, shown or read out, that hold an English word, wherever they come from.
 * @throws when the screen says next to nothing
 */
export async function englishWordsLeft(page: Page): Promise<readonly string[]> {
  const texts = await saidOn(page, 'main', 'all words');
  if (texts.length < 10) throw new Error('The screen says next to nothing: the check sees nothing.');
  return texts.filter((text) => englishWord.test(text));
}

/** What is shown below an element, line by line, with or without what is marked as English, and all that is read out there. */
function saidOn(page: Page, root: 'body' | 'main', which: 'all words' | 'own words'): Promise<string[]> {
  return page.locator(root).evaluate((whole: HTMLElement, shown) => {
    const named = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'];
    const all = [whole, ...whole.querySelectorAll('*')];
    const heard = all.flatMap((one) => named.flatMap((name) => one.getAttribute(name) ?? []));
    const english = [...whole.querySelectorAll<HTMLElement>('[lang="en"]')].filter(({ hidden }) => !hidden);
    const hide = (hidden: boolean): void => {
      if (shown === 'own words') for (const one of english) one.hidden = hidden;
    };
    hide(true);
    const read = whole.innerText.split('\n');
    hide(false);
    return [...read, ...heard];
  }, which);
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
