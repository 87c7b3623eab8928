import { spoken, study } from './basis.ts';
import type { Disagreement } from './evidence.ts';

/** Where sources disagree, both sides as they were read. */
export const disagreements = [
  {
    id: 'brow-predictable',
    topic: 'brow',
    sides: [
      { id: 'one', ...spoken('surgeon', 'surgeon', 'surgeonArticle') },
      { id: 'other', ...study('several-studies', 'frankelKamer1998', 'jabbour2017', 'browAbo2019', 'ahn2000') },
    ],
  },
  {
    id: 'brand-spread',
    topic: 'spread',
    sides: [
      { id: 'one', ...study('few-studies', 'brodsky2012', 'dealmeida2007') },
      { id: 'other', ...study('few-studies', 'dover2018', 'hexsel2008') },
    ],
  },
  {
    id: 'video-or-photo',
    topic: 'measuring',
    sides: [
      { id: 'one', ...spoken('surgeon', 'surgeon', 'surgeonArticle', 'vaca2021') },
      { id: 'other', ...study('few-studies', 'li2020', 'pinto2017', 'tanikawa2018') },
    ],
  },
  {
    id: 'undo',
    topic: 'time',
    sides: [
      { id: 'one', ...spoken('seller', 'clinic', 'clinicPages') },
      { id: 'other', ...study('several-studies', 'li2020', 'alimohammadi2014', 'bhatnagar2013') },
    ],
  },
  {
    id: 'gum-how-much',
    topic: 'gummy-smile',
    sides: [
      { id: 'one', ...study('few-studies', 'polo2008') },
      { id: 'other', ...study('several-studies', 'zengiski2022') },
    ],
  },
] as const satisfies readonly Disagreement[];
