import { adviceLimits, type OptionId, people, type Rule, rules } from '#advise';
import { type MessageKey, type Voice, voiceOf } from '#messages';
import { cite } from '#sources';
import { conditionInWords, inputInWords, limitInWords } from './condition-in-words.ts';

const sections = [
  ['safety', 'Who must not have it, and what is always said'],
  ['life', 'What the lips are needed for, and what was done before'],
  ['screening', 'What is expected, and how the worry weighs'],
  ['mouth', 'What the mouth looks like'],
  ['wish', 'What is wanted, and when'],
  ['forecast', 'What the forecast says may be lost'],
] as const;

const intro = `# The rules of advice

Written by \`scripts/rules-guide.mjs\` from \`src/advise/rules\`; change the rules, not this page.

\`philtrum advise\` and the studio's fifth step judge seven choices for one person, doing nothing among them. Every reason
is a rule: what it reads, when it holds, what it does, how well it is supported, who gains when it is believed, where it
comes from, and cases that the tests run.

- **Stop** outweighs everything. **For** and **against** are weighed: strong counts 1, fair a half, slight a quarter; rules
  about odds count that times the odds, rules about what is minded that times how much it is minded. **Ask** is said and
  weighs nothing.
- Reasons for, less reasons against, beyond a quarter: more to gain, or more to lose. Within it: as much to gain as to lose.
  The weights are ours; nobody has measured how people weigh these things.
- What was not answered, measured or forecast is not guessed. A rule that may hold counts at both ends, and the choice is
  given with the least and the most favourable place where it may stand.
- No rule names a dose, and none says what a person has. A pointer to help is not a diagnosis.
- Odds in the sentences, 34 of 100 (22 to 47), are an example.
- "Recalled" sources were not looked up again and are not shown to patients.
`;

/** The rule table as a document for reviewers, in Markdown. */
export function rulesGuide(): string {
  const voice = voiceOf('en');
  const parts = sections.map(([name, title]) => {
    const own = rules.filter(({ section }) => section === name);
    return [`## ${title}`, ...own.map((rule) => ruleAsText(rule, voice))].join('\n\n');
  });
  return `${[intro.trimEnd(), peopleAsText(voice), ...parts, limitsAsText(voice)].join('\n\n')}\n`;
}

function peopleAsText(voice: Voice): string {
  const rows = people.map(({ situation, stands }) => {
    const standings = Object.entries(stands).map(([option, [least, most]]) => {
      const ends = [least, most].map((end) => voice.say(`decide.standing.${end}`).toLowerCase());
      return `${voice.say(`decide.option.${option as OptionId}`)}: ${[...new Set(ends)].join(', at best ')}`;
    });
    return `| ${situation} | ${standings.join('<br>')} |`;
  });
  return [
    '## Whole people',
    'A healthy adult of 35 with an ordinary mouth and no wish, whom treatments neither harm nor visibly change, but for what is said. The tests run these.',
    ['| person | where choices stand |', '|---|---|', ...rows].join('\n'),
  ].join('\n\n');
}

function ruleAsText(rule: Rule, voice: Voice): string {
  const about = rule.options.map((option) => voice.say(`decide.option.${option}`));
  const weight = rule.weight === undefined ? '' : ` (${rule.weight}${weighedBy(rule, voice)})`;
  const said = (kind: 'plain' | 'professional') => voice.say(`rule.${rule.id}.${kind}` as MessageKey, exampleOdds);
  return [
    `### ${rule.id}`,
    `${said('plain')}\n\n*${said('professional')}*`,
    [
      `- **Effect**: ${rule.effect}${weight}: ${about.length === 0 ? 'a pointer to help' : about.join(', ')}`,
      `- **When**: ${conditionInWords(rule.when, voice)}`,
      `- **Evidence**: ${voice.say(`grade.${rule.grade}`)}; believed, it serves ${voice.say(`interest.${rule.interest}`)}`,
      `- **Sources**: ${rule.sources.map(cite).join('; ')}`,
      '- **Cases**:',
      ...rule.cases.map(({ situation, inputs, holds }) => `  - ${situation}: **${holds}**${givenAs(inputs, voice)}`),
    ].join('\n'),
  ].join('\n\n');
}

/** Stands in for the odds of a person; the text before the rules says so. */
const exampleOdds = { odds: 'yes', known: 'yes', n: 34, lo: 22, hi: 47 };

function weighedBy({ minded, scaledBy }: Rule, voice: Voice): string {
  const by = [
    ...(scaledBy === undefined ? [] : [inputInWords(scaledBy, voice)]),
    ...(minded === undefined ? [] : [inputInWords(`wish.mind.${minded}`, voice)]),
  ];
  return by.length === 0 ? '' : `, times ${by.join(', times ')}`;
}

function givenAs(inputs: Rule['cases'][number]['inputs'], voice: Voice): string {
  const given = Object.entries(inputs).map(([path, input]) => {
    const value = Array.isArray(input) ? `${input[0]} to ${input[1]}` : String(input);
    return `${inputInWords(path, voice)} ${value}`;
  });
  return given.length === 0 ? '' : ` (${given.join('; ')})`;
}

function limitsAsText(voice: Voice): string {
  const rows = Object.entries(adviceLimits).map(([name, { range, unit, source }]) => {
    const origin = source === 'assumed' || source === 'measured' || source === 'derived' ? 'ours' : cite(source);
    return `| ${name} | ${limitInWords(name as keyof typeof adviceLimits, voice)} | ${`${range[0]} to ${range[1]} ${unit === '1' ? '' : unit}`.trimEnd()} | ${origin} |`;
  });
  return [
    '## Limits',
    'Every number that a condition compares with, what a reader may reasonably put instead, and where it comes from.',
    ['| limit | value | range | from |', '|---|---|---|---|', ...rows].join('\n'),
  ].join('\n\n');
}
