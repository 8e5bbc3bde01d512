import { describe, expect, it } from 'vitest';
import { tableShape } from '../../functions/store/table-shape.ts';
import { aStack } from '../support/stack.ts';

const table = aStack().at('Contacts/Table');

describe('table', () => {
  it('has the shape that the local run has, on demand, with a stream of new images', () => {
    const { partitionKey, sortKey, timeToLive, index } = tableShape;
    const keys = (hash: string, range: string) => [
      { AttributeName: hash, KeyType: 'HASH' },
      { AttributeName: range, KeyType: 'RANGE' },
    ];
    expect(table).toMatchObject({
      KeySchema: keys(partitionKey, sortKey),
      GlobalSecondaryIndexes: [
        {
          IndexName: index.name,
          KeySchema: keys(index.partitionKey, index.sortKey),
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      TimeToLiveSpecification: { AttributeName: timeToLive, Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    });
  });

  it('is encrypted, and can be put back to any second of the last 35 days', () => {
    expect(table).toMatchObject({
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [{ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }],
    });
  });
});

describe('stage', () => {
  const inStage = (stage: string) => {
    const { stack, resources, at } = aStack(undefined, { stage });
    const data = resources.filter(({ type }) => /::(GlobalTable|Secret)$/.test(type));
    return {
      policies: data.map(({ path, deletionPolicy }) => `${path}: ${deletionPolicy}`),
      terminationProtection: stack.terminationProtection,
      table: at('Contacts/Table'),
    };
  };

  it('prod refuses to go, and keeps table and secrets if it has to', () => {
    const prod = inStage('prod');
    expect(prod.terminationProtection).toBe(true);
    expect(prod.table).toMatchObject({ Replicas: [{ DeletionProtectionEnabled: true }] });
    expect(prod.policies).toEqual([
      'Contacts/Table: Retain',
      'Secrets/Providers: Retain',
      'Secrets/LinkKeys: Retain',
      'Secrets/AdminKey: Retain',
    ]);
  });

  it('of another name goes without a trace', () => {
    const dev = inStage('dev');
    expect(dev.terminationProtection).toBe(false);
    expect(dev.table).toMatchObject({ Replicas: [{ DeletionProtectionEnabled: false }] });
    for (const policy of dev.policies) expect(policy).toMatch(/Delete$/);
  });

  it('with a name that no stack can have is refused', () => {
    expect(() => aStack(undefined, { stage: 'Prod/1' })).toThrow(/lower-case/);
  });
});
