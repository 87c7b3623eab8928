/** The report's own style: one sheet, prints on A4, keeps its meaning without colour. */
export const reportStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #E7E0D5; color: #1B2326; font: 15px/21px "Source Sans 3", "Segoe UI", system-ui, sans-serif; font-variant-numeric: tabular-nums lining-nums; }
main { max-width: 780px; margin: 24px auto; padding: 32px 40px; background: #fff; }
header { display: flex; justify-content: space-between; gap: 24px; border-bottom: 1.5px solid #1B2326; padding-bottom: 8px; font-size: 13.5px; }
header strong { font-size: 17px; }
h1 { font-size: 27px; line-height: 32px; margin: 16px 0 4px; }
figure { margin: 12px 0; }
figure svg + svg { border: 1px solid #87837B; border-radius: 4px; margin: 8px 0; }
h2 { font-size: 17px; line-height: 22px; margin: 22px 0 6px; }
p { margin: 4px 0; }
svg { max-width: 100%; height: auto; font-family: inherit; display: block; }
.quiet { color: #465054; font-size: 13.5px; line-height: 19px; }
.claim { font-size: 19px; line-height: 27px; margin: 8px 0; }
.columns { display: flex; flex-wrap: wrap; gap: 16px 32px; }
.columns > * { flex: 1 1 300px; min-width: 0; }
.odds { display: grid; grid-template-columns: repeat(auto-fill, minmax(156px, 1fr)); gap: 16px 20px; margin: 0; padding: 0; list-style: none; }
.odds li { break-inside: avoid; }
.odds h3 { font-size: 15px; line-height: 19px; min-height: 38px; margin: 0 0 6px; font-weight: 600; }
.odds b { font-size: 19px; }
table { width: 100%; border-collapse: collapse; font-size: 13.5px; line-height: 19px; }
th, td { text-align: left; vertical-align: top; padding: 5px 8px 5px 0; border-bottom: 1px solid #DFD8CD; }
th { font-weight: 600; }
td.number, th.number { text-align: right; white-space: nowrap; }
table.wide th.number { white-space: normal; vertical-align: bottom; }
table.wide td:first-child, table.wide th:first-child { min-width: 220px; }
ol, ul { margin: 4px 0; padding-left: 20px; }
.notice { border: 2px solid #1B2326; border-radius: 4px; padding: 10px 14px; margin-top: 18px; break-inside: avoid; }
section { break-inside: avoid-page; }
footer { border-top: 1.5px solid #1B2326; margin-top: 22px; padding-top: 8px; }
@page { size: A4; margin: 14mm; }
@media print { body { background: #fff; } main { margin: 0; padding: 0; max-width: none; } h2 { break-after: avoid; } }
`;
