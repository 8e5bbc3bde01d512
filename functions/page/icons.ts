import { html, raw } from 'hono/html';
import type { Html } from './wording/fill.ts';

/** @param label what it stands for, to those who can't see it */
export const globe = (label: string): Html =>
  html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" role="img" aria-label="${label}"><circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c6 6 6 12 0 18M12 3c-6 6-6 12 0 18"/></svg>`;

export const tick: Html = raw(
  '<svg class="mark" viewBox="0 0 44 44" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="22" cy="22" r="20"/><path d="m13 23 6.5 6.5L32 16"/></svg>',
);
