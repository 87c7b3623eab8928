/** What a patient agreed to, what hangs on it, and all that is kept of one person, for professionals, in English. */
export const consents = {
  'consents.title': 'Consents and data',
  'consents.titleOf': 'Consents and data of {name}',
  'consents.lead': 'What was agreed to, what hangs on it, and what goes when it is taken back.',
  'consents.forProfessionals': 'Consents are for professionals.',
  'consents.back': 'Back to the chart',
  'consents.given': 'What was signed',
  'consents.none': 'Nothing was signed.',
  'consents.version': '{version}, signed {day}, in {language}',
  'consents.language': '{language, select, en {English} es {Spanish} other {the language {language}}}',
  'consents.holds': 'holds',
  'consents.withdrawn': 'taken back {day}',
  'consents.covers': 'It covers {scopes}.',
  'consents.coversNothing': 'It covers nothing.',
  'consents.rests': 'What hangs on it',
  'consents.rests.treatments':
    '{treatments, plural, =0 {No chart was finished under it.} one {One chart was finished under it.} other {# charts were finished under it.}}',
  'consents.rests.captures':
    '{captures, plural, =0 {Nothing was measured under it.} one {One photo or clip was measured under it.} other {# photos and clips were measured under it.}}',
  'consents.rests.pictures':
    '{pictures, plural, =0 {No picture is kept under it.} one {One picture is kept under it.} other {# pictures are kept under it.}}',
  'consents.rests.counted':
    '{counted, plural, =0 {No treatment of this person is counted in Outcomes.} one {One treatment of this person is counted in Outcomes.} other {# treatments of this person are counted in Outcomes.}}',
  'consents.rests.extracted':
    '{extracted, plural, =0 {No extract for research tells of this person.} one {An extract for research may tell of one treatment.} other {An extract for research may tell of # treatments.}}',
  'consents.withdraw': 'Take this consent back …',
  'consents.withdraw.which': 'Take back {version}, signed {day}',
  'consents.sheet': 'Take back {version} of {name}?',
  'consents.sheet.goes': 'What goes',
  'consents.sheet.stays': 'What stays',
  'consents.goes.nothing': 'Nothing that is kept goes.',
  'consents.goes.pictures':
    '{photos, plural, =0 {} one {One photo} other {# photos}}{both, select, yes { and } other {}}{clips, plural, =0 {} one {one clip} other {# clips}} ({mb} MB), with {pictures, plural, one {the key that opens it} other {the keys that open them}}. Nobody can bring {pictures, plural, one {it} other {them}} back.',
  'consents.goes.counted':
    '{treatments, plural, one {One treatment leaves} other {# treatments leave}} Outcomes and all that is learnt from them, at once.',
  'consents.goes.extracted':
    '{treatments, plural, one {One treatment is} other {# treatments are}} told in no new extract for research. What was handed out before cannot be called back.',
  'consents.goes.ends': 'No consent is left for {scopes}.',
  'consents.goes.noChart': 'No chart can be finished for this person without a new consent.',
  'consents.stays.charts':
    '{treatments, plural, one {One chart and its follow-ups: the record of what was done.} other {# charts and their follow-ups: the record of what was done.}}',
  'consents.stays.captures': '{captures, plural, one {The measures of one photo or clip.} other {The measures of # photos and clips.}}',
  'consents.stays.pictures':
    '{pictures, plural, one {One picture: another consent covers it.} other {# pictures: another consent covers them.}}',
  'consents.stays.counted': 'Treatments still count in Outcomes: another consent covers that.',
  'consents.stays.entry': 'The entry that this was signed, and that it was taken back today.',
  'consents.stays.backups': 'Copies in older backups, until these are thrown away.',
  'consents.sheet.do':
    '{pictures, plural, =0 {Take it back} one {Take it back and remove one picture} other {Take it back and remove # pictures}}',
  'consents.done':
    '{pictures, plural, =0 {The consent was taken back.} one {The consent was taken back and one picture removed.} other {The consent was taken back and # pictures removed.}}',
  'consents.data': 'All that is kept of {name}',
  'consents.export': 'Save a copy to hand over',
  'consents.export.says':
    'A ZIP with every row, notes and names, once for people and once for other programs (FHIR), and the pictures. The log notes that it was made.',
  'consents.remove': 'Remove this person …',
  'consents.remove.says': 'For somebody who wants to be forgotten, when the law lets you. It cannot be undone.',
  'consents.remove.sheet': 'Remove {name} for good?',
  'consents.remove.goes': 'This goes, with the key that opens the names:',
  'consents.remove.what': 'What',
  'consents.remove.count': 'How many',
  'consents.remove.row':
    '{what, select, treatments {Treatments} followUps {Follow-ups} captures {Measured photos and clips} takes {Pictures that are kept} adverseEvents {Things that went wrong} refusals {Times a clinician said no} forecasts {Forecasts} consents {Consents} other {Charts not finished}}',
  'consents.remove.recall': 'A recall of a lot cannot find this person any more.',
  'consents.remove.stays':
    'A count without a name stays, so that nobody can make results look better by removing people. Copies in older backups stay until these are thrown away.',
  'consents.remove.type': 'Type the whole name: {name}',
  'consents.remove.notYet': 'Not the same name yet.',
  'consents.remove.do': 'Remove {name} for good',
  'consents.removed':
    'The person was removed, with {treatments, plural, =0 {no treatment} one {one treatment} other {# treatments}}, and the key was destroyed. Throw away older backups when you may.',
} as const;
