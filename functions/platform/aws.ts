import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

const translation = { marshallOptions: { removeUndefinedValues: true } };

/**
 * DynamoDB as the rooms use it. Short limits and two tries: whoever waits for an answer has a plan for the database
 * being away, and needs to learn of it while there is time to follow that plan. (Without `throwOnRequestTimeout` the SDK
 * only warns of a request that takes too long, and waits on.)
 */
export const documentClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      maxAttempts: 2,
      requestHandler: { connectionTimeout: 500, requestTimeout: 1_000, throwOnRequestTimeout: true },
    }),
    translation,
  );

/** For work that nobody waits for: tries for as long as the table is throttled or away for a moment. */
export const patientDocumentClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      maxAttempts: 8,
      requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    }),
    translation,
  );
