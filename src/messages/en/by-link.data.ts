/** The page that a patient opens from a link, in English. */
export const byLink = {
  'byLink.title':
    '{week, plural, one {How is your mouth one week after?} other {How is your mouth # weeks after?}}',
  'byLink.lead': 'A few short questions. Leave out what you do not want to answer. There is no right or wrong.',
  'byLink.questions': 'The questions',
  'byLink.looking': 'One moment.',
  'byLink.send': 'Send my answers',
  'byLink.sending': 'Sending …',
  'byLink.once': 'You can send them once. After that the link ends.',
  'byLink.done.title': 'Thank you. Your answers are in.',
  'byLink.done.text': 'The link has ended. You can close this page.',
  'byLink.ended.title': 'This link does not open any more.',
  'byLink.ended.text':
    'It was used, or it ran out, or the clinic took it back. Ask the clinic for a new one if you still want to answer.',
  'byLink.unreachable.title': 'The clinic could not be reached.',
  'byLink.unreachable.text': 'Nothing is lost as long as this page stays open. Check that you are online and try again.',
  'byLink.again': 'Try again',
  'byLink.emergency':
    'This page is no way to call for help, and nobody may read it today. If it is hard to breathe, swallow or speak, or one side of the face drops all at once, call the emergency number where you are now.',
  'byLink.privacy':
    'Your answers go to the clinic that sent you this link, and to nobody else. This page shows no name and keeps nothing on this device.',
} as const;
