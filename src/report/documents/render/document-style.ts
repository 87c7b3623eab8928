import type { Paper } from '../model/document.ts';

/** One sheet on a screen; directions are logical, so that it reads from either side. */
const screen = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #E7E0D5; color: #1B2326; font: 17px/25px "Source Sans 3", "Segoe UI", system-ui, "Open Sans", sans-serif; font-variant-numeric: tabular-nums lining-nums; }
main { max-inline-size: 880px; margin: 24px auto; }
.sheet { background: #fff; padding: 32px 40px; margin-block-end: 24px; }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 24px; border-block-end: 1.5px solid #1B2326; padding-block-end: 8px; font-size: 15px; }
h1 { font-size: 30px; line-height: 36px; margin: 16px 0 6px; text-wrap: balance; }
h2 { font-size: 19px; line-height: 25px; margin: 22px 0 6px; break-after: avoid; }
h3 { font-size: 15px; line-height: 19px; min-block-size: 38px; margin: 0 0 6px; font-weight: 600; }
p, li, dt, dd { overflow-wrap: anywhere; }
td, th { overflow-wrap: break-word; }
p { margin: 4px 0; orphans: 3; widows: 3; }
ul, ol { margin: 4px 0; padding-inline-start: 22px; }
li { margin-block-end: 3px; }
svg { max-inline-size: 100%; block-size: auto; font-family: inherit; display: block; direction: ltr; }
.lead { font-size: 19px; line-height: 27px; }
.quiet { color: #465054; font-size: 15px; line-height: 21px; }
.notice { border: 2px solid #1B2326; border-radius: 4px; padding: 8px 14px; margin-block: 12px; break-inside: avoid; }
.columns { display: flex; flex-wrap: wrap; gap: 4px 32px; }
.columns > * { flex: 1 1 280px; min-inline-size: 0; }
.odds { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px 20px; padding: 0; list-style: none; }
.odds li { break-inside: avoid; }
.interval { line-height: 22px; display: grid; grid-template-columns: 1fr 220px 1fr; gap: 4px 16px; align-items: center; }
.interval .words { text-align: end; }
.table { break-inside: auto; }
table { inline-size: 100%; border-collapse: collapse; font-size: 15px; line-height: 20px; }
caption { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: start; vertical-align: top; padding-block: 4px; padding-inline: 0 12px; border-block-end: 1px solid #B9B2A7; }
th { font-weight: 600; }
tr { break-inside: avoid; }
th[scope="row"] { min-inline-size: 130px; }
.number { text-align: end; }
.number, .words, .odds b, td, dd { unicode-bidi: plaintext; }
table:not(:has(thead)) .number { white-space: nowrap; }
dl { margin: 6px 0; }
dl > div { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 4px 16px; padding-block: 4px; break-inside: avoid; }
dd { margin: 0; font-weight: 600; }
.blank, .answer { border-block-end: 1px dotted #1B2326; min-block-size: 26px; }
.blank span, .answer span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.long { min-block-size: 78px; }
.boxes { list-style: none; padding: 0; }
.boxes > li { position: relative; padding-inline-start: 28px; break-inside: avoid; }
.boxes > li::before { content: ""; position: absolute; inset-inline-start: 0; inset-block-start: 5px; inline-size: 14px; block-size: 14px; border: 1.5px solid #1B2326; border-radius: 2px; }
.signatures { display: flex; flex-wrap: wrap; gap: 8px 40px; margin-block-start: 52px; break-inside: avoid; }
.signatures p { flex: 1 1 240px; border-block-start: 1px solid #1B2326; padding-block-start: 4px; }
.mouth svg { inline-size: 100%; max-inline-size: 420px; }
`;

/** One column, each cell with the name of its column. */
const phone = `@media (max-width: 640px) {
  main { margin: 0; }
  .sheet { padding: 18px; margin-block-end: 8px; }
  h1 { font-size: 25px; line-height: 30px; }
  .interval { grid-template-columns: 1fr; border-block-end: 1px solid #B9B2A7; padding-block: 6px; }
  .interval .words { text-align: start; }
  .interval:last-child { display: none; }
  dl > div { grid-template-columns: 1fr; }
  thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: block; border-block-end: 1px solid #B9B2A7; padding-block: 6px; }
  th[scope="row"], td { display: block; border: 0; padding-block: 1px; }
  td[data-head]::before { content: attr(data-head) ": "; color: #465054; }
  .number { text-align: start; }
}
`;

/** Ink on paper; a dense page is set a little smaller, so that it fits its sheet. */
function print(dense: boolean): string {
  const [size, line] = dense ? [12, 15.4] : [14, 19];
  return `@media print {
  body { background: #fff; font-size: ${size}px; line-height: ${line}px; }
  main { margin: 0; max-inline-size: none; }
  .sheet { padding: 0; margin: 0; }
  .sheet + .sheet { break-before: page; }
  .head { font-size: 12px; padding-block-end: 4px; }
  h1 { font-size: 22px; line-height: 26px; margin: 8px 0 2px; }
  h2 { font-size: 14.5px; line-height: 18px; margin: ${dense ? 9 : 14}px 0 3px; }
  h3 { font-size: 12.5px; line-height: 15px; min-block-size: 30px; margin: 0 0 3px; }
  .lead { font-size: ${size + 1}px; line-height: ${line + 1}px; }
  .quiet, table { font-size: ${size - 0.8}px; line-height: ${line - 1.5}px; }
  th, td { padding-block: 2px; }
  .notice { padding: 5px 10px; margin-block: 6px; }
  .odds { grid-template-columns: repeat(4, 1fr); gap: 8px 16px; }
  .blank, .answer { min-block-size: 22px; }
  dl.many { columns: 2; column-gap: 32px; }
  .long { min-block-size: 46px; }
  .boxes > li { padding-inline-start: 22px; }
  .boxes > li::before { inset-block-start: 3px; inline-size: 11px; block-size: 11px; border-width: 1px; }
  .signatures { margin-block-start: 40px; }
  .odds svg { inline-size: 112px; }
  .mouth svg { max-inline-size: 270px; }
}
`;
}

/**
 * The style of a document, on a screen, on a phone and on paper.
 * @param dense set a little smaller on paper
 */
export function documentStyle(paper: Paper, dense: boolean): string {
  const page = `@page { size: ${paper === 'A4' ? 'A4' : 'letter'}; margin: 13mm 14mm; }`;
  return [screen, phone, page, print(dense)].join('\n');
}
