/** Photographs of a movement beside the one at rest, in English. */
export const moved = {
  'moved.name': 'Photos of movement',
  'moved.title': 'Show how your lips move.',
  'moved.lead':
    'From a photo of your smile beside this one, the model looks for the muscle forces that would move your lips so. Same person, same place and light, head straight. A clip tells more.',
  'moved.compare': 'Compare with the model',
  'moved.smile': 'A smile',
  'moved.pucker': 'A pucker',
  'moved.optional': ', if you like',
  'moved.photoOf': 'Photo of {movement, select, smile {a smile} other {a pucker}}',
  'moved.remove': 'Remove',
  'moved.drop': 'Drop a photo here. It stays on this device.',
  'moved.failed': 'Measuring did not work here. {detail}',
  'moved.unusable': 'This photo cannot be used.',
  'moved.severalFaces': '{count} faces were found, counted from the left.',
  'moved.whose': 'Choose whose mouth it is.',
  'moved.choose': 'Choose a photo',
  'moved.another': 'Another photo',
  'moved.corners': 'Corners moved: left {left}, right {right}.',
  'moved.withRange': '{mm} mm ({range})',
  'moved.measured': 'Measured beside the photo at rest.',
  'moved.width': 'The mouth is {mm} mm {way, select, narrower {narrower} other {wider}} than at rest.',
  'moved.notMoved':
    'The mouth is {mm} mm {way, select, narrower {narrower} other {wider}} here than at rest; {movement, select, smile {a full smile is wider} other {a pucker is narrower}}, by at least {least} mm. Use a photo of the full movement, of the same person.',
} as const;
