import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { NoticeKind, ProviderName } from '../domain/config/config.ts';
import { epochMs, type Instant, plusMs } from '../domain/instant.ts';
import type { Phone } from '../domain/phone.ts';
import type { ReplyPart } from '../domain/replies/reply.ts';
import { replyPartsKey, sentNoticeKey } from './keys.ts';

/** A notice of ours that a delivery report is about. */
export interface SentNotice {
  kind: NoticeKind;
  /** The event that it answers. */
  answers: string;
  program: string;
  /** The sender that it left from. */
  sender: string;
}

/** One part of a reply that came in several, with the id that its provider gave it. */
export interface ArrivedPart extends ReplyPart {
  phone: Phone;
  provider: ProviderName;
  id: string;
  text: string;
  at: Instant;
}

/** Messages on their way: notices whose delivery report is awaited, and replies of which parts are missing. */
export interface MessageStore {
  /** The notice that a provider's id belongs to; undefined where the message was not one of ours. */
  findNotice(phone: Phone, provider: ProviderName, messageId: string): Promise<SentNotice | undefined>;
  /** Keeps a part, and returns the reply once all have come. Bears to see a part twice. */
  join(part: ArrivedPart): Promise<{ id: string; text: string } | undefined>;
  /** Forgets the parts of a reply that was taken in. */
  forgetParts(part: ArrivedPart): Promise<void>;
}

/** Parts follow each other within seconds; after an hour a reference may be another message's. */
const partsKept = 60 * 60 * 1000;

export function createMessageStore(db: DynamoDBDocumentClient, tableName: string): MessageStore {
  return {
    async findNotice(phone, provider, messageId) {
      const { Item } = await db.send(
        new GetCommand({ TableName: tableName, Key: sentNoticeKey(phone, provider, messageId) }),
      );
      return Item as SentNotice | undefined;
    },

    async join(part) {
      const key = partsKey(part);
      const arrived = { id: part.id, text: part.text };
      const expiresAt = expiryOf(part);
      try {
        const { Attributes } = await db.send(
          new UpdateCommand({
            TableName: tableName,
            Key: key,
            UpdateExpression: 'SET #part = :arrived, startedAt = if_not_exists(startedAt, :at), expiresAt = :expiresAt',
            ConditionExpression: 'attribute_not_exists(startedAt) OR startedAt > :tooOld',
            ExpressionAttributeNames: { '#part': partName(part.number) },
            ExpressionAttributeValues: {
              ':arrived': arrived,
              ':at': part.at,
              ':tooOld': plusMs(part.at, -partsKept),
              ':expiresAt': expiresAt,
            },
            ReturnValues: 'ALL_NEW',
          }),
        );
        return wholeOf(Attributes ?? {}, part.total);
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
      const Item = { ...key, [partName(part.number)]: arrived, startedAt: part.at, expiresAt };
      await db.send(new PutCommand({ TableName: tableName, Item }));
      return undefined;
    },

    async forgetParts(part) {
      // Emptied rather than deleted: who takes texts in needs no right to delete what is in the table.
      const Item = { ...partsKey(part), expiresAt: expiryOf(part) };
      await db.send(new PutCommand({ TableName: tableName, Item }));
    },
  };
}

const expiryOf = ({ at }: ArrivedPart): number => Math.floor(epochMs(at) / 1000) + partsKept / 1000;

const partName = (number: number): string => `part${number}`;

const partsKey = ({ phone, provider, of, total }: ArrivedPart) => replyPartsKey(phone, provider, `${of}/${total}`);

function wholeOf(item: Record<string, { id: string; text: string }>, total: number) {
  const parts = Array.from({ length: total }, (_, index) => item[partName(index + 1)]);
  const [first] = parts;
  if (!first || parts.some((part) => part === undefined)) return undefined;
  return { id: `${first.id}+${total}`, text: parts.map((part) => part?.text).join('') };
}
