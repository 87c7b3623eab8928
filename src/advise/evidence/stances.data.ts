import { spoken, study } from './basis.ts';
import type { Stance, TrendPoint } from './evidence.ts';

/** What each kind of speaker says about lip flips, as far as it was seen. */
export const stances = [
  { speaker: 'surgeon', says: 'divided', ...spoken('surgeon', 'surgeon', 'surgeonArticle', 'societyArticle') },
  { speaker: 'nurse', says: 'not-known', ...study('few-studies', 'rothchild2023') },
  { speaker: 'patient', says: 'divided', ...study('few-studies', 'rothchild2023', 'kim2018', 'realSelf2015') },
  { speaker: 'seller', says: 'for', ...spoken('seller', 'clinic', 'clinicPages') },
  { speaker: 'study', says: 'divided', ...study('few-studies', 'li2020', 'pinto2017') },
] as const satisfies readonly Stance[];

/** What was studied and what was watched, by year. Attention is to injectables of all kinds: none was counted for lip flips alone. */
export const trend = [
  { id: 'pinto', year: 2017, kind: 'study', count: 19, unit: 'people', source: 'pinto2017' },
  { id: 'li', year: 2020, kind: 'study', count: 3, unit: 'people', source: 'li2020' },
  { id: 'niu', year: 2020, kind: 'study', count: null, unit: 'people', source: 'niu2020' },
  { id: 'instagram', year: 2021, kind: 'attention', count: 291, unit: 'posts', source: 'vaca2021' },
  { id: 'filler-posts', year: 2022, kind: 'attention', count: 900, unit: 'posts', source: 'richey2022' },
  { id: 'tiktok', year: 2023, kind: 'attention', count: 340, unit: 'videos', source: 'rothchild2023' },
] as const satisfies readonly TrendPoint[];
