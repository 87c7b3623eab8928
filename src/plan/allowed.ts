/** What a field of a plan may hold, by code: the codes under which sentences in other languages are kept. */
export type AllowedCode =
  | 'object-with'
  | 'choice'
  | 'list'
  | 'text'
  | 'range'
  | 'more-than-0'
  | 'plan-excision'
  | 'plan-gel-in-all'
  | 'plan-gel-of-site'
  | 'plan-one-lift'
  | 'plan-units-in-all'
  | 'plan-units-of-site'
  | 'plan-vials'
  | 'plan-volume'
  | 'plan-zero-or-less'
  | 'plan-zero-or-more';

/** What a field may hold: code and what fills its sentence. */
export interface Holds {
  readonly code: AllowedCode;
  readonly places: Readonly<Record<string, string | number>>;
}

/** The same with its words in English. */
export interface Allowed {
  readonly words: string;
  readonly holds: Holds;
}

/** What a limit on a dose is for, in words. */
const typingCheck = 'a check for typing errors, not a dose to aim for';

const sentences: Readonly<Record<AllowedCode, (of: Holds['places']) => string>> = {
  'object-with': ({ names }) => `an object with ${names}`,
  choice: ({ words }) => `${words}`,
  list: ({ from, to }) => `a list of ${from} to ${to}`,
  text: ({ from, to }) => `a text of ${from} to ${to} characters`,
  range: ({ from, to, unit }) => `${from} to ${to} ${unit}`,
  'more-than-0': ({ to, unit }) => `more than 0 and at most ${to} ${unit}`,
  'plan-excision': ({ to }) => `more than 0 and at most ${to} mm (a check for typing errors, not a height to aim for)`,
  'plan-gel-in-all': ({ to }) => `at most ${to} mL of gel in all (${typingCheck})`,
  'plan-gel-of-site': ({ to }) => `more than 0 and at most ${to} mL a site (${typingCheck})`,
  'plan-one-lift': () => 'one lip lift',
  'plan-units-in-all': ({ to, product, times }) =>
    `at most ${to} U of ${product} in all (${times} times its glabellar label; ${typingCheck})`,
  'plan-units-of-site': ({ to, percent, label, source }) =>
    `more than 0 and at most ${to} U a site (${percent} % of the ${label} U its label gives the whole glabella, ${source}; ${typingCheck})`,
  'plan-vials': ({ vials, source }) => `${vials} U (${source})`,
  'plan-volume': ({ to, most }) => `at most ${to} U at this dilution (${most} mL a site)`,
  'plan-zero-or-less': () => '0 mm or less',
  'plan-zero-or-more': () => '0 mm or more',
};

/** What a field may hold, in words and by code. */
export function allowed(code: AllowedCode, places: Holds['places'] = {}): Allowed {
  return { words: sentences[code](places), holds: { code, places } };
}
