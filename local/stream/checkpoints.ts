/** How far each reader has come in each shard: the sequence number of the last record done, or `end` of a closed shard. */
export interface Checkpoints {
  get(reader: string, shardId: string): string | undefined;
  set(reader: string, shardId: string, position: string): void;
  clear(): void;
}

/** Remembers, and tells whoever keeps it on disk. */
export function createCheckpoints(
  known: Record<string, string> = {},
  changed: (all: Record<string, string>) => void = () => {},
): Checkpoints {
  const positions = new Map(Object.entries(known));
  const key = (reader: string, shardId: string) => `${reader} ${shardId}`;
  return {
    get: (reader, shardId) => positions.get(key(reader, shardId)),
    set(reader, shardId, position) {
      positions.set(key(reader, shardId), position);
      changed(Object.fromEntries(positions));
    },
    clear() {
      positions.clear();
      changed({});
    },
  };
}
