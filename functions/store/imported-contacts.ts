import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { newContact } from '../domain/contact.ts';
import { decide } from '../domain/decide.ts';
import type { ContactEvent, ContactRequest, Outcome } from '../domain/event.ts';
import { applyRequest } from './apply-request.ts';
import { type ContactStore, toEvent } from './contacts.ts';
import { contactKey, eventKey, standingPrefix } from './keys.ts';

export interface ImportedContacts {
  /** Takes one line of a list in. `duplicate`: another line, or another import, said the same. */
  take(request: ContactRequest): Promise<Outcome | 'duplicate'>;
}

/**
 * Stores what lists say with one conditional write for each number that is not known yet, which is the least that an
 * import can cost: its first event is kept within the contact. A number that is known is decided like any other
 * request (docs/decisions/0021).
 */
export function createImportedContacts(
  db: DynamoDBDocumentClient,
  tableName: string,
  store: ContactStore,
): ImportedContacts {
  async function putNew(request: ContactRequest): Promise<Outcome | 'known'> {
    const { event, write } = decide(newContact(request.phone), request);
    const standings = Object.entries(write).map(([scope, standing]) => [`${standingPrefix}${scope}`, standing]);
    try {
      await db.send(
        new PutCommand({
          TableName: tableName,
          Item: { ...contactKey(request.phone), ...Object.fromEntries(standings), first: event, version: 1 },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
      return event.outcome;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return 'known';
      throw error;
    }
  }

  /** The event of a request where it was stored before: within the contact, or as an item of its own. */
  async function stored({ phone, eventId }: ContactRequest): Promise<ContactEvent | undefined> {
    const keys = [contactKey(phone), eventKey(phone, eventId)];
    const { Responses } = await db.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys: keys, ConsistentRead: true } } }),
    );
    const events = (Responses?.[tableName] ?? []).map((item) =>
      item.sk === contactKey(phone).sk ? (item.first as ContactEvent | undefined) : toEvent(item),
    );
    return events.find((event) => event?.eventId === eventId);
  }

  return {
    async take(request) {
      const put = await putNew(request);
      if (put !== 'known') return put;
      const before = await stored(request);
      if (!before) return (await applyRequest(store, request)).outcome;
      return isSameLine(before, request) ? before.outcome : 'duplicate';
    },
  };
}

/** A line that is read again after a crash is told as what it was the first time, so that counts come out the same. */
const isSameLine = (a: ContactEvent, b: ContactRequest): boolean =>
  a.import !== undefined && a.import.id === b.import?.id && a.import.line === b.import.line;
