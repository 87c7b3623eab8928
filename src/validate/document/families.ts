/**
 * Which numbers of a forecast a published measure speaks about: events by name, outcomes as `expression.measure`. A measure
 * that is not named here speaks about none of them directly, only about the toxin in general.
 */
export const familiesOf: Readonly<Record<string, readonly string[]>> = {
  'upper vermilion height change': ['rest.upperVermilionHeight', 'visibleLift', 'noVisibleChange'],
  'cutaneous upper lip height (philtrum) change': ['rest.philtrumLength', 'visibleLift', 'noVisibleChange'],
  'philtrum length change': ['rest.philtrumLength', 'visibleLift', 'noVisibleChange'],
  'upper lip surface area change': ['rest.upperLipAreaMm2'],
  'patients with slight perioral palsy / oral incompetence': [
    'strawFails',
    'drooling',
    'seal.sealForceN',
    'straw.sealForceN',
  ],
  'patients with difficulty eating in the first 2 weeks': ['strawFails', 'drooling'],
  'time until oral incompetence gone; improving from week 4': ['strawFails', 'drooling'],
  'patients with speech difficulty': ['speechTrouble'],
  'patients with difficulty smiling': ['smileChanged', 'looksDone'],
  'still moderate or severe perioral lines at maximum contraction': ['pucker.mouthWidth', 'pucker.marginExcursion'],
  'responder rate': ['pucker.mouthWidth', 'pucker.marginExcursion'],
  'adverse event incidence, 12 U versus 7.5 U': ['strawFails', 'drooling', 'speechTrouble'],
  'gingival display, full smile': ['gummySmile.gingivalShow', 'smileChanged'],
  'gingival display, smile': ['gummySmile.gingivalShow', 'smileChanged'],
  'lip drop (reduction of display)': [
    'gummySmile.marginLiftLeft',
    'gummySmile.marginLiftRight',
    'smileChanged',
    'heavyLip',
  ],
  'reduction of gingival display': ['gummySmile.gingivalShow', 'smileChanged', 'heavyLip'],
  'gingival display relative to baseline': ['gummySmile.gingivalShow'],
  'week at which baseline is regained (cubic extrapolation)': ['gummySmile.gingivalShow'],
  'upper lip elevation relative to rest': ['smile.marginExcursion'],
  'mouth width increase': ['smile.mouthWidth'],
  'mouth corner displacement, four expressions': ['smile.commissureExcursionLeft', 'smile.commissureExcursionRight'],
  'right minus left commissure displacement, social smile': ['asymmetryNoticed', 'palsyLookalike', 'smile.asymmetryMm'],
  'smile asymmetry detected by over 90%': ['asymmetryNoticed', 'palsyLookalike', 'looksDone'],
  'eyelid ptosis': ['eyelidPtosis'],
  'elevation at mid-pupil': ['browRest.browHeightMid'],
  'elevation at lateral canthus': ['browRest.browHeightLateral'],
  'lateral brow elevation, range of study means': ['browRest.browHeightLateral'],
  'brow position change': ['browRest.browHeightMid'],
  'subjects with raised brow, medial canthus line': ['browRest.browHeightMedial'],
  'subjects with raised brow, mid-pupil line': ['browRest.browHeightMid'],
  'subjects with wider inter-brow distance': ['browRest.interBrowDistance'],
  'reduction of glabellar dynamic strain at frown': ['frown.glabellaStrainHorizontal'],
};

/** Families of a measure; rows about the time course of the toxin speak about every change after toxin. */
export function familiesFor(measure: string): readonly string[] {
  return familiesOf[measure] ?? (aboutTime.test(measure) ? ['toxin.time'] : []);
}

const aboutTime = /onset|weeks|recovery|until|day |day$|maximal effect/i;
