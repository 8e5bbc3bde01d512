import { html } from 'hono/html';
import type { Unblock } from '../domain/unblock.ts';
import type { Values } from './wording/fill.ts';

/** What fills the text `unblock`; a tap on the number opens a text to it (RFC 5724). iPhones take no words in such a link. */
export const unblockValues = (name: string, { word, sender }: Unblock): Values => ({
  name,
  word,
  sender: html`<a href="sms:${sender}">${sender}</a>`,
});
