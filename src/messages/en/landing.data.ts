/** The first page, in English. */
export const landing = {
  'landing.claim': 'See what a lip flip may do to a mouth, at rest and in motion.',
  'landing.lead':
    'Before the needle: what it may lift, what it may weaken, for how long, and how unsure all of that is.',
  'landing.choose': 'Choose a photo or clip',
  'landing.orDrop': 'or drop one here: face the camera, lips just touching.',
  'landing.stays': 'It is measured on this device and never sent anywhere. It works with the network off.',
  'landing.mirror': 'Try the 30-second mirror',
  'landing.reference': 'Use this reference face',
  'landing.compare': 'Compare a before and an after',
  'landing.mouth': 'Reference mouth',
  'landing.up': '↑ Lip and cheek lifters pull up',
  'landing.down': '↓ Ring muscle pulls down',
  'landing.chooseShort': 'Choose or take a photo',
  'landing.staysShort': 'Measured on this device, never sent anywhere. It works in flight mode.',
  'landing.failed': 'This device could not compute the mouth: {reason}',
  'landing.whose.reference': 'Reference face, {plan}, week 2.',
  'landing.whose.own': 'Your photo, {plan}, week 2.',
  'landing.redLip': 'Red lip {middle} mm ({range}).',
  'landing.straw': 'A straw may be harder in {of} ({range}).',
  'landing.ghosts': 'Thin lines: ten of the 100.',
  'landing.first': 'First estimate; numbers may move.',
  'landing.computing': 'Computing this mouth on your device.',
  'landing.rest': 'Finding its rest.',
  'landing.solved': '{solved} of {all} expressions solved.',

  'landing.learn': 'Learn how it works, without a face',
} as const;
