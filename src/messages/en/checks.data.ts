/** What was checked in a photograph or a clip, and what to look at again, in English. */
export const checks = {
  'check.scale': 'Scale',
  'check.pose': 'Pose',
  'check.lips': 'Lips',
  'check.clip': 'Clip',
  'check.inOrder': ', in order',
  'check.lookAgain': ', look again',
  'check.scale.iris.source': '{mm} mm per pixel, from the iris, {width} mm across (Rüfer 2005)',
  'check.scale.clip.source': '{mm} mm per pixel, from the iris, {width} mm across (Rüfer 2005), median over the clip',
  'check.pose.turned':
    '{turn, select, left {turned {yaw}° left} right {turned {yaw}° right} other {turned 0°}}, {nod, select, up {chin {pitch}° up} down {chin {pitch}° down} other {chin 0°}}; accepted up to {mostYaw}° and {mostPitch}°',
  'check.pose.frames': '{straight} of {all} frames straight enough',
  'check.lips.hidden': 'the gap cannot be seen',
  'check.lips.closed': 'closed',
  'check.lips.parted': 'parted by {mm} mm',
  'check.lips.followed': 'followed from frame to frame',
  'check.clip.facts': '{seconds} s, {rate} frames a second, {width} × {height} pixels',
  'check.flag.below-4-px-per-mm':
    'fewer than 4 pixels per millimetre, so the ranges are wider; a larger photo narrows them',
  'check.flag.eyes-narrowed': 'the eyes are narrowed, so the ruler is less sure and the ranges are wider',
  'check.flag.one-eye-hidden': 'one iris is hidden; the other alone is the ruler',
  'check.flag.irises-unlike': 'the two irises differ in size, so the ruler is less sure',
  'check.flag.scale-doubtful': 'the pupils come out unusually near or far apart; check the scale',
  'check.flag.upper-border-not-plain': 'the upper red edge is not plain in the picture; check its line',
  'check.flag.lower-border-not-plain': 'the lower red edge is not plain in the picture; check its line',
  'check.flag.lip-margins-not-plain': 'the line between the lips is not plain; check it',
  'check.flag.expression-uncertain': 'this may be a smile or a rest; say which it is below',
  'check.flag.mouth-open': 'the mouth is open; let the lips just touch and retake',
  'check.flag.points-moved-by-hand': 'points were moved by hand; their ranges are what a hand can place',
  'check.flag.gum-possible':
    'a red band shows above the teeth and may be gum; place the two gum lines to measure it',
  'check.flag.hair-over-border': 'hair may hide the upper red edge, so what depends on it is not measured',
  'check.flag.red-lip-too-thin':
    'so little red lip shows that its height cannot be told from the shadow between the lips; place its lines by hand',
  'check.flag.make-up-border-possible':
    'lipstick or liner may have drawn the red edge; a change of make-up moves it',
  'check.clipFlag.below-4-px-per-mm':
    'fewer than 4 pixels per millimetre, so the ranges are wider; come nearer or film in 1080p',
  'check.clipFlag.few-gated-frames': 'few frames were straight enough; face the camera throughout',
  'check.clipFlag.no-rest':
    'no rest was found; begin with the face loose and the lips just touching for two seconds',
  'check.clipFlag.scale-doubtful': 'the pupils come out unusually near or far apart; check the scale',
  'check.clipFlag.upper-border-not-plain': 'the upper red edge is not plain in many frames; check its line',
  'check.clipFlag.light-changes': 'the light changes during the clip; changes of the red edge may be light',
  'check.clipFlag.frames-dropped': 'the clip misses frames, so speeds are less sure',
  'check.clipFlag.frames-repeated':
    'pictures repeat: the clip may have been slowed down or assembled, so speeds are doubtful',
  'check.clipFlag.maybe-edited':
    'the file was written by software that edits or converts, not by a camera: it may have been changed',
} as const;
