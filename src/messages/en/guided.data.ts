/** Guided tasks and what is read from them, in a patient's words, in English. */
export const guided = {
  'guided.cannotTell': 'cannot tell: {why}',
  'guided.head.reading': 'reading, from {n, plural, one {# picture} other {# pictures}}',
  'guided.head.value': 'value',
  'guided.head.range': '95 % range',
  'guided.task.syllables': 'pa pa pa',
  'guided.task.sentence': 'a sentence',
  'guided.task.cheekPuff': 'cheeks puffed',
  'guided.task.straw': 'straw',
  'guided.task.cup': 'cup',
  'guided.task.profileRight': 'from the right side',
  'guided.task.profileLeft': 'from the left side',
  'guided.reading.openingMedian': 'lips apart, half of the time by more than',
  'guided.reading.openingWide': 'lips apart, a tenth of the time by more than',
  'guided.reading.openingSpeed': 'fastest opening or closing',
  'guided.reading.closuresPerSecond': 'lips closed, times a second',
  'guided.reading.widthMedian': 'mouth width, middle',
  'guided.reading.widthRange': 'mouth width, from narrow to wide',
  'guided.reading.narrowing': 'narrower than at rest',
  'guided.reading.cornerWay': 'way of the corners from rest',
  'guided.reading.cornerSpeed': 'fastest corners',
  'guided.reading.cornerDifference': 'left corner higher than the right, change from rest',
  'guided.reading.cheekRight': 'right cheek out',
  'guided.reading.cheekLeft': 'left cheek out',
  'guided.reading.cheekDifference': 'left cheek further out than the right',
  'guided.reading.heldSeconds': 'held for',
  'guided.reading.partedSeconds': 'lips gave way for',
  'guided.reading.hiddenShare': 'share of the lips’ borders hidden',
  'guided.reading.upperLipProjection': 'red border in front of the nose’s base',
  'guided.reading.upperRedFacing': 'upper red lip’s outline faces up by',
  'guided.untold.no-rest':
    'No moment at rest counts, so there is nothing to tell it against.',
  'guided.untold.few-lips':
    'Only {seen, plural, one {# moment shows} other {# moments show}} the lips meanwhile; {needed} are needed.',
  'guided.untold.few-straight':
    'Only {seen, plural, one {# moment shows} other {# moments show}} the lips with the head held straight; {needed} are needed.',
  'guided.untold.few-corners':
    'Only {seen, plural, one {# moment shows} other {# moments show}} the corners with the head held straight; {needed} are needed.',
  'guided.untold.cheeks-hidden':
    'The cheeks do not stand out from what is behind the head. Sit before a plain wall, hair behind the ears.',
  'guided.untold.no-puff':
    'The cheeks came out by {amount} mm; {needed} are needed to tell a puff. Fill the cheeks with air.',
  'guided.untold.cheeks-untold':
    'Without the cheeks it cannot be told how long they were filled.',
  'guided.untold.straw-hides':
    'The straw hides the middle of the lips, where heights and the gap are measured.',
  'guided.untold.cup-hides':
    'The cup hides the lips.',
  'guided.untold.cup-hides-width':
    'The cup hides the lips. Their width is not measured.',
  'guided.untold.few-borders':
    'The border was looked at in too few moments.',
  'guided.untold.hardly-apart':
    'The lips were hardly more than {amount} mm apart, too little to tell a speed.',
  'guided.untold.pictures-missing':
    'Too many pictures in a row are missing to tell a speed.',
  'guided.untold.few-closures':
    '{seen, plural, =0 {{needed} closures of the lips from open to closed are needed; none was seen.} one {{needed} closures of the lips from open to closed are needed; one was seen.} other {{needed} closures of the lips from open to closed are needed; # were seen.}}',
  'guided.untold.too-fast':
    'At {seen, plural, one {# picture} other {# pictures}} a second some closures may fall between two pictures.',
  'guided.untold.little-turned':
    'The head was turned by {seen}°; the outline of the lips needs a whole turn to the side, about {needed}°.',
  'guided.untold.not-turning':
    'The head was not seen turning to the side, so its size there is not known.',
  'guided.untold.no-front':
    'The lips were not measured from the front, which tells where to look.',
  'guided.untold.no-outline':
    'The outline does not stand out from what is behind it. Sit before a plain wall, in another colour than your skin.',
  'guided.untold.no-nose':
    'The outline from nose to chin was not seen whole. Turn further to the side, nose and chin inside the picture.',
  'guided.untold.no-notch':
    'The line between the lips was not found in the outline. Let the lips just touch.',
  'guided.untold.hair':
    'Hair lies over the outline of the lip, so the skin below it is not seen.',
  'guided.untold.red-border-not-plain':
    'Where skin turns into red lip is not plain from the side.',
} as const;
