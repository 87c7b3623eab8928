import { advice } from '../../en/advice.data.ts';
import { claims } from '../../en/claims.data.ts';
import { decide } from '../../en/decide.data.ts';
import { evidence } from '../../en/evidence.data.ts';
import { inputs } from '../../en/inputs.data.ts';
import { questions } from '../../en/questions.data.ts';
import { rules } from '../../en/rules.data.ts';
import { words } from '../../en/words.data.ts';

/** What Decide and the evidence say, in English. */
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
