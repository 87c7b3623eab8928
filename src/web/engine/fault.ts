import type { MessageKey, MessageValues } from '#messages';

/** What a fault is called, so that it is known again on the other side of a thread. */
export const FAULT = 'Fault';

/** What went wrong, as the name of its sentence and what fills it: an error's message is all that crosses threads. */
export interface FaultSentence {
  readonly key: Extract<MessageKey, `fault.${string}`>;
  readonly values?: MessageValues;
}

/** Something that went wrong in a thread and that the page says in the reader's language. */
export class Fault extends Error {
  override readonly name = FAULT;

  constructor(key: FaultSentence['key'], values: MessageValues = {}) {
    super(JSON.stringify({ key, values } satisfies FaultSentence));
  }
}
