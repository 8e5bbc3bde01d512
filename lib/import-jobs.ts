import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Room } from './room.ts';
import { WorkQueue } from './work-queue.ts';

/** How long a worker may run: the most that Lambda allows. */
export const importWorkerTimeout = Duration.minutes(15);

/** Lists that are imported: where they lie for a month, and the queue of what is to be worked on. */
export class ImportJobs extends WorkQueue {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id, {
      setting: 'IMPORT_QUEUE_URL',
      // Longer than a worker runs; six times as long as for others would only make a crash cost an hour and a half.
      between: importWorkerTimeout.plus(Duration.minutes(1)),
      tries: 5,
      // Two imports: the table belongs to those who say stop.
      atOnce: { messages: 1, rooms: 2 },
      gaveUp: {
        title: 'an import does not go on',
        impact: 'A list was taken in only in part, so people on the rest of it may still get texts.',
        unwantedTexts: true,
        action:
          'Look in the log of the import-worker function for import.interrupted and mend the cause, then ask for the import to be started again: it goes on where it stopped.',
      },
      waiting: {
        after: Duration.hours(1),
        title: 'imports wait to be worked on',
        impact: 'People on a list that was given to Basta more than an hour ago may still get texts.',
        unwantedTexts: true,
        action:
          'Look at the throttles, the errors and the log of the import-worker function. Imports go on by themselves once it runs.',
      },
    });
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      // Lists of numbers: kept for as long as somebody may ask about a bad line, and not longer.
      lifecycleRules: [{ expiration: Duration.days(30), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Two rooms of ours are all that reads it, and each import is an item that tells who ordered it.',
    });
  }

  /** Take lists in or read them, keep what was bad in them, and order work. */
  grantImport(room: Room): void {
    room.set('IMPORT_BUCKET', this.bucket.bucketName);
    this.grantPut(room);
    const grant = (actions: string[], resource: string) =>
      Grant.addToPrincipal({ grantee: room.lambda, actions, resourceArns: [resource] });
    grant(['s3:GetObject', 's3:PutObject'], this.bucket.arnForObjects('imports/*'));
    Validations.of(room).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${this.#bucketId()}.Arn>/imports/*]`,
      reason: 'Each import has files of its own, whose names begin so.',
    });
    // Without it S3 answers 403 for an object that isn't there, and the next rejects could not be found.
    grant(['s3:ListBucket'], this.bucket.bucketArn);
  }

  #bucketId(): string {
    const { defaultChild } = this.bucket.node;
    return defaultChild instanceof CfnBucket ? Stack.of(this).resolve(defaultChild.logicalId) : '';
  }
}
