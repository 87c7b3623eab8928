/** What stands on every screen and page, in English. */
export const frame = {
  'frame.range': '{lo} to {hi}',
  'frame.of100': '{n} of 100',
  'frame.language': 'Language',
  'frame.emergency':
    'A sudden droop of one side of the face, trouble swallowing, speaking or breathing: call emergency services now.',
  'frame.modelNotPromise': 'Model, not a promise. Off-label.',
} as const;
