import type { SettingName } from '../../functions/platform/settings.ts';

/** Every room that is deployed. */
export const roomNames = [
  'inbound',
  'inbound-sns',
  'replay',
  'page',
  'api',
  'messages',
  'operations',
  'import-worker',
  'notify',
  'publish',
  'sync',
] as const;
export type RoomName = (typeof roomNames)[number];

/** Where the rooms find what they use. */
export interface Surroundings {
  publicUrl: string;
  tableName: string;
  dynamodbEndpoint: string;
  /** The local stand-in for Secrets Manager, SQS, S3 and EventBridge. */
  awsEndpoint: string;
  replayQueueUrl: string;
  importQueueUrl: string;
  importBucket: string;
  syncQueueUrl: string;
  eventBusName: string;
  /** Where notices are posted to instead of being sent. */
  outboxUrl: string;
  providerSecretsId: string;
  linkKeysId: string;
  adminKeyId: string;
}

/** The settings of each room, the same that the stack gives it. */
export const roomSettings = (
  at: Surroundings,
): Record<RoomName, Partial<Record<SettingName | 'OUTBOX_URL', string>>> => {
  const table = { TABLE_NAME: at.tableName };
  const links = { PUBLIC_URL: at.publicUrl, LINK_KEYS_ID: at.linkKeysId };
  const replayQueue = { REPLAY_QUEUE_URL: at.replayQueueUrl };
  const imports = { IMPORT_BUCKET: at.importBucket, IMPORT_QUEUE_URL: at.importQueueUrl };
  const syncQueue = { SYNC_QUEUE_URL: at.syncQueueUrl };
  const providers = { PROVIDER_SECRETS_ID: at.providerSecretsId };
  return {
    inbound: { ...table, ...providers, ...replayQueue, PUBLIC_URL: at.publicUrl },
    'inbound-sns': { ...table, ...replayQueue },
    replay: table,
    page: { ...table, ...links, ...replayQueue },
    api: { ...table, ...links, ...syncQueue, ADMIN_KEY_ID: at.adminKeyId },
    messages: { ...table, ...links, ...providers, ADMIN_KEY_ID: at.adminKeyId, OUTBOX_URL: at.outboxUrl },
    operations: { ...table, ...imports, LINK_KEYS_ID: at.linkKeysId, ADMIN_KEY_ID: at.adminKeyId },
    'import-worker': { ...table, ...imports },
    notify: { ...table, ...providers, OUTBOX_URL: at.outboxUrl },
    publish: { EVENT_BUS_NAME: at.eventBusName },
    sync: { ...table, ...providers, ...syncQueue, OUTBOX_URL: at.outboxUrl },
  };
};

/** A room's whole environment, as Lambda would give it; nothing of ours leaks in, least of all real AWS credentials. */
export const roomEnvironment = (room: RoomName, at: Surroundings): Record<string, string> => ({
  ...roomSettings(at)[room],
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_LAMBDA_FUNCTION_NAME: `basta-${room}`,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_ENDPOINT_URL: at.awsEndpoint,
  AWS_ENDPOINT_URL_DYNAMODB: at.dynamodbEndpoint,
  POWERTOOLS_SERVICE_NAME: room,
  NODE_ENV: 'production',
  TZ: 'UTC',
});
