import { expect } from 'vitest';
import type { NoticeKind } from '../../functions/domain/config/config.ts';
import type { ContactEvent } from '../../functions/domain/event.ts';
import type { Conversation, ConversationStep } from './conversations.ts';

/** Where a conversation is held: a handler, a local run, or what is deployed. */
export interface Listener {
  /** Signs a webhook, delivers it, and returns the status of the answer. */
  post(step: ConversationStep): Promise<number | undefined>;
  /** All that is known of the person by now. */
  look(): Promise<Known>;
}

export interface Known {
  events: { eventId: string; kind: string; notice?: unknown }[];
  standing?: string | undefined;
  verdict?: string | undefined;
  blocks: number;
}

/** Says every step of a conversation and holds what came of each to the fixture. Notices have their own time, and are left out. */
export async function converse({ steps }: Conversation, { post, look }: Listener): Promise<void> {
  const known = new Set<string>();
  for (const step of steps) {
    const { what, expect: then } = step;
    expect([what, await post(step)]).toEqual([what, expect.toSatisfy((status: number) => status < 300)]);
    const { events, standing, verdict, blocks } = await look();
    const news = events.filter(({ eventId, notice }) => !notice && !known.has(eventId));
    for (const { eventId } of news) known.add(eventId);
    const wanted = eventsOf(step).map((event) => expect.objectContaining(event));
    expect([what, news]).toEqual([what, expect.arrayContaining(wanted)]);
    expect([what, news.length]).toEqual([what, wanted.length]);
    if (then.standing) expect([what, standing]).toEqual([what, then.standing]);
    if (then.verdict) expect([what, verdict]).toEqual([what, then.verdict]);
    if (then.blocks !== undefined) expect([what, blocks]).toEqual([what, then.blocks]);
  }
}

const eventsOf = ({ expect: then }: ConversationStep): Partial<ContactEvent>[] =>
  then.events ?? (then.event ? [then.event] : []);

/** The notices that a conversation asks for, in the order of what they answer: one for each change, one for each HELP. */
export const noticesOwed = ({ steps }: Conversation): NoticeKind[] =>
  steps.flatMap(eventsOf).flatMap(({ kind, outcome }) => {
    if (kind === 'help') return [kind];
    return (kind === 'opt-out' || kind === 'opt-in') && outcome === 'changed' ? [kind] : [];
  });

/** Of a contact's standing with a program and with all, the newer decides. */
export function statusWith(
  program: string,
  standing: Readonly<Record<string, { status: string; since: string }>>,
): string | undefined {
  const known = [standing[program], standing['*']].filter((it) => it !== undefined);
  return known.sort((a, b) => b.since.localeCompare(a.since))[0]?.status;
}
