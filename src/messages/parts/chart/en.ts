import { charting } from '../../en/charting.data.ts';
import { faceMap } from '../../en/face-map.data.ts';

/** What charting a treatment says, in English. */
export const sentences = {
  ...charting,
  ...faceMap,
} as const;
