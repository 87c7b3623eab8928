/** Rules of events, limits inside them and inputs that numbers come from, in English: the documents' method. */
export const whyMethod = {
  'method.rule.visibleLift':
    'At rest the white lip shortens, the red lip shows more, or both halves of the upper margin rise, by 0.8 mm or more.',
  'method.rule.noVisibleChange':
    'At no week does any measure change by 0.8 mm at rest, or by 1.5 mm in a smile or a pucker.',
  'method.rule.smileChanged':
    'In a smile the upper margin, a corner or the width moves 1.5 mm or more away from the untreated smile.',
  'method.rule.strawFails':
    'Closing on a straw keeps less of its untreated force than is felt: about {middle} of 100, in truth anywhere from {low} to {high}. A sip uses 38; the few people who were followed noticed it earlier.',
  'method.rule.drooling':
    'Lips pressed together keep less of their untreated force than is felt: about {middle} of 100, in truth anywhere from {low} to {high}; or they stay 3 mm further apart at rest. After a palsy 31 are left.',
  'method.rule.speechTrouble':
    'Lips pressed together keep less than about 20 of 100 of their untreated force. Weak: no speech is simulated, only the force it needs.',
  'method.rule.asymmetryNoticed':
    'At rest or in a smile the difference between left and right grows by 3 mm or more.',
  'method.rule.heavyLip':
    'The upper lip is 0.8 mm or more longer at rest; or in a smile it hides 1.5 mm more of the teeth and hangs 1.5 mm lower.',
  'method.rule.dentureLook':
    'Two of three: the upper lip keeps less than 70 of 100 of its resting pressure on the teeth; less than 70 of 100 of its movement in a smile and in a pucker; it is 0.8 mm or more longer at rest.',
  'method.rule.looksDone':
    'Across a room: a smile or a pucker differs by 3 mm or more, the sides differ by 3 mm more than before, or the upper lip stands 2 mm or more further forward or back.',
  'method.rule.palsyLookalike':
    'In a smile the sides differ by 3 mm more than before, and one side keeps less than half of its movement.',
  'method.rule.eyelidPtosis': 'The margin of one upper lid stands 2 mm or more lower over the pupil than before.',
  'method.part.visibleLift.captured': 'One pair of captures can show it (0.8 mm)',
  'method.part.visibleLift.noticed': 'Other people may notice it (2 mm)',
  'method.part.dentureLook.pressure': 'It rests less firmly on the teeth',
  'method.part.dentureLook.motion': 'It moves less in a smile and in a pucker',
  'method.part.dentureLook.length': 'It hangs longer at rest',
  'method.part.looksDone.motion': 'It moves differently',
  'method.part.looksDone.sides': 'Its sides differ',
  'method.part.looksDone.bulk': 'Its bulk differs',
  'method.limit.visibleAtRest': 'Smallest change at rest that one pair of captures can show',
  'method.limit.visibleInMotion': 'Smallest change of a posed expression that one pair of captures can show',
  'method.limit.noticedAsymmetry': 'Added difference between the sides that other people notice',
  'method.limit.noticedMotion':
    'Change of an expression that other people notice, taken to be that of a smile’s sides',
  'method.limit.noticedBulk': 'Change of the height or projection of a lip at rest that other people notice',
  'method.limit.droopedLid': 'Fall of an upper lid that counts as a drooping lid',
  'method.limit.lipsApart': 'Added gap between the lips at rest beyond which they no longer close of themselves',
  'method.limit.strawReserve':
    'Share of the untreated seal force below which a straw is harder to use. Greatest force alone says 0.385 (a sip uses 38 of 100 of it); learnt from people who leaked after 4 U in the upper lip',
  'method.limit.leakReserve':
    'Share of the untreated seal force below which drinks may leak. Lips after a palsy say 0.31; learnt like that of a straw',
  'method.limit.speechReserve': 'Share of the untreated seal force that lip sounds need',
  'method.limit.reserveSpread': 'Logistic scale of the needed share from person to person',
  'method.limit.stiffLip': 'Share of its untreated movement below which an upper lip looks stiff',
  'method.limit.slackLip': 'Share of its untreated pressure on the teeth below which an upper lip looks slack',
  'method.limit.stillSide': 'Share of its untreated movement below which one side looks paralysed',
  'method.input.person': 'What motion left open of this person’s muscles, tone and tissue',
  'method.input.placementX': 'Needle to the patient’s left of the planned site',
  'method.input.placementY': 'Needle above the planned site',
  'method.input.placementDepth': 'Needle deeper than planned',
  'method.input.layerMiss': 'Place among needles: the lowest of them end anywhere between skin and mucosa',
  'method.input.syringeDose': 'Dose given over dose planned: graduation and dead space at 0.025 mL a unit',
  'method.input.driftX': 'Bolus moved to the patient’s left in the tissue',
  'method.input.driftY': 'Bolus moved up in the tissue',
  'method.input.leak': 'Share of the dose lost along the needle track or carried off',
  'method.input.spreadMm': 'Standard deviation of the effective spread beyond the bolus',
  'method.input.bolusShare': 'Share of the tissue the bolus can fill; smaller makes a wider bolus',
  'method.input.alongFibres': 'Standard deviation of the spread along the fibres over that across them',
  'method.input.planeHolds':
    'Share of what would cross the fascia over or under the muscle that stays on its own side',
  'method.input.brandHalo':
    'Place within the disputed difference of spread between products: −1 the narrowest twentieth, 1 the widest',
  'method.input.needleSkill': 'Needle error of this injector over the usual one; smaller with experience',
  'method.input.handling': 'Strength of the dose between injectors: reconstitution, storage, technique',
  'method.input.occasion': 'Strength of the dose between treatments of the same person by the same hand',
  'method.input.sensitivity': 'Strength of the dose between people',
  'method.input.potency':
    'Place within the prior of the product’s half-block dose: −1 the weakest twentieth, 1 the strongest',
  'method.input.hill': 'Steepness of block against dose at one endplate',
  'method.input.endplateCentreRing':
    'Middle of the endplate zones of the sphincter, as a share of the way from the corner to the midline',
  'method.input.endplateCentreStrap':
    'Middle of the endplate zones of other muscles, as a share of the way from origin to insertion',
  'method.input.endplateSeparation': 'Distance between two endplate zones as a share of the length',
  'method.input.endplateSpread': 'Standard deviation of an endplate zone as a share of the length',
  'method.input.onsetDays': 'Time to 63 of 100 of the full block',
  'method.input.halfTimeWeeks': 'Time until half of a half block has returned',
  'method.input.longerWithBlock': 'How much longer a deeper block lasts',
  'method.input.returnSteepness': 'How long the plateau is before strength returns',
  'method.input.forceExponent':
    'Lost force against blocked fibres: above 1, force is lost later than the electrical signal',
  'method.input.compensation':
    'Share of the strength that a brow muscle lost by which those that pull against it are recruited more; less about the mouth',
  'method.input.septumPassage':
    'Share of the dose in front of the orbital septum that reaches the levator of the lid behind it',
  'method.input.sigmaKpa': 'Force of this person’s muscle for its size',
  'method.input.toneMarginalis': 'Resting tone at the edge of the ring muscle',
  'method.input.tonePeripheralis': 'Resting tone of the outer ring muscle',
  'method.input.toneElevators': 'Resting tone of the muscles that lift the lip',
  'method.input.obliqueShare': 'Resting tension of the slanting fibres from skin to mucosa',
  'method.input.marginalisSection': 'Bulk of the ring muscle at the upper lip’s edge',
  'method.input.elevatorSection': 'Bulk of the muscles that lift the upper lip',
  'method.input.stiffness': 'Stiffness of this person’s tissue',
  'method.input.fatStiffness': 'Stiffness of fat and glands',
  'method.input.skinC10Kpa': 'Stiffness of the skin',
  'method.input.skinPrestressKpa': 'Tension the skin is under at rest',
  'method.input.noseSupportKpaPerMm': 'How firmly the base of the nose holds',
  'method.input.borderSpringKpaPerMm': 'How firmly the cheeks hold',
  'method.input.activationStiffening': 'How much muscle stiffens when it works',
  'method.input.effort': 'Effort in a full expression',
  'method.input.leftRightRatio': 'Strength of the left side’s muscles over the right’s',
} as const;
