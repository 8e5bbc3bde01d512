import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Contact } from '../domain/contact.ts';
import type { Phone } from '../domain/phone.ts';
import type { Send } from '../domain/sends.ts';
import { contactKey, sendPrefix } from './keys.ts';

/** A send as it is kept. */
export interface KeptSend extends Send {
  id: string;
}

export interface SendStore {
  /**
   * Writes a send down on its contact, and takes away those that aren't to be kept any longer. `conflict`: somebody
   * has changed the contact or its sends since it was read, so that what was decided on it doesn't hold.
   */
  add(contact: Contact, send: KeptSend, kept: readonly Send[]): Promise<'saved' | 'conflict'>;
  /** Adds the provider's id of the message, by which a reply to it is known. */
  name(phone: Phone, id: string, messageId: string): Promise<void>;
  /** Takes a send away that was written down and certainly wasn't sent. */
  remove(phone: Phone, id: string): Promise<void>;
}

const attribute = (id: string): string => `${sendPrefix}${id}`;

export function createSendStore(db: DynamoDBDocumentClient, tableName: string): SendStore {
  return {
    async add(contact, { id, ...send }, kept) {
      const keptIds = new Set(kept.map((it) => it.id));
      const dropped = (contact.sends ?? []).flatMap((it) => (it.id && !keptIds.has(it.id) ? [it.id] : []));
      const names: Record<string, string> = { '#version': 'version', '#sends': 'sendsVersion', '#send': attribute(id) };
      for (const [index, old] of dropped.entries()) names[`#d${index}`] = attribute(old);
      const remove = dropped.length > 0 ? ` REMOVE ${dropped.map((_, index) => `#d${index}`).join(', ')}` : '';
      const read = { ':version': contact.version || undefined, ':sends': contact.sendsVersion };
      const unchanged = (name: string, value: unknown) =>
        value === undefined ? `attribute_not_exists(#${name})` : `#${name} = :${name}`;
      try {
        await db.send(
          new UpdateCommand({
            TableName: tableName,
            Key: contactKey(contact.phone),
            UpdateExpression: `SET #send = :send, #sends = :next${remove}`,
            ConditionExpression: [
              unchanged('version', read[':version']),
              unchanged('sends', read[':sends']),
              'attribute_not_exists(#send)',
            ].join(' AND '),
            ExpressionAttributeNames: names,
            ExpressionAttributeValues: { ...read, ':send': send, ':next': (contact.sendsVersion ?? 0) + 1 },
          }),
        );
        return 'saved';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException) {
          return 'conflict';
        }
        throw error;
      }
    },

    async name(phone, id, messageId) {
      await change(phone, {
        UpdateExpression: 'SET #send.messageId = :messageId',
        ExpressionAttributeNames: { '#send': attribute(id) },
        ExpressionAttributeValues: { ':messageId': messageId },
      });
    },

    async remove(phone, id) {
      await change(phone, {
        UpdateExpression: 'REMOVE #send',
        ExpressionAttributeNames: { '#send': attribute(id) },
      });
    },
  };

  /** Nothing is to be done for a send that was dropped or erased meanwhile. */
  async function change(
    phone: Phone,
    update: {
      UpdateExpression: string;
      ExpressionAttributeNames: Record<string, string>;
      ExpressionAttributeValues?: Record<string, unknown>;
    },
  ): Promise<void> {
    try {
      await db.send(
        new UpdateCommand({
          TableName: tableName,
          Key: contactKey(phone),
          ConditionExpression: 'attribute_exists(#send)',
          ...update,
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }
}
