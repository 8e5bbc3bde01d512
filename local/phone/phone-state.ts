import type { ConsentPolicy, ProviderName } from '../../functions/domain/config/config.ts';
import type { Standing } from '../../functions/domain/contact.ts';
import type { ContactEvent } from '../../functions/domain/event.ts';
import type { Understanding } from '../../functions/domain/replies/understanding.ts';
import type { Verdict } from '../../functions/domain/verdict.ts';
import type { Text } from '../tools/texts.ts';

/** What the phone's page needs to know once. */
export interface PhoneSetup {
  brand: string;
  programs: {
    id: string;
    name: string;
    purpose: 'promotional' | 'transactional';
    consent: ConsentPolicy;
    senders: { provider: ProviderName; number: string }[];
  }[];
}

/** What it shows of one phone, and what Basta holds about its number. */
export interface PhoneState {
  to: string;
  /** What this run takes for now, and by how much that differs from the system's clock. */
  now: string;
  offsetMs: number;
  thread: Text[];
  /** Absent while the table can't be read. */
  contact?: {
    locale?: string;
    standing: Record<string, Pick<Standing, 'status' | 'since' | 'until' | 'via'>>;
    /** Oldest first. */
    events: Omit<ContactEvent, 'phone'>[];
  };
  verdicts: (Verdict & { program: string })[];
  /** Requests that were acknowledged and wait for the table. */
  waiting: number;
}

/** What became of asking a program to text the phone. */
export interface MessageResult {
  sent: boolean;
  /** Of the verdict, where it was withheld. */
  reason: string;
}

/** What a reply would mean, were it texted to a program now. */
export interface Meaning extends Understanding {
  /** How far a stop that names nothing reaches for this number today, by law or by the owner's choice. */
  unnamed: 'program' | 'all';
}
