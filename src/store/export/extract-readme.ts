import type { Voice } from '#messages';
import type { ResearchExtract } from '#registry';

type Rate = ResearchExtract['report']['rates'][number];

/** What an extract for research holds, leaves out, costs and does not protect, in words for whoever receives it. */
export function extractReadme({ made, k, report }: ResearchExtract, voice: Voice): string {
  const { groups, smallestGroup, groupsOfOneOutcome } = report;
  return [
    `# ${voice.say('extract.title', { made })}`,
    voice.say('extract.who', { ...counts(report), k }),
    voice.say('extract.groups', { groups, smallest: smallestGroup, k }),
    `## ${voice.say('extract.coarse.title')}`,
    coarseTable(report.coarse, voice),
    `## ${voice.say('extract.rates.title')}`,
    voice.say('extract.rates.about'),
    rateTable(report.rates, voice),
    ...(report.rates.some(({ before }) => before === null) ? [voice.say('extract.rates.hidden', { k })] : []),
    `## ${voice.say('extract.out.title')}`,
    voice.say('extract.out.about', { k, rows: report.rowsLeftOut }),
    `## ${voice.say('extract.limits.title')}`,
    [
      voice.say('extract.limits.diversity', { same: groupsOfOneOutcome, groups }),
      voice.say('extract.limits.values'),
      voice.say('extract.limits.twice'),
      voice.say('extract.limits.bias'),
      voice.say('extract.limits.law'),
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
    voice.say('extract.columns'),
  ]
    .join('\n\n')
    .concat('\n');
}

function counts({ patients, agreed, treated, told, leftOut }: ResearchExtract['report']) {
  return { patients, agreed, treated, told, leftOut };
}

function coarseTable(coarse: ResearchExtract['report']['coarse'], voice: Voice): string {
  const lines = coarse.map(({ trait, step, last }) => {
    const how = step === 0 ? 'asIs' : step === last ? 'untold' : 'coarser';
    return `| \`${trait}\` | ${voice.say('extract.coarse.step', { how, step, last })} |`;
  });
  return [
    `| ${voice.say('extract.coarse.column')} | ${voice.say('extract.coarse.told')} |`,
    '|---|---|',
    ...lines,
  ].join('\n');
}

function rateTable(rates: readonly Rate[], voice: Voice): string {
  const said = (share: Rate['before']): string =>
    share === null ? '-' : voice.say('extract.rates.share', { of100: Math.round(100 * share.share), of: share.of });
  const lines = rates.map(({ name, before, after }) => {
    return `| ${voice.say('extract.rates.name', { name })} | ${said(before)} | ${said(after)} |`;
  });
  const head = ['outcome', 'before', 'after'].map((column) => voice.say('extract.rates.head', { column }));
  return [`| ${head.join(' | ')} |`, '|---|---|---|', ...lines].join('\n');
}
