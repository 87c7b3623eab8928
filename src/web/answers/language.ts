import { type Language, loadMessages } from '#messages';
import { language } from '../state/language.ts';

/** Chooses the language of this page, with the few sentences it says. */
export async function speakHere(next: Language): Promise<void> {
  await loadMessages(next, ['visit', 'answers']);
  language.value = next;
}
