import type { Program, ProviderName } from './config/config.ts';
import type { Instant } from './instant.ts';

/** Why a provider delivers nothing to a number: the person refused there, or nobody can be reached at it. */
export type BlockReason = 'opted-out' | 'unreachable';

/**
 * What keeps a provider from delivering, whatever the person's standing with us is. A block outlives an opt-in that the
 * provider heard nothing of: then the standing is `opted-in` and the verdict `blocked-by-provider`.
 */
export interface Block {
  why: BlockReason;
  provider: ProviderName;
  /** The sender that is blocked, as the config names it; every sender of the provider where absent. */
  sender?: string;
  /** When we first knew. */
  since: Instant;
  /** When it was last confirmed, where that is later than `since`. */
  asOf?: Instant;
  /** The provider's code for it, or `keyword` where the person's own word to the provider made it. */
  code?: string;
  eventId: string;
}

/** A contact's blocks: by `<provider>:<sender>`, `<provider>:*`, or `*` for a number that nobody is reached at. */
export type Blocks = Readonly<Record<string, Block>>;

export const unreachable = '*';

export const blockKey = (provider: ProviderName, sender?: string): string => `${provider}:${sender ?? '*'}`;

const confirmed = (block: Block): Instant => block.asOf ?? block.since;

/** What a request says of blocks: one that it makes known, and those that it shows to be gone. */
export interface BlockNews {
  provider?: ProviderName;
  block?: { why: BlockReason; sender?: string; code?: string };
  /** The sender whose block has ended, and whether the number was reached: somebody wrote from it, or got a text. */
  unblocks?: { sender?: string; reached?: boolean };
  at: Instant;
  eventId: string;
}

/** The blocks to write for a request, `null` for those to be taken away. A block that is newer than the news stays. */
export function changedBlocks(blocks: Blocks, news: BlockNews): Record<string, Block | null> {
  const { provider, block, unblocks, at, eventId } = news;
  const changed: Record<string, Block | null> = {};
  const ended = [
    ...(unblocks?.reached ? [unreachable] : []),
    ...(unblocks?.sender && provider ? [blockKey(provider, unblocks.sender), blockKey(provider)] : []),
  ];
  for (const key of ended) {
    const current = blocks[key];
    if (current && confirmed(current) <= at) changed[key] = null;
  }
  if (block && provider) {
    const { why, sender, code } = block;
    const key = why === 'unreachable' ? unreachable : blockKey(provider, sender);
    const current = blocks[key];
    if (!current)
      changed[key] = { why, provider, ...(sender && { sender }), since: at, ...(code && { code }), eventId };
    else if (confirmed(current) < at) changed[key] = { ...current, asOf: at };
  }
  return changed;
}

/** The block of one sender, if there is one: its own, its provider's, or that of a number where nobody is reached. */
export const blockOf = (
  blocks: Blocks | undefined,
  sender: { provider: ProviderName; number: string },
): Block | undefined =>
  blocks?.[unreachable] ?? blocks?.[blockKey(sender.provider, sender.number)] ?? blocks?.[blockKey(sender.provider)];

/** True if no sender of the program gets through: while one does, it may send. */
export const isBlocked = (blocks: Blocks | undefined, program: Program): boolean =>
  blocks !== undefined && program.senders.every((sender) => blockOf(blocks, sender) !== undefined);
