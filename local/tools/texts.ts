/** A text between a phone and one of our senders. */
export interface Text {
  /** `in`: from the phone to us. */
  direction: 'in' | 'out';
  /** Who receives it: the phone's number for `out`, the sender's for `in`. */
  to: string;
  from: string;
  program?: string;
  /** Of a notice which it is; `message` for what a program sends, `reply` for what a phone sends. */
  kind: string;
  text: string;
  at: string;
  eventId?: string;
  /** False for a text from the phone that nobody acknowledged. */
  delivered?: boolean;
}

/** Every text of this run, in place of the carriers. */
export interface Texts {
  add(text: Text): void;
  /** All that were sent to phones, newest last. */
  sent(to?: string): Text[];
  /** Both directions of one phone, newest last. */
  thread(phone: string): Text[];
  clear(): void;
}

/** @param changed is told of each phone that something was said to or by */
export function createTexts(changed: (phone: string) => void): Texts {
  const texts: Text[] = [];
  const phoneOf = ({ direction, to, from }: Text) => (direction === 'out' ? to : from);
  return {
    add(text) {
      texts.push(text);
      changed(phoneOf(text));
    },
    sent: (to) => texts.filter((text) => text.direction === 'out' && (to === undefined || text.to === to)),
    thread: (phone) =>
      texts.filter((text) => phoneOf(text) === phone).sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    clear() {
      texts.length = 0;
    },
  };
}
