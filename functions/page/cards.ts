import { html } from 'hono/html';
import { reasons } from '../domain/event.ts';
import { tick } from './icons.ts';
import type { ProgramState } from './state.ts';
import { unblockValues } from './unblock.ts';
import { dateIn, type Frame, type LinkView, type View } from './view.ts';
import { fill, type Html } from './wording/fill.ts';

/** Where they stand, and the one button that matters: to stop, or to take the stop back. */
export function linkMain(view: View, { digits, state, reach }: LinkView, heading: Html): Html {
  const { texts, done } = view;
  const { own, everythingOff, undoAll } = state;
  const place = everythingOff ? 'off' : (own?.place ?? 'on');
  const undoable = everythingOff ? undoAll.length > 0 : own?.canUndo === true;
  const isBack = done?.action === 'opt-in' && done.own;
  const isNews = place !== 'on' || (isBack && !own?.unblock);
  const note = place === 'off' ? texts.doneNote : place === 'paused' ? texts.pausedNote : undefined;
  return html`<div class="card">${isNews && tick}<h1>${heading}</h1>${note && html`<p>${note}</p>`}${
    own?.unblock && !isBack && html`<p>${fill(texts.unblock, unblockValues(own.program.name, own.unblock))}</p>`
  }${done?.queued && html`<p>${texts.queued}</p>`}<p class="quiet">${fill(texts.number, { digits })}</p>${
    place !== 'off' &&
    html`<div class="main">${tap(view, { action: 'opt-out', scope: own ? reach : 'all' }, texts.unsubscribe)}</div>`
  }${
    undoable &&
    !done?.queued &&
    html`<div class="more">${tap(view, { action: 'opt-in', scope: everythingOff ? 'all' : 'program' }, texts.undo)}</div>`
  }${place === 'off' && !undoable && html`<p class="quiet">${texts.later}</p>`}</div>`;
}

/** Why: five reasons, one tap each; then room for a comment. */
export function reasonCard(view: View, { state }: LinkView): Html | undefined {
  const { texts, done } = view;
  if (state.own?.place === 'paused' || (done?.action === 'reason' && done.commented)) return undefined;
  const start = html`<form method="post">${hidden({ action: 'reason', nonce: view.newNonce() })}`;
  if (done?.action === 'reason') {
    return html`<div class="card">${start}<label for="comment">${texts.comment}</label><textarea id="comment" name="comment" maxlength="500" rows="3"></textarea><button>${texts.send}</button></form></div>`;
  }
  return html`<div class="card reasons"><h2 id="why">${texts.why}</h2>${start}<div role="group" aria-labelledby="why">${reasons.map(
    (reason) => html`<button name="reason" value="${reason}">${texts[reason]}</button>`,
  )}</div></form></div>`;
}

/** Fewer texts rather than none. */
export function pauseCard(view: View, { state: { own } }: LinkView): Html | undefined {
  if (own?.place !== 'off' || !own.canUndo) return undefined;
  const { texts } = view;
  return html`<div class="card"><h2>${texts.fewer}</h2>${tap(view, { action: 'pause', scope: 'program' }, texts.pause)}</div>`;
}

/** Some texts rather than others, and none rather than some. */
export function choicesCard({ brand, several }: Frame, view: View, { state }: LinkView): Html | undefined {
  const rows = state.programs.length > 1 ? state.programs : [];
  const stopsAll = several && !state.everythingOff;
  if (rows.length === 0 && !stopsAll) return undefined;
  const { texts } = view;
  return html`<div class="card"><h2>${fill(texts.choices, { brand: brand.name })}</h2>${
    rows.length > 0 && html`<ul class="list">${rows.map((it) => programRow(view, it))}</ul>`
  }${stopsAll && tap(view, { action: 'opt-out', scope: 'all' }, fill(texts.stopAll, { brand: brand.name }))}</div>`;
}

function programRow(view: View, { program, place, until, canUndo, unblock }: ProgramState): Html {
  const { texts, language } = view;
  const status = {
    on: texts.on,
    off: texts.off,
    paused: fill(texts.pausedUntil, { date: dateIn(language, until) }),
  }[place];
  const [name, button] = [`p${program.code}`, `b${program.code}`];
  const choose = (action: 'opt-in' | 'opt-out', label: string) =>
    html`<form method="post">${hidden({ action, scope: 'program', program: program.id, nonce: view.newNonce() })}<button id="${button}" aria-labelledby="${button} ${name}">${label}</button></form>`;
  return html`<li><div class="name"><b id="${name}"><bdi>${program.name}</bdi></b><span class="quiet">${status}${
    unblock && html`<br>${fill(texts.unblock, unblockValues(program.name, unblock))}`
  }</span></div>${place === 'on' ? choose('opt-out', texts.stop) : canUndo && choose('opt-in', texts.resume)}</li>`;
}

export function channelsCard({ brand }: Frame, { texts }: View): Html | undefined {
  if (brand.channels.length === 0) return undefined;
  return html`<div class="card"><h2>${texts.channels}</h2><ul class="links">${brand.channels.map(
    ({ label, url }) => html`<li><a href="${url}" rel="noreferrer"><bdi>${label}</bdi></a></li>`,
  )}</ul></div>`;
}

/** A form of one button. Without an `action` it comes back to the address it was shown at, chosen language and all. */
const tap = (view: View, fields: Readonly<Record<string, string>>, label: string | Html): Html =>
  html`<form method="post">${hidden({ ...fields, nonce: view.newNonce() })}<button>${label}</button></form>`;

const hidden = (fields: Readonly<Record<string, string>>): Html =>
  html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
