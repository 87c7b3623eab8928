import type { Registry } from '#registry';

type HarmKind = Parameters<Registry['outcomes']['addAdverseEvent']>[0]['kind'];

/** Every unwanted thing that the registry knows: a kind left out here is no kind to the compiler. What needs help at once stands first. */
const known: Readonly<Record<HarmKind, true>> = {
  facialPalsy: true,
  dysphagia: true,
  breathing: true,
  vascularOcclusion: true,
  allergy: true,
  drooling: true,
  strawFails: true,
  speechTrouble: true,
  asymmetry: true,
  heavyLip: true,
  smileChanged: true,
  eyelidPtosis: true,
  lipSwelling: true,
  bruise: true,
  pain: true,
  headache: true,
  infection: true,
  other: true,
};

/** The same in that order. */
export const harmKinds = Object.keys(known) as readonly HarmKind[];
