import type { MessageKey } from '#messages';
import type { Block } from '../model/document.ts';
import type { Facts } from './facts.ts';

/** A heading in words. */
export function heading({ voice }: Facts, key: MessageKey): Block {
  return { kind: 'heading', text: voice.say(key) };
}

/** A paragraph in words. */
export function paragraph({ voice }: Facts, key: MessageKey, tone?: 'lead' | 'quiet'): Block {
  return { kind: 'paragraph', text: voice.say(key), ...(tone && { tone }) };
}

/** A paragraph that is said already. */
export function text(words: string, tone?: 'lead' | 'quiet'): Block {
  return { kind: 'paragraph', text: words, ...(tone && { tone }) };
}

/** A list in words. */
export function list(
  { voice }: Facts,
  keys: readonly MessageKey[],
  style: 'points' | 'numbers' | 'boxes' = 'points',
): Block {
  return { kind: 'list', style, items: keys.map((key) => voice.say(key)) };
}

/** The notice that outranks everything else, with the number to call where we know it. */
export function emergency({ voice, shown }: Facts): Block {
  const number = shown.row?.emergency ?? voice.say('document.emergency.number');
  return {
    kind: 'notice',
    title: voice.say('document.emergency.title'),
    text: voice.say('document.emergency.text', { number }),
  };
}

/** What each kind of treatment is allowed for, of those that the plan holds. */
export function approval({ voice, holds }: Facts): string {
  const sentences = [
    holds.toxin ? voice.say('document.offLabel') : '',
    holds.filler ? voice.say('document.gelLabel') : '',
    holds['lip-lift'] ? voice.say('document.offLabelSurgery') : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
