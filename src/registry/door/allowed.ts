import type { z } from 'zod';
import { type Allowed, type AllowedCode, allowedText, type MessageValues, voiceOfDocuments } from '#messages';

/** What schemas say that a field may hold, by their words in English: the words are all that a schema hands on. */
const said = new Map<string, Allowed>();

/** What a field may hold, for a schema: the end of a refusal's sentence. */
export function allowed(code: AllowedCode, places: MessageValues = {}): string {
  const words = allowedText(voiceOfDocuments(), { code, places });
  said.set(words, { code, places });
  return words;
}

/** What a field may hold, by what its schema said; a field of any kind says nothing itself when it is missing. */
export function allowedBy(issue: z.core.$ZodIssue): Allowed {
  if (issue.code === 'invalid_type' && (issue.expected as string) === 'nonoptional') return { code: 'any-value' };
  return said.get(issue.message) ?? { code: 'something-else' };
}
