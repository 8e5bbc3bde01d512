import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aStack, type Synthesized } from '../support/stack.ts';

const page = readFileSync('docs/privacy.md', 'utf8');
/** The last cell of the row that begins so. */
const keptOf = (what: string): string =>
  page
    .split('\n')
    .find((line) => line.startsWith(`| ${what}`))
    ?.split('|')
    .at(-2)
    ?.trim() ?? '';

const synthesized = aStack();
const { all, stack } = synthesized;

/** The rooms that may do this. */
const roomsThatMay = ({ at }: Synthesized, action: string, on: RegExp): string[] =>
  Object.keys(stack.basta.rooms).filter((room) => {
    const { Statement } = at(`${room}/Role/DefaultPolicy`).PolicyDocument as {
      Statement: { Action: string | string[]; Resource: string | string[] }[];
    };
    return Statement.some(
      ({ Action, Resource }) => [Action].flat().includes(action) && [Resource].flat().some((it) => on.test(it)),
    );
  });

describe('docs/privacy.md', () => {
  it('says how long the stack keeps logs, lists and messages', () => {
    for (const { properties } of all('AWS::Logs::LogGroup')) {
      expect(keptOf('log ')).toBe(`${properties.RetentionInDays} days`);
    }
    const [bucket] = all('AWS::S3::Bucket');
    expect(bucket?.properties.LifecycleConfiguration).toMatchObject({
      Rules: [{ ExpirationInDays: Number.parseInt(keptOf('imported list'), 10) }],
    });
    for (const { properties } of all('AWS::SQS::Queue')) {
      expect(keptOf('request that could not be stored')).toContain(
        `${Number(properties.MessageRetentionPeriod) / 86_400} days`,
      );
    }
  });

  it.each([
    ['claim', 'claims.ts', /daysKept = (\d+);/],
    ['notice that awaits', 'contacts.ts', /reportDays = (\d+);/],
    ['message with an idempotency key', 'answered-messages.ts', /daysKept = (\d+);/],
    ['import ', 'import-jobs.ts', /daysKept = (\d+);/],
  ])('says how long the table keeps: %s', (what, file, constant) => {
    const [, days] = constant.exec(readFileSync(`functions/store/${file}`, 'utf8')) ?? [];
    expect(keptOf(what)).toBe(`${days} days`);
  });

  it('leaves out nothing that expires', () => {
    const expiring = globSync('functions/store/*.ts').filter((file) => /expiresAt/.test(readFileSync(file, 'utf8')));
    // Those above, the parts of a reply, and quotas and the shape of the table, which hold nothing of anyone.
    expect(expiring.map((file) => file.replace('functions/store/', '')).sort()).toEqual([
      'answered-messages.ts',
      'claims.ts',
      'contacts.ts',
      'import-jobs.ts',
      'messages.ts',
      'quotas.ts',
      'table-shape.ts',
    ]);
  });

  it('says which functions can read the whole table, and which the secrets of providers', () => {
    const named = (rooms: readonly string[]) => rooms.map((room) => `\`${room}\``);
    const [whole] = named(roomsThatMay(synthesized, 'dynamodb:Scan', /Contacts/));
    expect(roomsThatMay(synthesized, 'dynamodb:Scan', /Contacts/)).toHaveLength(1);
    expect(page).toContain(`Only ${whole} can read the whole table`);
    const secrets = named(roomsThatMay(synthesized, 'secretsmanager:GetSecretValue', /Secrets\/Providers/));
    const said = /only ([^;]*) can read the secrets of providers/.exec(page.replaceAll('\n', ' '))?.[1] ?? '';
    expect([...said.matchAll(/`[\w-]+`/g)].map(([room]) => room).sort()).toEqual(secrets.sort());
  });
});
