import { raw } from 'hono/html';

/** Black on white at a print's size; a narrow screen turns the table's rows into blocks. */
export const style = raw(`
:root { color-scheme: light; --line: #d0d4da; --soft: #4a5260; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.45 system-ui, sans-serif; color: #14181f; background: #fff; overflow-wrap: anywhere; }
main { max-width: 50rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
.brand { margin: 0; color: var(--soft); font-weight: 600; }
h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2rem 0 .5rem; padding-bottom: .25rem; font-size: 1.2rem; border-bottom: 2px solid #14181f; }
h3 { margin: 0; font-size: 1rem; }
h3 time { font-variant-numeric: tabular-nums; font-weight: 400; color: var(--soft); margin-inline-end: .5rem; }
p { margin: .25rem 0; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .4rem .75rem .4rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
.opted-out, .paused { color: #a1121b; }
.opted-in { color: #0b6130; }
.history { margin: 0; padding: 0; list-style: none; }
.history li { padding: .75rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
blockquote { margin: .5rem 0; padding: .4rem .75rem; border-inline-start: 4px solid #14181f; background: #f3f4f6; white-space: pre-wrap; }
dl { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; margin: .25rem 0 0; font-size: .85rem; }
dl div { display: flex; gap: .35rem; }
dt { color: var(--soft); }
dd { margin: 0; }
footer { margin-top: 2rem; font-size: .85rem; color: var(--soft); }
@media (max-width: 34rem) {
  thead { position: absolute; clip-path: inset(50%); }
  tr { display: block; padding: .4rem 0; border-bottom: 1px solid var(--line); }
  th, td { display: block; border: 0; padding: .1rem 0; }
}
@media print {
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  blockquote { border-color: #000; background: none; border: 1px solid var(--line); border-inline-start: 4px solid #000; }
}
`);
