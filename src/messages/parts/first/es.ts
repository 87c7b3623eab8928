import { chart } from '../../es/chart.data.ts';
import { checks } from '../../es/checks.data.ts';
import { clip } from '../../es/clip.data.ts';
import { curves } from '../../es/curves.data.ts';
import { event } from '../../es/event.data.ts';
import { face } from '../../es/face.data.ts';
import { fault } from '../../es/fault.data.ts';
import { frame } from '../../es/frame.data.ts';
import { guided } from '../../es/guided.data.ts';
import { gum } from '../../es/gum.data.ts';
import { landing } from '../../es/landing.data.ts';
import { measures } from '../../es/measures.data.ts';
import { motion } from '../../es/motion.data.ts';
import { mouth } from '../../es/mouth.data.ts';
import { moved } from '../../es/moved.data.ts';
import { ownMotion } from '../../es/own-motion.data.ts';
import { plan } from '../../es/plan.data.ts';
import { planNames } from '../../es/plan-names.data.ts';
import { sheets } from '../../es/sheets.data.ts';
import { sites } from '../../es/sites.data.ts';
import { unmeasured } from '../../es/unmeasured.data.ts';
import { whyNot } from '../../es/why-not.data.ts';

/** What stands on the first page, its frame and the steps that open with it, in Spanish. */
export const sentences = {
  ...frame,
  ...event,
  ...chart,
  ...fault,
  ...landing,
  ...sheets,
  ...mouth,
  ...guided,
  ...curves,
  ...checks,
  ...clip,
  ...face,
  ...gum,
  ...measures,
  ...motion,
  ...moved,
  ...ownMotion,
  ...plan,
  ...planNames,
  ...unmeasured,
  ...whyNot,
  ...sites,
} as const;
