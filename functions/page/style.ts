import { backgrounds, type Palette } from './colors.ts';

/** The page's one style sheet. Only what phones of five years ago know: no nesting, no `light-dark()`, no `:has()`. */
export const styleOf = ({ fill, ink, edgeOnLight, edgeOnDark }: Palette): string =>
  minified(`
:root {
  color-scheme: light dark;
  --page: ${backgrounds.light}; --card: ${backgrounds.lightCard}; --text: #1b1c1f; --quiet: #55585f; --line: #d8d9dc;
  --field: #85888f; --edge: ${edgeOnLight}; --good: #12693c; --bad: #a4251b; --fill: ${fill}; --ink: ${ink};
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: ${backgrounds.dark}; --card: ${backgrounds.darkCard}; --text: #ededf0; --quiet: #adb0b7; --line: #383b41;
    --field: #7d818a; --edge: ${edgeOnDark}; --good: #6fd39b; --bad: #ff9d92;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; min-height: 100vh; background: var(--page); color: var(--text); overflow-wrap: anywhere;
  font: 1.0625rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
}
.page { max-width: 31rem; margin: 0 auto; padding: 1rem 1.125rem 2.5rem; }
header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; margin-bottom: 1rem; }
.brand { margin: 0; font-weight: 650; font-size: 1.125rem; padding: .5rem 0; }
.brand img { display: block; max-width: 11rem; max-height: 3rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: 1.5rem 1.25rem; margin: 0 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; font-weight: 700; letter-spacing: -.01em; margin: 0 0 .5rem; }
h2 { font-size: 1.0625rem; line-height: 1.35; font-weight: 650; margin: 0 0 .75rem; }
p { margin: 0 0 .5rem; }
form { margin: 0; }
.quiet { color: var(--quiet); font-size: .9375rem; }
.card > :last-child, .card > form:last-child { margin-bottom: 0; }
.mark { display: block; width: 2.75rem; height: 2.75rem; margin-bottom: .75rem; color: var(--good); }
.said { border-inline-start: .25rem solid var(--good); background: var(--card); border-radius: .5rem; padding: .75rem 1rem; margin: 0 0 1rem; }
.said.fault { border-color: var(--bad); }
button {
  font: inherit; font-weight: 600; color: var(--edge); background: transparent; border: 1px solid var(--edge);
  border-radius: .75rem; min-height: 2.75rem; padding: .5rem 1.125rem; cursor: pointer; overflow-wrap: anywhere;
  touch-action: manipulation;
}
button:active { opacity: .75; }
.main { margin-top: 1.25rem; }
.main button {
  width: 100%; min-height: 3.5rem; font-size: 1.1875rem; background: var(--fill); color: var(--ink); border: 2px solid var(--edge);
}
.list { list-style: none; margin: 0; padding: 0; }
.reasons button { display: block; width: 100%; text-align: start; font-weight: 500; color: var(--text); border-color: var(--field); margin-top: .5rem; }
.list li { display: flex; align-items: center; justify-content: space-between; flex-wrap: wrap; row-gap: .5rem; padding: .75rem 0; border-top: 1px solid var(--line); }
.list li:first-child { border-top: 0; padding-top: 0; }
.list + form { margin-top: 1rem; }
.list b { font-weight: 600; display: block; }
.list .name { flex: 1 1 8rem; padding-inline-end: .75rem; }
.more { margin-top: 1rem; }
label { display: block; font-weight: 600; margin-bottom: .5rem; }
textarea {
  display: block; width: 100%; font: inherit; color: inherit; background: var(--page); border: 1px solid var(--field);
  border-radius: .75rem; padding: .625rem .75rem; margin-bottom: .75rem; min-height: 6rem; resize: vertical;
}
a { color: var(--edge); text-underline-offset: .15em; }
a, summary { touch-action: manipulation; }
.links { display: flex; flex-wrap: wrap; list-style: none; margin: 0 -.25rem; padding: 0; }
.links a { display: inline-flex; align-items: center; min-height: 2.75rem; min-width: 2.75rem; padding: .25rem .5rem; }
details { text-align: end; }
details[open] { flex: 1 0 100%; }
summary { display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0 .25rem; cursor: pointer; color: var(--quiet); font-size: .9375rem; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary svg { width: 1.25rem; height: 1.25rem; margin-inline-end: .375rem; }
details .links { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: .5rem; margin: .25rem 0 0; text-align: start; }
details .links li { flex: 1 0 8rem; }
details .links a { width: 100%; text-decoration: none; color: var(--text); }
details .links [aria-current] { font-weight: 700; color: var(--edge); }
:focus-visible { outline: 3px solid var(--edge); outline-offset: 3px; border-radius: .5rem; }
button:focus-visible, textarea:focus-visible { border-radius: .75rem; }
footer { color: var(--quiet); font-size: .9375rem; padding: .5rem .25rem; }
`);

/** Takes out the space that only we read; none of the style's strings holds any that matters. */
const minified = (style: string): string =>
  style
    .replace(/\s+/g, ' ')
    .replace(/ ?([{}:;,>+]) ?/g, (_, sign: string) => sign)
    .replace(/;}/g, '}')
    .trim();
