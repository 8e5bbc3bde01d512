import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

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
    { marshallOptions: { removeUndefinedValues: true } },
  );
