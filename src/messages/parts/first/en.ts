import { curves } from '../../en/curves.data.ts';
import { frame } from '../../en/frame.data.ts';
import { guided } from '../../en/guided.data.ts';
import { landing } from '../../en/landing.data.ts';
import { mouth } from '../../en/mouth.data.ts';
import { sheets } from '../../en/sheets.data.ts';

/** What stands on the first page, its frame and the steps that open with it, in English. */
export const sentences = {
  ...frame,
  ...landing,
  ...sheets,
  ...mouth,
  ...guided,
  ...curves,
} as const;
