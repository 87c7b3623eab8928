import { type Sentence, saySentence } from '../language.ts';

/** Why something cannot be used. */
export class Refusal {
  readonly #why: Sentence | (() => string);

  /** @param why a sentence, or what says it in the page's language whenever it is asked */
  constructor(why: Sentence | (() => string)) {
    this.#why = why;
  }

  /** said in the page's language of the moment */
  get words(): string {
    return typeof this.#why === 'function' ? this.#why() : saySentence(this.#why);
  }
}
