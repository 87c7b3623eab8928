import { charting } from '../../es/charting.data.ts';
import { faceMap } from '../../es/face-map.data.ts';

/** What charting a treatment says, in Spanish. */
export const sentences = {
  ...charting,
  ...faceMap,
} as const;
