import { curves } from '../../es/curves.data.ts';
import { frame } from '../../es/frame.data.ts';
import { guided } from '../../es/guided.data.ts';
import { landing } from '../../es/landing.data.ts';
import { mouth } from '../../es/mouth.data.ts';
import { sheets } from '../../es/sheets.data.ts';

/** What stands on the first page, its frame and the steps that open with it, in Spanish. */
export const sentences = {
  ...frame,
  ...landing,
  ...sheets,
  ...mouth,
  ...guided,
  ...curves,
} as const;
