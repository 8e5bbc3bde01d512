import type { WordSets } from './word-sets.ts';

/** Words that people use for a message in whatever language they write. */
export const commonSets: WordSets = {
  sms: 'sms, smses, mms, rcs, whatsapp, text, texts, txt, txts, msg, msgs, mesg, message, messages, spam, marketing, newsletter, newsletters',
};
