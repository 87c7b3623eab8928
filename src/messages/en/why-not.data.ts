/** Why a picture or clip was refused, with its numbers, in English. */
export const whyNot = {
  'whyNot.unlike-face': 'What was found does not look like a person’s face ({found}, at least {least}).',
  'whyNot.turned-left': 'The head is turned {found} degrees to the patient’s left; at most {most} can be measured.',
  'whyNot.turned-right': 'The head is turned {found} degrees to the patient’s right; at most {most} can be measured.',
  'whyNot.chin-up': 'The chin points {found} degrees up; at most {most} can be measured.',
  'whyNot.chin-down': 'The chin points {found} degrees down; at most {most} can be measured.',
  'whyNot.eyes-closed': 'The eyes are closed or narrowed and show no iris, so it cannot serve as a ruler.',
  'whyNot.few-pixels': 'The face has {found} pixels per millimetre; at least {least} are needed, {good} are good.',
  'whyNot.corners-unsure':
    'The mouth’s corners cannot be told to better than {found} mm; at most {most} can be measured. Is the mouth covered?',
  'whyNot.beyond-edge': 'The mouth reaches beyond the edge of the picture.',
  'whyNot.many-pixels': 'The picture has {found} megapixels; at most {most} are read. Make it smaller.',
  'whyNot.no-face': 'No face was found in the picture.',
  'whyNot.several-faces': '{found} faces were found.',
  'whyNot.not-decoded': 'This file is not a picture the browser can read. JPEG, PNG and WebP work.',
  'whyNot.eyes-never-open':
    'The eyes are closed or narrowed in every picture, so no iris can serve as a ruler.',
  'whyNot.few-clip-pixels':
    'The face has {found} pixels per millimetre; at least {least} are needed, {good} are good. Come nearer or film in 1080p.',
  'whyNot.few-pictures': 'The clip has {found} pictures; at least {least} are needed. Film two seconds or more.',
  'whyNot.face-missing':
    'A face was found in {found} of {all} pictures; at least half must show it. Cut the clip to the part with the face.',
  'whyNot.cut':
    'The clip is cut at {at} s: what comes before and after are two shots. Measure them apart, as two files.',
  'whyNot.too-long':
    'The clip lasts {found} s or more; at most {most} s are read. Cut out the part that shows the movements.',
  'whyNot.lips-never-read':
    'The lips could not be read in any picture. Are they covered, or cut off by the edge?',
  'whyNot.often-turned':
    'In {found} of {all} pictures the head is turned more than {mostYaw} degrees or nods more than {mostPitch} (usually {yaw} to the patient’s left, chin up {pitch}). Look straight into the camera.',
  'whyNot.few-at-rest':
    '{found} of {all} pictures show the mouth at rest and the head straight; at least {least} are needed. Begin with the lips relaxed for two seconds.',
  'whyNot.stopped': 'Measuring was stopped. Nothing was kept of what had been measured.',
  'whyNot.empty-file': 'The file is empty (0 bytes). Record the clip again.',
  'whyNot.not-a-video': 'The file is not a video that can be read here. MP4, MOV, WebM and MKV work.',
  'whyNot.only-sound': 'The file holds no pictures, only sound. Choose a video of the face.',
  'whyNot.codec-unknown':
    'This browser cannot decode {codec} video. Save the clip as MP4 (H.264) and choose that.',
  'whyNot.no-index':
    'The file says nowhere where its pictures are: it was cut off while it was copied or recorded. Copy or record it again.',
  'whyNot.broken-off': 'Only {at} s of the clip could be read; the file is damaged. Copy or record it again.',
  'whyNot.unreadable': 'The file cannot be read. Copy or record it again.',
} as const;
