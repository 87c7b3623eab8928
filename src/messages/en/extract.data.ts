/** What an extract for research says of itself, in English. */
export const extract = {
  'extract.help.research': 'only what may be handed to researchers: those who agreed, in groups of people who look alike',
  'extract.help.k': 'with --research: people who must look alike, 3 to 50; 5 without it',
  'extract.plain': 'An extract for research holds no names and is written as csv or parquet; leave out --with-names and fhir.',
  'extract.written':
    'Extract for research written to {folder}: {told, plural, one {# person} other {# people}}, each among {k} or more who look alike; {leftOut, plural, =0 {nobody was left out} one {# person was left out} other {# people were left out}}. Read its README.md before it is handed on.',
  'extract.title': 'Extract for research, {made}',
  'extract.who':
    'The registry holds {patients, plural, one {# patient} other {# patients}}. {agreed, plural, one {# agrees} other {# agree}} to research by the consent signed last, and {treated, plural, one {# of them was} other {# of them were}} treated. This extract tells of {told, plural, one {# person} other {# people}}; {leftOut, plural, =0 {nobody was} one {# was} other {# were}} left out because too few others looked like them.',
  'extract.groups':
    'Everybody in it looks like {k} people or more in what others may know of them, themselves included (k-anonymity). There {groups, plural, one {is # such group} other {are # such groups}}; the smallest has {smallest} people.',
  'extract.coarse.title': 'How coarsely people are told',
  'extract.coarse.column': 'column of people',
  'extract.coarse.told': 'told',
  'extract.coarse.step':
    '{how, select, asIs {as finely as it is ever told} untold {not told} other {more coarsely, step {step} of {last}}}',
  'extract.rates.title': 'What leaving people out did to outcomes',
  'extract.rates.about':
    'Those left out are unlike the rest, or they would not have been left out. Compare before a rate is believed.',
  'extract.rates.head': '{column, select, outcome {of 100 people} before {all who agreed and were treated} other {this extract}}',
  'extract.rates.name':
    '{name, select, harm {something unwanted was noted after a session} came {came or answered at a visit after the first session} other {much trouble in an answer, of those who answered}}',
  'extract.rates.share': '{of100} (of {of, plural, one {# person} other {# people}})',
  'extract.rates.hidden': 'Where no rate of all is told, fewer than {k} people were left out: it would tell about those few.',
  'extract.out.title': 'What is not in it',
  'extract.out.about':
    'Names, contacts, days of birth, notes, names of plans and products as typed, pictures, measurement documents, drafts, clinicians, numbers of rows and days. Sessions stand in quarters of a year after the first, visits in their planned weeks. A lot, or a word of a forecast, stands only where {k} people or more have it. {rows, plural, =0 {No row was left out because of what it held.} one {# row was left out because of what it held.} other {# rows were left out because of what they held.}}',
  'extract.limits.title': 'What this does not protect',
  'extract.limits.diversity':
    'In {same} of {groups, plural, one {# group} other {# groups}} everybody had the same outcome: whoever knows that somebody is in such a group knows the outcome. This is counted, not prevented (no l-diversity).',
  'extract.limits.values':
    'Doses, sites, answers, measures and harms are told as they were, rounded. Whoever knows several of them of somebody, for example from the chart, may find that person.',
  'extract.limits.twice':
    'Numbers of people are new in each extract, but whoever holds two can match people by their doses and measures. Hand each receiver one.',
  'extract.limits.bias':
    'Those who agree to research differ from those who do not, and those who come to visits from those who stay away. Nothing here corrects for that.',
  'extract.limits.law':
    'Treat it as data about persons: it is hard to tell who is who, not impossible. Do not try to, do not join it with other data about the same people, and do not publish single rows.',
  'extract.columns': 'What each column holds stands in manifest.json. A star (*) means: not told. An empty cell means: not known.',
} as const;
