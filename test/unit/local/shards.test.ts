import { describe, expect, it } from 'vitest';
import { readableShards } from '../../../local/stream/shards.ts';

const parent = { ShardId: 'parent' };
const child = { ShardId: 'child', ParentShardId: 'parent' };
const other = { ShardId: 'other', ParentShardId: 'trimmed' };

describe('shards to read', () => {
  it('leaves a child for when its parent is done, so that the order is kept', () => {
    expect(readableShards([child, parent], () => false)).toEqual(['parent']);
    expect(readableShards([child, parent], (id) => id === 'parent')).toEqual(['child']);
  });

  it('reads a shard whose parent is not listed any more', () => {
    expect(readableShards([other], () => false)).toEqual(['other']);
  });

  it('reads none that is done', () => {
    expect(readableShards([parent, child], () => true)).toEqual([]);
  });
});
