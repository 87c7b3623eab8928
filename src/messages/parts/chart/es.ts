import { charting } from '../../es/charting.data.ts';
import { faceMap } from '../../es/face-map.data.ts';
import { keeping } from '../../es/keeping.data.ts';

/** What charting a treatment says, in Spanish. */
export const sentences = {
  ...charting,
  ...faceMap,
  ...keeping,
} as const;
