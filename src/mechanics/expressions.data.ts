import type { MuscleId } from '#anatomy';

/**
 * Voluntary activation added to resting tone at full effort [1]. Starting values from the anatomy priors, the pucker's
 * from the range that narrows a mouth by 8 to 20 mm; all assumed, none measured on a person.
 */
export const expressionActivations: Readonly<Record<string, Readonly<Partial<Record<MuscleId, number>>>>> = {
  rest: {},
  smile: {
    zygomaticusMajor: 1,
    zygomaticusMinor: 0.4,
    levatorLabiiSuperioris: 0.3,
    levatorLabiiSuperiorisAlaequeNasi: 0.1,
    levatorAnguliOris: 0.4,
    risorius: 1,
    buccinator: 0.25,
    depressorLabiiInferioris: 0.1,
  },
  gummySmile: {
    zygomaticusMajor: 1,
    zygomaticusMinor: 0.5,
    levatorLabiiSuperioris: 0.7,
    levatorLabiiSuperiorisAlaequeNasi: 0.5,
    levatorAnguliOris: 0.4,
    risorius: 1,
    buccinator: 0.25,
  },
  pucker: {
    'orbicularisOris.peripheralis.superior': 0.65,
    'orbicularisOris.peripheralis.inferior': 0.65,
    'orbicularisOris.marginalis.superior': 0.3,
    'orbicularisOris.marginalis.inferior': 0.3,
    mentalis: 0.45,
    buccinator: 0.15,
    incisivusLabiiSuperioris: 0.55,
  },
  seal: {
    'orbicularisOris.marginalis.superior': 0.4,
    'orbicularisOris.marginalis.inferior': 0.4,
    'orbicularisOris.peripheralis.superior': 0.2,
    'orbicularisOris.peripheralis.inferior': 0.2,
    buccinator: 0.2,
    mentalis: 0.2,
  },
  straw: {
    'orbicularisOris.marginalis.superior': 0.5,
    'orbicularisOris.marginalis.inferior': 0.5,
    'orbicularisOris.peripheralis.superior': 0.3,
    'orbicularisOris.peripheralis.inferior': 0.3,
    buccinator: 0.35,
    mentalis: 0.2,
  },
  speechP: {
    'orbicularisOris.marginalis.superior': 0.3,
    'orbicularisOris.marginalis.inferior': 0.35,
    'orbicularisOris.peripheralis.superior': 0.15,
    'orbicularisOris.peripheralis.inferior': 0.15,
    buccinator: 0.2,
    mentalis: 0.15,
  },
  speechU: {
    'orbicularisOris.peripheralis.superior': 0.4,
    'orbicularisOris.peripheralis.inferior': 0.4,
    mentalis: 0.2,
  },
  speechI: {
    risorius: 0.3,
    zygomaticusMajor: 0.2,
    depressorLabiiInferioris: 0.15,
  },
};

/** How far the jaw opens at full command [deg]; not named = closed. Speech opens it by up to 8; ours are assumed. */
export const expressionJawDeg: Readonly<Record<string, number>> = { speechU: 3, speechI: 3 };
