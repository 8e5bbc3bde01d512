import { blockOf, isBlocked } from './block.ts';
import type { Program } from './config/config.ts';
import type { Contact } from './contact.ts';
import { wordToUnblock } from './replies/provider-words.ts';

/** What a person has to text, and to which number, before a provider delivers to them again. */
export interface Unblock {
  word: string;
  sender: string;
}

/** How a person ends what keeps every sender of a program from them; undefined where nothing does, or no word would. */
export function unblockOf({ blocks }: Contact, program: Program): Unblock | undefined {
  if (!isBlocked(blocks, program)) return undefined;
  for (const sender of program.senders) {
    const word = blockOf(blocks, sender)?.why === 'opted-out' ? wordToUnblock(sender) : undefined;
    if (word) return { word, sender: sender.number };
  }
  return undefined;
}
