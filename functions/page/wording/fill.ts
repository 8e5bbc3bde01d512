import { html } from 'hono/html';
import type { Place } from '../../domain/config/page-texts.ts';

/** HTML that is safe to write: made by `html`, which escapes every value that isn't. */
export type Html = ReturnType<typeof html>;

export type Values<Value = string | Html> = Partial<Record<Place, Value>>;

/** A text with its places filled. Names are isolated, so that a Latin brand can't turn an Arabic sentence around. */
export const fill = (text: string, values: Values = {}): Html =>
  html`${text.split(/(\{[a-z]+\})/).map((part) => {
    const place = /^\{([a-z]+)\}$/.exec(part)?.[1];
    return place ? html`<bdi>${values[place as Place]}</bdi>` : part;
  })}`;

/** The same where no elements can be, as in a title. */
export const fillPlain = (text: string, values: Values<string>): string =>
  text.replace(/\{([a-z]+)\}/g, (_, place: Place) => values[place] ?? '');
