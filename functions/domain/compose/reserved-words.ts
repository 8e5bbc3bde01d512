import type { Intent } from '../replies/understanding.ts';

/*
 * Words that carriers and providers act on by themselves, and that law calls a refusal: 47 CFR 64.1200(a)(10),
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/keywords-required.html,
 * https://support.twilio.com/hc/en-us/articles/223134027, https://docs.bird.com/api/channels-api/api-reference/compliance-keywords-messages.
 * What any reply at all means is for functions/domain/replies to say, whose 220 KB of words composing can do without.
 */
const words: Readonly<Partial<Record<Intent, string>>> = {
  'opt-out':
    'stop stopall stopp unsubscribe cancel end quit revoke optout arret arrêt baja sair abmelden afmelden td 退订 退訂',
  'likely-opt-out': 'annuler cancelar annulla 取消',
  'opt-in': 'start unstop',
  help: 'help info aide ayuda hilfe',
};

const intents = new Map(
  Object.entries(words).flatMap(([intent, list]) => list.split(' ').map((word) => [word, intent as Intent] as const)),
);

/** What a one-word reply is taken for everywhere; `none` for words that are free to use. */
export const reservedIntent = (word: string): Intent => intents.get(word.toLowerCase()) ?? 'none';
