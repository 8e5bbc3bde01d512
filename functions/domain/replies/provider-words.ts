import type { ProviderName, Sender } from '../config/config.ts';

/** What a provider, or a carrier, takes a reply for by itself. */
export type TakenFor = 'opt-out' | 'opt-in' | 'help';

/** The words that someone before us acts on and answers. */
interface AnsweredWords extends Readonly<Record<TakenFor, readonly string[]>> {
  /** The message has to be the word, or only to begin with it. */
  match: 'whole' | 'first-word';
}

/**
 * Words that CTIA asks every sender to know (Messaging Principles and Best Practices, 5.1.3). What we assume of providers
 * that publish no list: it is better to answer twice than to leave a person without an answer, and where the provider
 * did take the word for a stop, it doesn't deliver our second one.
 */
const usual: AnsweredWords = { 'opt-out': ['stop'], 'opt-in': ['start'], help: ['help'], match: 'whole' };

const answeredWords: Partial<Record<ProviderName, AnsweredWords>> = {
  /** https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out; REVOKE and OPTOUT since 14 May 2025. */
  twilio: {
    'opt-out': ['stop', 'unsubscribe', 'end', 'quit', 'stopall', 'revoke', 'optout', 'cancel'],
    'opt-in': ['start', 'yes', 'unstop'],
    help: ['help', 'info'],
    match: 'whole',
  },
  /** https://docs.aws.amazon.com/sms-voice/latest/userguide/keywords-required.html; AWS knows no word to come back. */
  aws: {
    'opt-out': ['arret', 'cancel', 'end', 'opt-out', 'optout', 'quit', 'remove', 'stop', 'td', 'unsubscribe'],
    'opt-in': [],
    help: ['help'],
    match: 'first-word',
  },
  /** https://developers.telnyx.com/docs/messaging/messages/advanced-opt-in-out; HELP is answered only where one sets it up. */
  telnyx: {
    'opt-out': ['stop', 'stopall', 'stop all', 'unsubscribe', 'cancel', 'end', 'quit'],
    'opt-in': ['start', 'unstop'],
    help: [],
    match: 'whole',
  },
  /** https://docs.plivo.com/docs/messaging/concepts/dnd-service; HELP is told in MessageIntent, and not answered. */
  plivo: {
    'opt-out': ['stop', 'end', 'quit', 'cancel', 'unsub', 'stop all'],
    'opt-in': ['start', 'unstop'],
    help: [],
    match: 'whole',
  },
};

/**
 * The carriers' own opt-out of US and Canadian toll-free numbers, which no provider can switch off: STOP is answered with
 * a fixed "NETWORK MSG" and blocks, START and UNSTOP end it; ARRET and NONARRET in French.
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/keywords-required.html (note on toll-free numbers);
 * https://community.sinch.com, "Toll-free opt-out" (ta-p/15313)
 */
const tollFreeWords: AnsweredWords = {
  'opt-out': ['stop', 'arret'],
  'opt-in': ['start', 'unstop', 'nonarret'],
  help: [],
  match: 'whole',
};

const tollFree = /^\+?1(800|833|844|855|866|877|888)\d{7}$/;

/**
 * Who answers words to a sender before we do: the carriers at a toll-free number, the provider where the config says so,
 * or nobody. HELP is in nobody's list twice.
 */
function answering({ provider, number, replies }: Sender): AnsweredWords[] {
  return [
    ...(tollFree.test(number) ? [tollFreeWords] : []),
    ...(replies === 'provider' ? [answeredWords[provider] ?? usual] : []),
  ];
}

/**
 * What a reply to a sender was taken for and answered by someone before us; undefined where the answer is ours.
 *
 * @param classified what the provider itself says that it took the reply for: custom words are known only so
 */
export function takenByProvider(sender: Sender, text: string, classified?: TakenFor): TakenFor | undefined {
  const lists = answering(sender);
  if (lists.length > 0 && classified) return classified;
  const message = text.trim().toLowerCase().replace(/\s+/g, ' ');
  for (const list of lists) {
    const said = list.match === 'whole' ? message : (message.split(' ')[0] ?? '');
    for (const kind of ['opt-out', 'opt-in', 'help'] as const) if (list[kind].includes(said)) return kind;
  }
  return undefined;
}

/** The word that a person has to text to a sender, so that its provider delivers again; undefined where there is none. */
export function wordToUnblock(sender: Sender): string | undefined {
  const words = answering(sender).flatMap((list) => list['opt-in']);
  return words[0]?.toUpperCase();
}
