/** Sheets of numbers and of assumptions, in English. */
const frame = {
  'sheets.assumptions': 'Assumptions and sources',
  'sheets.assumptions.lead':
    'Nothing here is a hidden default: what a photo cannot show is drawn anew for each of the {n} treatments.',
  'sheets.assumptions.leadNoCount':
    'Nothing here is a hidden default: what a photo cannot show is drawn anew for each of the treatments.',
  'sheets.notMeasured': 'Not measured on this face',
  'sheets.drug': 'The drug and the needle',
  'sheets.tissue': 'The tissue',
  'sheets.input': 'Input',
  'sheets.middle': 'middle, 90 of 100',
  'sheets.source': 'Source',
  'sheets.informedBy': '{source}; informed by {others}',
  'sheets.provenance':
    'Software {software}, kernel {kernel}, parameters {parameters}, seed {seed}. {n, plural, one {# parameter is assumed.} other {# parameters are assumed.}}',
  'sheets.numbers': '{expression}, {time}',
  'sheets.numbers.about': 'Untreated middle; change from now: 5, 50 and 95 of 100.',
  'sheets.measure': 'Measure',
  'sheets.now': 'now',
  'sheets.unit': 'unit',
  'sheets.timesNow': '× now',
  'sheets.change': 'change from now at {time}: {middle} in the middle, between {lo} and {hi} in 90 of 100.',
  'sheets.range':
    'The range holds what is unknown about a person and what chance does. It does not say whether the model is right.',
  'sheets.how':
    'The same simulated person after the treatment minus before it. Millimetres are model output with a wide prior: no millimetre of a lip flip has been published that we could read.',
  'sheets.muscles': 'Muscles',
  'sheets.bothSides': 'Both sides, middle person',
  'sheets.newtons': '{time}, N',
  'sheets.unit.d': 'days',
  'sheets.unit.week': 'weeks',
} as const;

const measures = {
  'sheets.name.upperVermilionHeight': 'upper red lip, height',
  'sheets.name.lowerVermilionHeight': 'lower red lip, height',
  'sheets.name.vermilionShowLateral': 'upper red lip, 7 mm to the side',
  'sheets.name.philtrumLength': 'white lip (philtrum), length',
  'sheets.name.upperLipLength': 'upper lip, nose to edge',
  'sheets.name.upperLipProjection': 'upper lip in front of the nose’s base',
  'sheets.name.incisorShow': 'upper teeth that show',
  'sheets.name.gingivalShow': 'gum that shows',
  'sheets.name.mouthWidth': 'mouth width',
  'sheets.name.commissureHeightLeft': 'left corner, height',
  'sheets.name.commissureHeightRight': 'right corner, height',
  'sheets.name.commissureExcursionLeft': 'left corner, way from rest',
  'sheets.name.commissureExcursionRight': 'right corner, way from rest',
  'sheets.name.smileLineStraightness': 'corners above the lip’s edge',
  'sheets.name.interlabialGap': 'gap between the lips',
  'sheets.name.upperLipAreaMm2': 'upper red lip, area',
  'sheets.name.vermilionEversionDeg': 'upper red lip, turned out',
  'sheets.name.sealForceN': 'force of the closed lips',
  'sheets.name.sealPressureKpa': 'pressure between the closed lips',
  'sheets.name.teethPressureKpa': 'pressure on the teeth',
  'sheets.name.marginExcursion': 'upper lip’s edge, way from rest',
  'sheets.name.marginLiftLeft': 'upper lip’s edge, left, height',
  'sheets.name.marginLiftRight': 'upper lip’s edge, right, height',
  'sheets.name.upperProtrusion': 'upper lip, how far forward',
  'sheets.name.lowerProtrusion': 'lower lip, how far forward',
  'sheets.name.motionRatio': 'upper lip’s movement',
  'sheets.name.asymmetryMm': 'left against right',
  'sheets.name.cornerHeightDifference': 'left corner above the right',
  'sheets.name.cupidBowDepth': 'cupid’s bow, depth',
  'sheets.name.philtralHalfSpacing': 'midline to the peak of the bow',
  'sheets.name.lowerLipLength': 'lower lip, edge to fold',
  'sheets.name.upperLipThickness': 'upper lip, tooth to skin',
  'sheets.name.lowerLipThickness': 'lower lip, tooth to skin',
  'sheets.name.archRadius': 'dental arch, radius',
  'sheets.name.crownHeight': 'upper front tooth, height of the crown',
} as const;

const tissue = {
  'sheets.tissue.sigmaKpa': 'stress of a muscle at full pull',
  'sheets.tissue.toneMarginalis': 'resting tone of the ring’s edge (pars marginalis)',
  'sheets.tissue.tonePeripheralis': 'resting tone of the rest of the ring (pars peripheralis)',
  'sheets.tissue.toneElevators': 'resting tone of the lifters',
  'sheets.tissue.obliqueShare': 'resting tension of the bundle from skin to mucosa, as a share of full pull',
  'sheets.tissue.marginalisSection': 'thickness of the ring’s upper edge against the template',
  'sheets.tissue.elevatorSection': 'thickness of the lifters against the template',
  'sheets.tissue.stiffness': 'stiffness of all layers',
  'sheets.tissue.fatStiffness': 'stiffness of fat and glands',
  'sheets.tissue.skinC10Kpa': 'stiffness of the skin (C10)',
  'sheets.tissue.skinPrestressKpa': 'tension of the skin of the white lip',
  'sheets.tissue.noseSupportKpaPerMm': 'support by the nose’s base',
  'sheets.tissue.borderSpringKpaPerMm': 'support by the cheeks',
  'sheets.tissue.activationStiffening': 'how much stiffer tissue is at full pull',
  'sheets.tissue.effort': 'effort of a full movement against the template',
  'sheets.tissue.leftRightRatio': 'strength of the left side over the right',
} as const;

const drug = {
  'sheets.professional.placementX': 'needle to the patient’s left of the planned site',
  'sheets.professional.placementY': 'needle above the planned site',
  'sheets.professional.placementDepth': 'needle deeper than planned',
  'sheets.professional.layerMiss': 'place among needles: the lowest of them end anywhere between skin and mucosa',
  'sheets.professional.syringeDose': 'dose given over dose planned: graduation and dead space at 0.025 mL a unit',
  'sheets.professional.driftX': 'bolus moved to the patient’s left in the tissue',
  'sheets.professional.driftY': 'bolus moved up in the tissue',
  'sheets.professional.leak': 'share of the dose lost along the needle track or carried off',
  'sheets.professional.spreadMm': 'standard deviation of the effective spread beyond the bolus',
  'sheets.professional.bolusShare': 'share of the tissue the bolus can fill; smaller makes a wider bolus',
  'sheets.professional.alongFibres': 'standard deviation of the spread along the fibres over that across them',
  'sheets.professional.planeHolds': 'share of what would cross the fascia over or under the muscle that stays on its own side',
  'sheets.professional.brandHalo':
    'place within the disputed difference of spread between products: −1 the narrowest twentieth, 1 the widest',
  'sheets.professional.needleSkill': 'needle error of this injector over the usual one; smaller with experience',
  'sheets.professional.handling': 'strength of the dose between injectors: reconstitution, storage, technique',
  'sheets.professional.occasion': 'strength of the dose between treatments of the same person by the same hand',
  'sheets.professional.sensitivity': 'strength of the dose between people',
  'sheets.professional.potency':
    'place within the prior of the product’s half-block dose: −1 the weakest twentieth, 1 the strongest',
  'sheets.professional.hill': 'steepness of block against dose at one endplate',
  'sheets.professional.endplateCentreRing':
    'middle of the endplate zones of the sphincter, as a share of the way from the corner to the midline',
  'sheets.professional.endplateCentreStrap':
    'middle of the endplate zones of other muscles, as a share of the way from origin to insertion',
  'sheets.professional.endplateSeparation': 'distance between two endplate zones as a share of the length',
  'sheets.professional.endplateSpread': 'standard deviation of an endplate zone as a share of the length',
  'sheets.professional.onsetDays': 'time to 63 % of the full block',
  'sheets.professional.halfTimeWeeks': 'time until half of a half block has returned',
  'sheets.professional.longerWithBlock': 'how much longer a deeper block lasts',
  'sheets.professional.returnSteepness': 'how long the plateau is before strength returns',
  'sheets.professional.forceExponent':
    'lost force against blocked fibres: above 1, force is lost later than the electrical signal',
  'sheets.professional.compensation':
    'share of the strength that a brow muscle lost by which those that pull against it are recruited more; less about the mouth',
  'sheets.professional.septumPassage':
    'share of the dose in front of the orbital septum that reaches the levator of the lid behind it',
} as const;

/** Muscles in parts; the others keep their Latin names. */
const muscles = {
  'sheets.professional.muscle.orbicularisOris.marginalis.superior': 'Orbicularis oris, marginal part, upper lip',
  'sheets.professional.muscle.orbicularisOris.marginalis.inferior': 'Orbicularis oris, marginal part, lower lip',
  'sheets.professional.muscle.orbicularisOris.peripheralis.superior': 'Orbicularis oris, peripheral part, upper lip',
  'sheets.professional.muscle.orbicularisOris.peripheralis.inferior': 'Orbicularis oris, peripheral part, lower lip',
  'sheets.professional.muscle.compressorLabii.superior': 'Compressor labii, upper lip',
  'sheets.professional.muscle.compressorLabii.inferior': 'Compressor labii, lower lip',
} as const;

/** The sheets, all of them. */
export const sheets = { ...frame, ...measures, ...tissue, ...drug, ...muscles } as const;
