import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  type GetCommandOutput,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Block } from '../domain/block.ts';
import { type Contact, newContact, type Scope, type Standing } from '../domain/contact.ts';
import type { Decision } from '../domain/decide.ts';
import type { ContactEvent } from '../domain/event.ts';
import { epochMs } from '../domain/instant.ts';
import type { Phone } from '../domain/phone.ts';
import type { Send } from '../domain/sends.ts';
import {
  behindEvents,
  blockPrefix,
  contactKey,
  dayIndexKey,
  eventKey,
  sendPrefix,
  sentNoticeKey,
  standingPrefix,
} from './keys.ts';

/** What became of a save. `conflict`: somebody else changed the contact since it was read; decide again. */
export type Saved = 'saved' | 'duplicate' | 'conflict';

export interface ContactStore {
  /** Reads consistently: a decision on an old reading would only be a conflict. */
  find(phone: Phone, signal?: AbortSignal): Promise<Contact>;
  /** Reads up to 100 contacts in one round trip, consistently; `undefined` for those that DynamoDB didn't serve. */
  findAll(phones: readonly Phone[]): Promise<Map<Phone, Contact | undefined>>;
  /** Saves the event, and the standings with it, together or not at all. */
  save(contact: Contact, decision: Decision, signal?: AbortSignal): Promise<Saved>;
  /** Saves an event that changes no standing; of a notice that was sent, also where its delivery report finds it. */
  note(event: ContactEvent, signal?: AbortSignal): Promise<'saved' | 'duplicate'>;
  /** A contact's whole history, oldest first. */
  history(phone: Phone): Promise<ContactEvent[]>;
}

export function createContactStore(db: DynamoDBDocumentClient, tableName: string): ContactStore {
  async function note(event: ContactEvent, signal?: AbortSignal): Promise<'saved' | 'duplicate'> {
    const sent = sentNotice(event);
    const put = putOf(tableName, event);
    const both = [{ Put: put }, { Put: { TableName: tableName, Item: sent } }];
    const options = { abortSignal: signal };
    try {
      if (sent) await db.send(new TransactWriteCommand({ TransactItems: both }), options);
      else await db.send(new PutCommand(put), options);
      return 'saved';
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException || alreadyThere(error)) return 'duplicate';
      throw error;
    }
  }

  return {
    async find(phone, signal) {
      const { Item } = await db.send(
        new GetCommand({ TableName: tableName, Key: contactKey(phone), ConsistentRead: true }),
        { abortSignal: signal },
      );
      return Item ? toContact(phone, Item) : newContact(phone);
    },

    async findAll(phones) {
      const unique = [...new Set(phones)];
      const found = new Map<Phone, Contact | undefined>(unique.map((phone) => [phone, newContact(phone)]));
      let keys: Record<string, unknown>[] = unique.map(contactKey);
      for (let attempt = 0; keys.length > 0 && attempt < 3; attempt += 1) {
        const { Responses, UnprocessedKeys } = await db.send(
          new BatchGetCommand({ RequestItems: { [tableName]: { Keys: keys, ConsistentRead: true } } }),
        );
        for (const item of Responses?.[tableName] ?? []) found.set(item.pk, toContact(item.pk, item));
        keys = UnprocessedKeys?.[tableName]?.Keys ?? [];
      }
      for (const key of keys) found.set(key.pk as Phone, undefined);
      return found;
    },

    async save(contact, decision, signal) {
      const { event, write, blocks } = decision;
      if (Object.keys(write).length === 0 && !blocks) return note(event, signal);
      try {
        await db.send(
          new TransactWriteCommand({
            TransactItems: [{ Update: updateOf(tableName, contact, decision) }, { Put: putOf(tableName, event) }],
          }),
          { abortSignal: signal },
        );
        return 'saved';
      } catch (error) {
        return lostRace(error);
      }
    },

    note,

    async history(phone) {
      const events: ContactEvent[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await db.send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'pk = :phone AND sk BETWEEN :contact AND :behind',
            ExpressionAttributeValues: {
              ':phone': phone,
              ':contact': contactKey(phone).sk,
              ':behind': behindEvents,
            },
            ConsistentRead: true,
            ExclusiveStartKey: from,
          }),
        );
        for (const item of Items) {
          if (item.sk !== contactKey(phone).sk) events.push(toEvent(item));
          // An imported number's first event is kept in its contact (imported-contacts.ts).
          else if (item.first) events.push(item.first);
        }
        from = LastEvaluatedKey;
      } while (from);
      return events.sort((a, b) => (a.at === b.at ? order(a.receivedAt, b.receivedAt) : order(a.at, b.at)));
    },
  };
}

type Item = NonNullable<GetCommandOutput['Item']>;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function updateOf(tableName: string, contact: Contact, { event, write, blocks = {} }: Decision) {
  const names: Record<string, string> = { '#version': 'version' };
  const values: Record<string, unknown> = { ':next': contact.version + 1 };
  const sets = ['#version = :next'];
  for (const [index, [scope, standing]] of Object.entries(write).entries()) {
    names[`#s${index}`] = `${standingPrefix}${scope}`;
    values[`:s${index}`] = standing;
    sets.push(`#s${index} = :s${index}`);
  }
  const removes: string[] = [];
  for (const [index, [key, block]] of Object.entries(blocks).entries()) {
    names[`#b${index}`] = `${blockPrefix}${key}`;
    if (block === null) removes.push(`#b${index}`);
    else {
      values[`:b${index}`] = block;
      sets.push(`#b${index} = :b${index}`);
    }
  }
  for (const name of ['locale', 'timeZone', 'region'] as const) {
    if (!event[name]) continue;
    names[`#${name}`] = name;
    values[`:${name}`] = event[name];
    sets.push(`#${name} = :${name}`);
  }
  if (contact.version > 0) values[':read'] = contact.version;
  return {
    TableName: tableName,
    Key: contactKey(contact.phone),
    UpdateExpression: `SET ${sets.join(', ')}${removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : ''}`,
    ConditionExpression: contact.version > 0 ? '#version = :read' : 'attribute_not_exists(#version)',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  };
}

export const putOf = (tableName: string, event: ContactEvent) => ({
  TableName: tableName,
  Item: { ...eventKey(event.phone, event.eventId), ...event, ...dayIndexKey(event) },
  ConditionExpression: 'attribute_not_exists(pk)',
});

/** Providers report a delivery within three days or never. */
const reportDays = 7;

function sentNotice(event: ContactEvent): Item | undefined {
  const { phone, provider, messageId, program, sender, notice, receivedAt } = event;
  if (notice?.result !== 'sent' || !provider || !messageId) return undefined;
  const expiresAt = Math.floor(epochMs(receivedAt) / 1000) + reportDays * 86_400;
  const { kind, answers } = notice;
  return { ...sentNoticeKey(phone, provider, messageId), kind, answers, program, sender, expiresAt };
}

const alreadyThere = (error: unknown): boolean =>
  error instanceof TransactionCanceledException && error.CancellationReasons?.[0]?.Code === 'ConditionalCheckFailed';

/** Failed conditions are answers. With both failed it is a duplicate: its first delivery is what changed the contact. */
export function lostRace(error: unknown): Saved {
  if (!(error instanceof TransactionCanceledException)) throw error;
  const [contact, event] = (error.CancellationReasons ?? []).map((reason) => reason.Code);
  if (event === 'ConditionalCheckFailed') return 'duplicate';
  const lost = ['ConditionalCheckFailed', 'TransactionConflict'];
  if (lost.includes(contact ?? '') || event === 'TransactionConflict') return 'conflict';
  throw error;
}

export function toContact(phone: Phone, item: Record<string, unknown>): Contact {
  const standing: Record<Scope, Standing> = {};
  const blocks: Record<string, Block> = {};
  const sends: Send[] = [];
  for (const [name, value] of Object.entries(item)) {
    if (name.startsWith(standingPrefix)) standing[name.slice(standingPrefix.length)] = value as Standing;
    if (name.startsWith(blockPrefix)) blocks[name.slice(blockPrefix.length)] = value as Block;
    if (name.startsWith(sendPrefix)) sends.push({ ...(value as Send), id: name.slice(sendPrefix.length) });
  }
  const { locale, timeZone, region, erasedAt, sendsVersion, version } = item as Partial<Contact>;
  return {
    phone,
    standing,
    ...(Object.keys(blocks).length > 0 && { blocks }),
    ...(locale && { locale }),
    ...(timeZone && { timeZone }),
    ...(region && { region }),
    ...(erasedAt && { erasedAt }),
    ...(sends.length > 0 && { sends }),
    ...(sendsVersion && { sendsVersion }),
    version: version ?? 0,
  };
}

/** An event as it was saved, from its item or from a stream image of it. */
export function toEvent(item: Item): ContactEvent {
  const { pk: _pk, sk: _sk, day: _day, dayAt: _dayAt, ...event } = item;
  return event as ContactEvent;
}
