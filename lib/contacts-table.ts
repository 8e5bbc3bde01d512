import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { tableShape } from '../functions/store/table-shape.ts';
import type { Room } from './room.ts';

export interface ContactsTableProps {
  /** Refuses to be deleted, and stays when the stack goes: these are people's refusals, and the proof of them. */
  keep: boolean;
}

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table (design, Data). A room gets the rights it needs, and the table's name, from one of the `grant…`s. */
export class ContactsTable extends Construct {
  readonly table: TableV2;
  /** Where the stream of new items is read. */
  readonly streamArn: string;

  constructor(scope: Construct, id: string, { keep }: ContactsTableProps) {
    super(scope, id);
    const { partitionKey, sortKey, timeToLive, index } = tableShape;
    this.table = new TableV2(this, 'Table', {
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      timeToLiveAttribute: timeToLive,
      globalSecondaryIndexes: [
        { indexName: index.name, partitionKey: text(index.partitionKey), sortKey: text(index.sortKey) },
      ],
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType.NEW_IMAGE,
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: keep,
      removalPolicy: keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    if (!this.table.tableStreamArn) throw new Error('The table has no stream.');
    this.streamArn = this.table.tableStreamArn;
  }

  /** Decide and store: one contact read, its standing and an event written. A transaction needs the verbs of its items. */
  grantChange(room: Room): void {
    this.#grant(room, ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem']);
  }

  /** Answer a check of many numbers, and show one contact's whole history. */
  grantLookUp(room: Room): void {
    this.#grant(room, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']);
  }

  /** Count the calls of API keys. */
  grantThrottle(room: Room): void {
    this.#grant(room, ['dynamodb:UpdateItem']);
  }

  /** Revoke an API key. */
  grantRevoke(room: Room): void {
    this.#grant(room, ['dynamodb:DeleteItem']);
  }

  /** Take a place under the caps for a text, and an idempotency key, and give both back; look up API keys. */
  grantSend(room: Room): void {
    this.#grant(room, ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem']);
  }

  /** Find out where many numbers stand at once, and change it. */
  grantSync(room: Room): void {
    this.#grant(room, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem']);
  }

  /** Read every contact and the days of the index, for lists and reports. */
  grantRead(room: Room): void {
    this.#grant(room, ['dynamodb:Scan']);
    Grant.addToPrincipal({
      grantee: room.lambda,
      actions: ['dynamodb:Query'],
      resourceArns: [`${this.table.tableArn}/index/${tableShape.index.name}`],
    });
  }

  /** Put what is left of an erased contact in its place, and delete all else that is stored of it. */
  grantErase(room: Room): void {
    this.#grant(room, ['dynamodb:PutItem', 'dynamodb:BatchWriteItem', 'dynamodb:DeleteItem']);
  }

  /** Claim the right to send a notice, give it back, note what became of it, and store what that tells of the person. */
  grantClaim(room: Room): void {
    this.#grant(room, ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem']);
  }

  /** Be called with what is new in the table; no right to read the table itself. */
  grantStream({ lambda }: Room): void {
    Grant.addToPrincipal({
      grantee: lambda,
      actions: [
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        // Lambda asks for it before it connects a stream to a function.
        'dynamodb:ListStreams',
      ],
      resourceArns: [this.streamArn],
    });
  }

  #grant(room: Room, actions: string[]): void {
    room.set('TABLE_NAME', this.table.tableName);
    Grant.addToPrincipal({ grantee: room.lambda, actions, resourceArns: [this.table.tableArn] });
  }
}
