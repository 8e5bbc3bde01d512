import { raw } from 'hono/html';

/** For a wide screen, a phone and paper. The charts are there twice; only the fitting ones are shown. */
export const style = raw(`
:root { color-scheme: light; --ink: #14181f; --line: #d9dde3; --soft: #5b6472; --alarm: #b3121d; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: #f5f6f8; overflow-wrap: anywhere; }
main { max-width: 50rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
header p { margin: .25rem 0 0; color: var(--soft); }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 0 0 .5rem; font-size: 1.15rem; }
section { margin-top: 1rem; padding: 1.25rem; background: #fff; border: 1px solid var(--line); border-radius: .75rem; break-inside: avoid; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1rem; margin: 1.25rem 0 0; }
.figures div { padding: 1rem 1.25rem; background: #fff; border: 1px solid var(--line); border-radius: .75rem; }
.figures dt { color: var(--soft); font-size: .9rem; }
.figures dd { margin: 0; font-size: 1.75rem; font-weight: 650; line-height: 1.25; font-variant-numeric: tabular-nums; }
.figures dd small { display: block; font-size: .85rem; font-weight: 400; color: var(--soft); }
.findings ul { margin: 0; padding-inline-start: 1.2rem; }
.findings li + li { margin-top: .35rem; }
figure { margin: 0; }
figcaption { margin-bottom: .5rem; color: var(--soft); font-size: .9rem; }
svg { display: block; max-width: 100%; height: auto; }
.narrow { display: none; }
details { margin-top: .5rem; font-size: .9rem; }
summary { min-height: 2rem; padding: .25rem 0; cursor: pointer; color: var(--soft); }
.table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .75rem .3rem 0; text-align: start; border-bottom: 1px solid var(--line); white-space: nowrap; }
td { text-align: end; }
thead th:not(:first-child) { text-align: end; }
.flag { color: var(--alarm); font-weight: 600; }
.comments { margin: 0; padding: 0; list-style: none; }
.comments li { padding: .6rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
.comments li:first-child { border: 0; }
.comments blockquote { margin: 0; white-space: pre-wrap; }
.comments p { margin: 0; font-size: .85rem; color: var(--soft); }
.pairs { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; }
footer { margin-top: 1.5rem; font-size: .85rem; color: var(--soft); }
@media (max-width: 47rem) {
  main { padding: 1rem .5rem 3rem; }
  section { padding: 1rem .75rem; }
  .wide { display: none; }
  .narrow { display: block; }
  .pairs { grid-template-columns: 1fr; }
}
@media print {
  body { background: #fff; font-size: 11pt; }
  main { max-width: none; padding: 0; }
  section, .figures div { border-radius: 0; padding: .75rem 0; border-width: 1px 0 0; }
  .wide { display: block; }
  .narrow, details { display: none; }
  * { print-color-adjust: exact; }
}
`);
