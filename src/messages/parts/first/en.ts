import { chart } from '../../en/chart.data.ts';
import { checks } from '../../en/checks.data.ts';
import { clip } from '../../en/clip.data.ts';
import { curves } from '../../en/curves.data.ts';
import { event } from '../../en/event.data.ts';
import { face } from '../../en/face.data.ts';
import { fault } from '../../en/fault.data.ts';
import { frame } from '../../en/frame.data.ts';
import { guided } from '../../en/guided.data.ts';
import { gum } from '../../en/gum.data.ts';
import { landing } from '../../en/landing.data.ts';
import { measures } from '../../en/measures.data.ts';
import { motion } from '../../en/motion.data.ts';
import { mouth } from '../../en/mouth.data.ts';
import { moved } from '../../en/moved.data.ts';
import { ownMotion } from '../../en/own-motion.data.ts';
import { plan } from '../../en/plan.data.ts';
import { planNames } from '../../en/plan-names.data.ts';
import { sheets } from '../../en/sheets.data.ts';
import { sites } from '../../en/sites.data.ts';
import { unmeasured } from '../../en/unmeasured.data.ts';
import { whyNot } from '../../en/why-not.data.ts';

/** What stands on the first page, its frame and the steps that open with it, in English. */
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
