/** Expressions with template activations. */
export type Expression =
  | 'rest'
  | 'smile'
  | 'gummySmile'
  | 'pucker'
  | 'seal'
  | 'straw'
  | 'speechP'
  | 'speechU'
  | 'speechI';
