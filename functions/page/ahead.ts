import { setTimeout } from 'node:timers/promises';
import type { Config } from '../domain/config/config.ts';
import { programByCode } from '../domain/config/programs.ts';
import type { Contact } from '../domain/contact.ts';
import type { LinkClaim } from '../domain/links/link-codec.ts';
import { describeError, type Log } from '../platform/log.ts';
import type { CampaignStore } from '../store/campaigns.ts';
import type { ContactStore } from '../store/contacts.ts';

/** The store with its first reading already begun, so that it runs beside other work. */
export function readingAhead(store: ContactStore, reading: Promise<Contact>): ContactStore {
  let begun: Promise<Contact> | undefined = reading;
  return {
    ...store,
    find(phone, signal) {
      const first = begun ?? store.find(phone, signal);
      begun = undefined;
      return first;
    },
  };
}

/** How long an opt-out waits to learn its campaign's name. */
const attributionPatience = 400;

/** The campaign's name; its number, `#123`, where the name can't be had in time: attribution must not hold up a stop. */
export async function campaignOf(
  { campaigns, config, log }: { campaigns: CampaignStore; config: Config; log: Log },
  claim: LinkClaim,
): Promise<string | undefined> {
  const program = programByCode(config, claim.program);
  if (!program || claim.campaign === 0) return undefined;
  const number = `#${claim.campaign}`;
  try {
    const name = campaigns.nameOf(program.id, claim.campaign);
    return (await Promise.race([name, setTimeout(attributionPatience, number, { ref: false })])) ?? number;
  } catch (error) {
    log.warn('page.campaign-unknown', { program: program.id, ...describeError(error) });
    return number;
  }
}
