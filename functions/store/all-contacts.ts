import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Contact } from '../domain/contact.ts';
import { isE164, type Phone } from '../domain/phone.ts';
import { toContact } from './contacts.ts';
import { contactKey } from './keys.ts';

/** One of several shares of the table that can be read at the same time. */
export interface Segment {
  /** From 0. */
  index: number;
  of: number;
}

export interface ContactsPage {
  contacts: Contact[];
  /** The number after which to go on; undefined where the segment has been read to its end. */
  last?: Phone;
}

export interface AllContacts {
  /** Reads on from a number, as far as one request reads (1 MB of items, of which contacts are a part). */
  read(segment: Segment, after?: Phone): Promise<ContactsPage>;
}

/**
 * Reads every contact by a parallel scan. The contact is in no index, since that would cost another write with every
 * choice; a list of all is asked for seldom (docs/decisions/0020).
 *
 * @param limit items that one request looks at; as many as fit 1 MB where not given
 */
export function createAllContacts(db: DynamoDBDocumentClient, tableName: string, limit?: number): AllContacts {
  return {
    async read({ index, of }, after) {
      const contacts: Contact[] = [];
      let start: Record<string, unknown> | undefined = after && contactKey(after);
      do {
        const { Items = [], LastEvaluatedKey } = await db.send(
          new ScanCommand({
            TableName: tableName,
            Limit: limit,
            Segment: index,
            TotalSegments: of,
            FilterExpression: 'sk = :contact',
            ExpressionAttributeValues: { ':contact': 'CONTACT' },
            ExclusiveStartKey: start,
          }),
        );
        contacts.push(...Items.map((item) => toContact(item.pk, item)));
        start = LastEvaluatedKey;
        // A number's contact sorts before the rest of its items, so going on behind it misses and repeats nothing. A
        // history longer than one request reads is read to its end here: going on behind its contact would start it over.
        const pk = start?.pk;
        if (typeof pk === 'string' && isE164(pk) && pk !== after) return { contacts, last: pk };
      } while (start);
      return { contacts };
    },
  };
}
