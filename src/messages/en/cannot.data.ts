/** Why what happened cannot be weighed, judged or told, by reason, in English: the end of a sentence, in documents as well. */
export const cannot = {
  'cannot.nobody-came': 'nobody came back yet.',
  'cannot.too-few-came':
    '{people, plural, one {# person came} other {# people came}}; at least {fewest} are needed to weigh them.',
  'cannot.kind-never-came':
    'of {people, plural, one {# person} other {# people}} {kind, select, female {{side, select, 1 {who are women} other {who are not women}}} ageUnknown {{side, select, 1 {whose age is not known} other {whose age is known}}} treatmentsBefore {{side, select, 1 {who had been treated here before} other {who had not been treated here before}}} cameByAdvertising {{side, select, 1 {who came by advertising or social media} other {who did not come by advertising or social media}}} other {with {kind} = {side}}} nobody came back; weights cannot stand in for them.',
  'cannot.no-chance':
    '{without} of {invited, plural, one {# treatment is} other {# treatments are}} of people who hardly ever came back; weights cannot stand in for them.',
  'cannot.too-few-effective':
    'after weighting, {seen, plural, one {# answer counts} other {# answers count}} as much as {effective, number, ::.0} people would; at least {fewest} are needed.',
  'cannot.not-counted': 'of some who came it is not known how often they were asked, or no one was asked twice.',
  'cannot.too-few-later':
    '{people, plural, one {# person} other {# people}} came at a later invitation; at least {fewest} are needed.',
  'cannot.did-not-converge': 'the model of repeated invitations has no clear best fit.',
  'cannot.too-short':
    '{count, plural, one {# treatment} other {# treatments}} of this patient {count, plural, one {was} other {were}} measured; at least {fewest} are needed.',
  'cannot.noise-not-known':
    '{people, plural, one {# other patient was} other {# other patients were}} measured after more than one treatment; at least {fewest} repeats are needed.',
} as const;
