import { advice } from '../../es/advice.data.ts';
import { claims } from '../../es/claims.data.ts';
import { decide } from '../../es/decide.data.ts';
import { evidence } from '../../es/evidence.data.ts';
import { inputs } from '../../es/inputs.data.ts';
import { questions } from '../../es/questions.data.ts';
import { rules } from '../../es/rules.data.ts';
import { words } from '../../es/words.data.ts';

/** What Decide and the evidence say, in Spanish. */
export const sentences = {
  ...words,
  ...claims,
  ...questions,
  ...rules,
  ...inputs,
  ...advice,
  ...decide,
  ...evidence,
} as const;
