/** What `philtrum learn` says of a registry's rows, in English. */
export const learn = {
  'learn.help': 'what really happened to everybody who was treated, from those who came back; how good the forecasts were',
  'learn.help.rows': 'rows of a registry (philtrum/registry-rows@1)',
  'learn.rows': 'rows of a registry',
  'learn.rowsRead': '{treatments, plural, one {# treatment} other {# treatments}} of {people, plural, one {# person} other {# people}}.',
  'learn.event': '{event}, week {week}: {seen} of {treatments} ordinary treatments were seen.',
  'learn.before': '  Of those seen {value} of 100 had it ({lo} to {hi}).',
  'learn.after': '  Of all who were treated, if coming back depends on what is known of everybody: {value} of 100 ({lo} to {hi}).',
  'learn.cannotWeigh': '  Of all who were treated nothing can be estimated: {why}',
  'learn.invitations': '  By those who came only when invited again: {value} of 100 ({lo} to {hi}).',
  'learn.bounds': '  Whatever those who stayed away had: {lo} to {hi} of 100.',
  'learn.complainers': '  {people, plural, one {# person is} other {# people are}} known only by a complaint and {people, plural, one {counts} other {count}} in no share.',
  'learn.forecast': '  Forecasts said {said} of 100, {seen} of 100 had it: {verdict, select, agrees {they agree} tooLittle {they said too little} tooMuch {they said too much} tooFew {{people, plural, one {# person} other {# people}}: cannot tell} other {cannot tell with so few}}.',
  'learn.lot': '  Look at lot {lot} of {product}: {chance} of 100 that it is unlike the others.',
  'learn.noLot': '  None of {lots, plural, one {# lot} other {# lots}} stands out.',
  'learn.inFile': 'Groups, curves and {outcomes, plural, one {# measured outcome} other {# measured outcomes}} are in the JSON (--json or --out).',
} as const;
