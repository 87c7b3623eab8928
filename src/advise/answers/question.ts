/** Which part of a conversation a question belongs to. */
export type QuestionGroup = 'aboutMe' | 'myMouth' | 'expectation' | 'goal' | 'minding' | 'calendar' | 'region';

/** What a question may be answered with. */
export type QuestionKind =
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'several'; readonly choices: readonly string[] }
  | { readonly kind: 'ordered'; readonly choices: readonly string[] }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: string }
  | { readonly kind: 'date' }
  | { readonly kind: 'periods' }
  | { readonly kind: 'country' };

/** One question; its sentence is `question.<id>`, a choice's word `question.<id>.<choice>` of the messages. */
export type Question = { readonly id: string; readonly group: QuestionGroup } & QuestionKind;
