/** What a copy of one person's data says of itself, for that person, in English. */
export const portable = {
  'portable.title': 'What is kept about you, {day}',
  'portable.what':
    'This is a copy of all that the clinic keeps about you in Philtrum. You may keep it, or give it to another clinic.',
  'portable.person': 'person.json: every row, with names and notes, table by table.',
  'portable.bundle': 'bundle.fhir.json: the same for the programs of other clinics (FHIR R4), as far as that format has a place for it.',
  'portable.pictures':
    'pictures: {pictures, plural, one {# photo or clip} other {# photos and clips}}, as they are kept. Place, moment, device and sound were taken out when they were kept.',
  'portable.units': 'Units belong to the product that is named beside them. Units of one product are never units of another.',
  'portable.care': 'Your name and your face are in it. Keep it where nobody else can read it.',
} as const;
