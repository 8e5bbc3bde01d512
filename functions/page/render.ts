import { html, raw } from 'hono/html';
import type { Brand } from '../domain/config/config.ts';
import type { PageTextName, PageTexts } from '../domain/config/page-texts.ts';
import { type Reason, reasons } from '../domain/event.ts';
import type { Instant } from '../domain/instant.ts';
import type { Action } from './form.ts';
import { directionOf } from './language.ts';
import type { PageState, ProgramState } from './state.ts';
import { fill, fillPlain, type Html } from './wording/fill.ts';

/** What stays the same from page to page. */
export interface Frame {
  brand: Brand;
  style: string;
  /** True where there are several programs to choose from. */
  several: boolean;
  /** Tag and own name of every language to choose. */
  languages: readonly { tag: string; name: string }[];
}

/** What was just done, so that the page can say it. */
export interface Done {
  action: Action;
  /** The name of what it was about: a program's, or the brand's. */
  name: string;
  /** False where it was about another program than the link's. */
  own: boolean;
  queued: boolean;
  reason?: Reason;
  comment: boolean;
}

export interface View {
  language: string;
  texts: PageTexts;
  /** Absent for a link that isn't ours. */
  link?: { digits: string; state: PageState };
  done?: Done;
  fault?: PageTextName;
  newNonce: () => string;
}

export function renderPage(frame: Frame, view: View): Html {
  const { brand, style } = frame;
  const { language, texts, link } = view;
  const heading = link ? headingOf(frame, view, link.state) : { text: texts.badLink, values: {} };
  const neutral = fillPlain(texts.title, { brand: brand.name });
  const title = view.done ? fillPlain(heading.text, heading.values) : neutral;
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><meta name="robots" content="noindex,nofollow"><meta name="format-detection" content="telephone=no"><meta name="color-scheme" content="light dark"><meta property="og:title" content="${neutral}"><link rel="icon" href="data:,"><style>${raw(style)}</style></head><body><div class="page">${header(frame, view)}<main>${said(view)}${link ? linkMain(frame, view, link.state, link.digits, fill(heading.text, heading.values)) : badLinkMain(frame, view)}</main><footer><p>${fill(texts.questions, { support: supportLink(brand.support) })}</p></footer></div></body></html>`;
}

interface Heading {
  text: string;
  values: { name?: string; brand?: string; date?: string };
}

function headingOf({ brand, several }: Frame, { texts, language, done }: View, state: PageState): Heading {
  const name = state.own?.program.name ?? brand.name;
  if (state.everythingOff && (several || !state.own)) return { text: texts.doneAll, values: { brand: brand.name } };
  switch (state.own?.place) {
    case 'off':
      return { text: texts.done, values: { name } };
    case 'paused':
      return { text: texts.paused, values: { name, date: dateIn(language, state.own.until) } };
    default:
      return done?.action === 'opt-in' && done.own
        ? { text: texts.back, values: { name } }
        : { text: texts.ask, values: { name } };
  }
}

const dateIn = (language: string, at: Instant | undefined): string =>
  at ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at)) : '';

const header = ({ brand, languages }: Frame, { language, texts }: View): Html =>
  html`<header><p class="brand">${brandMark(brand)}</p><details><summary>${globe}<span>${languages.find(({ tag }) => tag === language)?.name}</span></summary><nav aria-label="${texts.language}"><ul class="links">${languages.map(
    ({ tag, name }) =>
      html`<li><a href="?lang=${tag}" lang="${tag}" hreflang="${tag}"${tag === language && raw(' aria-current="true"')}>${name}</a></li>`,
  )}</ul></nav></details></header>`;

const brandMark = ({ name }: Brand): Html => html`<bdi>${name}</bdi>`;

const globe = raw(
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c6 6 6 12 0 18M12 3c-6 6-6 12 0 18"/></svg>',
);

const tick = raw(
  '<svg class="mark" viewBox="0 0 44 44" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="22" cy="22" r="20"/><path d="m13 23 6.5 6.5L32 16"/></svg>',
);

/** What came of the last tap where the heading doesn't say it. */
function said({ texts, done, fault }: View): Html | undefined {
  if (fault) return html`<p class="said fault" role="alert">${texts[fault]}</p>`;
  if (done?.action === 'reason') return html`<p class="said" role="status">${texts.thanks}</p>`;
  if (done && !done.own) {
    const text = done.action === 'opt-in' ? texts.back : texts.done;
    return html`<p class="said" role="status">${fill(text, { name: done.name })}</p>`;
  }
  return undefined;
}

const badLinkMain = ({ brand }: Frame, { texts }: View): Html =>
  html`<div class="card"><h1>${texts.badLink}</h1><p>${fill(texts.badLinkHelp, { brand: brand.name })}</p></div>`;

function linkMain(frame: Frame, view: View, state: PageState, digits: string, heading: Html): Html {
  const { texts } = view;
  const place = state.own?.place ?? (state.everythingOff ? 'off' : 'on');
  const number = html`<p class="quiet">${fill(texts.number, { digits })}</p>`;
  if (place === 'on') {
    return html`<div class="card">${view.done?.action === 'opt-in' && view.done.own && tick}<h1>${heading}</h1>${number}${mainForm(view, state)}</div>`;
  }
  const undoable = state.everythingOff ? state.undoAll.length > 0 : state.own?.canUndo === true;
  return html`<div class="card">${tick}<h1>${heading}</h1><p>${place === 'off' ? texts.doneNote : texts.pausedNote}</p>${view.done?.queued && html`<p>${texts.queued}</p>`}${number}${
    place === 'paused' && mainForm(view, state)
  }${undoable && !view.done?.queued && html`<div class="wide">${tap(view, { action: 'opt-in', ...(state.everythingOff && { scope: 'all' }) }, texts.undo)}</div>`}</div>${
    !view.done?.queued && html`${place === 'off' && reasonCard(view)}${fewerCard(frame, view, state)}`
  }${channelsCard(frame, view)}<p class="quiet">${place === 'off' && texts.later}</p>`;
}

/** The one button that matters. */
const mainForm = (view: View, state: PageState): Html =>
  html`<div class="main">${tap(view, { action: 'opt-out', scope: state.own ? 'program' : 'all' }, view.texts.unsubscribe)}</div>`;

/** A form of one button. Without `action` it comes back to the address it was shown at, chosen language and all. */
const tap = (view: View, fields: Readonly<Record<string, string>>, label: string | Html): Html =>
  html`<form method="post">${hidden({ ...fields, nonce: view.newNonce() })}<button>${label}</button></form>`;

const hidden = (fields: Readonly<Record<string, string>>): Html =>
  html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;

function reasonCard(view: View): Html | undefined {
  const { texts, done } = view;
  if (done?.action === 'reason' && done.comment) return undefined;
  const start = html`<form method="post">${hidden({ action: 'reason', nonce: view.newNonce() })}`;
  if (done?.action === 'reason') {
    return html`<div class="card">${start}<label for="comment">${texts.comment}</label><textarea id="comment" name="comment" maxlength="500" rows="3"></textarea><button>${texts.send}</button></form></div>`;
  }
  return html`<div class="card reasons"><h2 id="why">${texts.why}</h2>${start}<div role="group" aria-labelledby="why">${reasons.map(
    (reason) => html`<button name="reason" value="${reason}">${texts[reason]}</button>`,
  )}</div></form></div>`;
}

/** Fewer texts rather than none, and none rather than fewer. */
function fewerCard({ brand, several }: Frame, view: View, state: PageState): Html | undefined {
  const { texts } = view;
  const { own } = state;
  const pause =
    own?.place === 'off' && own.canUndo
      ? html`<div class="card"><h2>${texts.fewer}</h2>${tap(view, { action: 'pause' }, texts.pause)}</div>`
      : undefined;
  if (!several) return pause;
  const stopAll =
    !state.everythingOff &&
    html`<div class="wide">${tap(view, { action: 'opt-out', scope: 'all' }, fill(texts.stopAll, { brand: brand.name }))}</div>`;
  return html`${pause}<div class="card"><h2>${fill(texts.choices, { brand: brand.name })}</h2><ul class="list">${state.programs.map((it) => programRow(view, it))}</ul>${stopAll}</div>`;
}

function programRow(view: View, { program, place, until, canUndo }: ProgramState): Html {
  const { texts, language } = view;
  const status =
    place === 'paused'
      ? fill(texts.pausedUntil, { date: dateIn(language, until) })
      : place === 'off'
        ? texts.off
        : texts.on;
  const [name, button] = [`p${program.code}`, `b${program.code}`];
  const label = (action: 'opt-in' | 'opt-out', text: string) =>
    html`<form method="post">${hidden({ action, scope: 'program', program: program.id, nonce: view.newNonce() })}<button id="${button}" aria-labelledby="${button} ${name}">${text}</button></form>`;
  return html`<li><div class="name"><b id="${name}"><bdi>${program.name}</bdi></b><span class="quiet">${status}</span></div>${
    place === 'on' ? label('opt-out', texts.stop) : canUndo && label('opt-in', texts.resume)
  }</li>`;
}

const channelsCard = (_frame: Frame, _view: View): Html | undefined => undefined;

/** The owner's support address as something to tap, where it is one. */
function supportLink(support: string): Html | string {
  if (/^https?:\/\//.test(support)) return html`<a href="${support}">${support.replace(/^https?:\/\//, '')}</a>`;
  if (/^[^\s@]+@[^\s@]+$/.test(support)) return html`<a href="mailto:${support}">${support}</a>`;
  if (/^\+?[\d ()-]{5,}$/.test(support)) return html`<a href="tel:${support.replace(/[^+\d]/g, '')}">${support}</a>`;
  return support;
}
