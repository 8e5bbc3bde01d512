import { blockOf } from './block.ts';
import type { Program, Sender } from './config/config.ts';
import { sameNumber } from './config/programs.ts';
import type { Contact } from './contact.ts';

/**
 * The sender that a program texts a contact from: the one that the contact knows from the last text, else the first
 * that no provider blocks. One number for one person, so that their thread, and with it how to stop, stays in one place.
 *
 * @param usable which senders come into question; all where not given
 */
export function senderFor(
  program: Program,
  contact: Contact,
  usable: (sender: Sender) => boolean = () => true,
): Sender | undefined {
  const senders = program.senders.filter((sender) => usable(sender) && !blockOf(contact.blocks, sender));
  const known = (contact.sends ?? [])
    .filter((send) => send.program === program.id && send.sender)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  for (const { sender: number = '' } of known) {
    const same = senders.find((sender) => sameNumber(sender.number, number));
    if (same) return same;
  }
  return senders[0];
}
