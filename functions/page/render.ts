import { html, raw } from 'hono/html';
import type { Brand } from '../domain/config/config.ts';
import { channelsCard, choicesCard, linkMain, pauseCard, reasonCard } from './cards.ts';
import { globe } from './icons.ts';
import { directionOf } from './language.ts';
import { unblockValues } from './unblock.ts';
import { dateIn, type Frame, type LinkView, type View } from './view.ts';
import { fill, fillPlain, type Html, type Values } from './wording/fill.ts';

/** The whole page. Its title and preview card say nothing of the person until the person has done something. */
export function renderPage(frame: Frame, view: View): Html {
  const { brand, style } = frame;
  const { language, texts, done } = view;
  const { text, values, shown = values } = headingOf(frame, view);
  const neutral = fillPlain(texts.title, { brand: brand.name });
  const title = done ? fillPlain(text, values) : neutral;
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>
<meta name="robots" content="noindex,nofollow"><meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no"><meta property="og:title" content="${neutral}"><link rel="icon" href="data:,"><style>${raw(style)}</style></head>
<body><div class="page">${header(frame, view)}
<main>${said(view)}${mainOf(frame, view, fill(text, shown))}</main>
<footer><p>${fill(texts.questions, { support: supportLink(brand.support) })}</p></footer></div></body></html>`;
}

interface Heading {
  text: string;
  values: Values<string>;
  /** The same with what can be tapped, where there is something. */
  shown?: Values;
}

/** What is so, said first and plainly. */
function headingOf({ brand, several }: Frame, { texts, language, link, done, fault }: View): Heading {
  if (!link) return { text: fault ? texts[fault] : texts.badLink, values: {} };
  const { own, everythingOff } = link.state;
  const name = own?.program.name ?? brand.name;
  if (everythingOff && (several || !own)) return { text: texts.doneAll, values: { brand: brand.name } };
  if (own?.place === 'off') return { text: texts.done, values: { name } };
  if (own?.place === 'paused') return { text: texts.paused, values: { name, date: dateIn(language, own.until) } };
  if (done?.action === 'opt-in' && done.own) {
    const { unblock } = own ?? {};
    if (!unblock) return { text: texts.back, values: { name } };
    return { text: texts.unblock, values: { name, ...unblock }, shown: unblockValues(name, unblock) };
  }
  return { text: texts.ask, values: { name: link.reach === 'all' ? brand.name : name } };
}

/** What came of the last tap, where the heading doesn't say it. */
function said({ texts, link, done, fault }: View): Html | undefined {
  if (fault && link) return html`<p class="said fault" role="alert">${texts[fault]}</p>`;
  if (done?.action === 'reason') return html`<p class="said" role="status">${texts.thanks}</p>`;
  if (!done || done.own) return undefined;
  const unblock = link?.state.programs.find(({ program }) => program.id === done.program)?.unblock;
  // Its row says what is to be texted first.
  if (done.action === 'opt-in' && unblock) return undefined;
  const text = done.action === 'opt-in' ? texts.back : texts.done;
  return html`<p class="said" role="status">${fill(text, { name: done.name })}</p>`;
}

function mainOf(frame: Frame, view: View, heading: Html): Html {
  const { texts, link, done } = view;
  if (!link) {
    return html`<div class="card"><h1>${heading}</h1>${!view.fault && html`<p>${fill(texts.badLinkHelp, { brand: frame.brand.name })}</p>`}</div>`;
  }
  return html`${linkMain(view, link, heading)}${hasLeft(link) && !done?.queued && afterwards(frame, view, link)}`;
}

const hasLeft = ({ state: { own, everythingOff } }: LinkView): boolean =>
  everythingOff || (own !== undefined && own.place !== 'on');

/** All of it optional, none of it in the way. */
const afterwards = (frame: Frame, view: View, link: LinkView): Html =>
  html`${reasonCard(view, link)}${pauseCard(view, link)}${choicesCard(frame, view, link)}${channelsCard(frame, view)}`;

const header = ({ brand, languages }: Frame, { language, texts }: View): Html =>
  html`<header><p class="brand">${brandMark(brand)}</p><details><summary>${globe(texts.language)}<span>${languages.find(({ tag }) => tag === language)?.name}</span></summary><nav aria-label="${texts.language}"><ul class="links">${languages.map(
    ({ tag, name }) =>
      html`<li><a href="?lang=${tag}" lang="${tag}" hreflang="${tag}"${tag === language && raw(' aria-current="true"')}>${name}</a></li>`,
  )}</ul></nav></details></header>`;

function brandMark({ name, logo, logoDark }: Brand): Html {
  if (!logo) return html`<bdi>${name}</bdi>`;
  const image = html`<img src="${logo}" alt="${name}">`;
  if (!logoDark) return image;
  return html`<picture><source srcset="${logoDark}" media="(prefers-color-scheme:dark)">${image}</picture>`;
}

/** The owner's support address as something to tap, where it is one. */
function supportLink(support: string): Html | string {
  if (/^https?:\/\/\S+$/.test(support)) return html`<a href="${support}">${support.replace(/^https?:\/\//, '')}</a>`;
  if (/^[^\s@]+@[^\s@]+$/.test(support)) return html`<a href="mailto:${support}">${support}</a>`;
  if (/^\+?[\d ()-]{5,}$/.test(support)) return html`<a href="tel:${support.replace(/[^+\d]/g, '')}">${support}</a>`;
  return support;
}
