/** On a screen; directions are logical, so that it reads from either side. */
const screen = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #E7E0D5; color: #1B2326; font: 15px/21px "Source Sans 3", "Segoe UI", system-ui, "Open Sans", sans-serif; font-variant-numeric: tabular-nums lining-nums; }
main { max-inline-size: 800px; margin: 24px auto; padding: 32px 40px; background: #fff; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 24px; border-block-end: 1.5px solid #1B2326; padding-block-end: 8px; font-size: 13.5px; }
header strong { font-size: 17px; }
h1 { font-size: 27px; line-height: 32px; margin: 16px 0 4px; text-wrap: balance; }
h2 { font-size: 17px; line-height: 22px; margin: 22px 0 6px; break-after: avoid; }
h3 { font-size: 15px; line-height: 19px; margin: 16px 0 4px; break-after: avoid; }
p { margin: 4px 0; orphans: 3; widows: 3; }
p, li, h1, figcaption { overflow-wrap: anywhere; }
td, th { overflow-wrap: break-word; }
figure { margin: 12px 0; break-inside: avoid; }
figure svg + svg { border: 1px solid #87837B; border-radius: 4px; margin: 8px 0; }
svg { max-inline-size: 100%; block-size: auto; font-family: inherit; display: block; direction: ltr; }
ol, ul { margin: 4px 0; padding-inline-start: 20px; }
section { break-inside: avoid-page; }
section.long, section.columns { break-inside: auto; }
footer { border-block-start: 1.5px solid #1B2326; margin-block-start: 22px; padding-block-start: 8px; }
.quiet { color: #465054; font-size: 13.5px; line-height: 19px; }
.claim { font-size: 20px; line-height: 27px; font-weight: 600; margin: 14px 0 8px; text-wrap: pretty; }
.notice { border: 2px solid #1B2326; border-radius: 4px; padding: 10px 14px; margin-block-start: 14px; break-inside: avoid; }
.columns { display: flex; flex-wrap: wrap; gap: 8px 32px; }
.columns > * { flex: 1 1 300px; min-inline-size: 0; }
.curves > * { flex-grow: 0; flex-basis: 340px; }
`;

/** Rows of charts and tables. */
const rows = `
.odds { display: grid; grid-template-columns: repeat(auto-fill, minmax(156px, 1fr)); gap: 16px 20px; margin: 0; padding: 0; list-style: none; }
.odds li { break-inside: avoid; }
.odds h3 { min-block-size: 38px; margin: 0 0 6px; font-weight: 600; }
.odds b { font-size: 19px; }
.interval, .change { display: grid; grid-template-columns: 1fr 220px 1fr; gap: 2px 16px; align-items: center; line-height: 20px; min-block-size: 24px; break-inside: avoid; }
.interval .words, .change .words { text-align: end; }
.change { grid-template-columns: minmax(0, 4fr) 124px 220px minmax(0, 4fr); }
.change .sides { text-align: end; }
.spell { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 5fr); gap: 0 16px; align-items: center; line-height: 19px; }
.spell svg { inline-size: 100%; }
table { inline-size: 100%; border-collapse: collapse; font-size: 13.5px; line-height: 19px; }
caption { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: start; vertical-align: top; padding-block: 5px; padding-inline: 0 12px; border-block-end: 1px solid #DFD8CD; }
thead th { vertical-align: bottom; }
th { font-weight: 600; }
th[scope="row"] { font-weight: 400; }
tr { break-inside: avoid; }
.number { text-align: end; }
td.number { min-inline-size: 64px; }
table:not(:has(thead)) .number { white-space: nowrap; }
.number, .words, .odds b, td { unicode-bidi: plaintext; }
`;

/** One column, each cell with the name of its column. */
const phone = `@media screen and (max-width: 640px) {
  main { margin: 0; padding: 18px; }
  h1 { font-size: 24px; line-height: 29px; }
  .claim { font-size: 18px; line-height: 25px; }
  .interval, .change, .spell { grid-template-columns: 1fr; padding-block: 6px; border-block-end: 1px solid #DFD8CD; }
  .interval .words, .change .words, .change .sides { text-align: start; }
  .interval svg, .change svg { inline-size: 260px; }
  thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  thead ~ tbody tr { display: block; border-block-end: 1px solid #DFD8CD; padding-block: 6px; }
  thead ~ tbody :is(th, td) { display: block; border: 0; padding-block: 1px; text-align: start; }
  thead ~ tbody th { font-weight: 600; }
  td[data-head]::before { content: attr(data-head) ": "; color: #465054; }
}
`;

const print = `@page { size: A4; margin: 14mm; }
@media print {
  body { background: #fff; font-size: 13.5px; line-height: 18px; }
  main { margin: 0; padding: 0; max-inline-size: none; }
  h1 { font-size: 23px; line-height: 27px; margin-block-start: 10px; }
  h2 { margin-block-start: 16px; }
  .quiet, table { font-size: 12px; line-height: 16px; }
  th, td { padding-block: 3px; }
  .odds { grid-template-columns: repeat(4, 1fr); }
  figure svg { max-inline-size: 320px; }
}
`;

/** The report's own style: one sheet, prints on A4, keeps its meaning without colour, reads on a phone. */
export const reportStyle = [screen, rows, phone, print].join('\n');
