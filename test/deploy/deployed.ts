import { request as httpRequest } from 'node:http';
import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  FilterLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { account, region, type StackOutputs } from './cdk.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

export interface AskOptions {
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** An event as it came off the bus. */
export interface Announced {
  source: string;
  'detail-type': string;
  detail: Record<string, unknown>;
}

/** The deployed system as the world sees it: its HTTP API, its topic, its bus, its texts and its logs. */
export type Deployed = Awaited<ReturnType<typeof reachDeployed>>;

export async function reachDeployed(endpoint: string, outputs: StackOutputs) {
  const settings = { endpoint, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
  const secrets = new SecretsManagerClient(settings);
  const sns = new SNSClient(settings);
  const sqs = new SQSClient(settings);
  const events = new EventBridgeClient(settings);
  const logs = new CloudWatchLogsClient(settings);
  const publicUrl = outputs.PublicUrl;

  const { SecretString: adminKey = '' } = await secrets.send(
    new GetSecretValueCommand({ SecretId: outputs.AdminKeyId }),
  );

  /** The API is known by the host's name, which no resolver needs to know. */
  function ask(method: string, path: string, { headers = {}, body }: AskOptions = {}): Promise<Answer> {
    const { hostname, port } = new URL(endpoint);
    const { host } = new URL(publicUrl);
    return new Promise((resolve, reject) => {
      const request = httpRequest({ method, hostname, port, path, headers: { ...headers, host } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      request.once('error', reject);
      request.end(body);
    });
  }

  return {
    publicUrl,
    ask,

    /** Calls `/v1` as the owner, and returns the status and the body. */
    async call(method: string, path: string, body?: unknown) {
      const { status, text } = await ask(method, path, {
        headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status, body: JSON.parse(text) };
    },

    async putProviderSecrets(value: unknown) {
      await secrets.send(
        new PutSecretValueCommand({ SecretId: outputs.ProviderSecretsId, SecretString: JSON.stringify(value) }),
      );
    },

    /** A text to an AWS number, as End User Messaging puts it on the topic. */
    async textToAws(message: Record<string, string>) {
      await sns.send(new PublishCommand({ TopicArn: outputs.TwoWayTopicArn, Message: JSON.stringify(message) }));
    },

    /** The texts that the emulator's SNS was asked to send to a number, oldest first. */
    async textsTo(phone: string): Promise<string[]> {
      const query = new URLSearchParams({ phoneNumber: phone, account, region });
      const response = await fetch(`${endpoint}/_ministack/sns/sms-messages?${query}`);
      const { sms_messages: messages = {} } = (await response.json()) as {
        sms_messages?: Record<string, { Message: string }[]>;
      };
      return (messages[phone] ?? []).map(({ Message }) => Message);
    },

    /** Puts a rule on the bus, as another system would, and returns what hears from then on. */
    async listen(): Promise<() => Promise<Announced[]>> {
      const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'listener' }));
      const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
      const rule = { EventBusName: outputs.EventBusName, Name: 'everything-of-basta' };
      await events.send(new PutRuleCommand({ ...rule, EventPattern: JSON.stringify({ source: ['basta'] }) }));
      await events.send(
        new PutTargetsCommand({
          EventBusName: rule.EventBusName,
          Rule: rule.Name,
          Targets: [{ Id: 'queue', Arn: Attributes?.QueueArn }],
        }),
      );
      const heard: Announced[] = [];
      return async () => {
        const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
        if (Messages.length > 0) {
          heard.push(...Messages.map(({ Body = '' }) => JSON.parse(Body)));
          const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
          await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
        }
        return heard;
      };
    },

    /** Every line that the functions wrote, if the emulator keeps them. */
    async logLines(): Promise<string[]> {
      const { logGroups = [] } = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePattern: 'Basta-test' }));
      const lines = logGroups.map(async ({ logGroupName }) => {
        const { events: found = [] } = await logs.send(new FilterLogEventsCommand({ logGroupName }));
        return found.map(({ message = '' }) => message);
      });
      return (await Promise.all(lines)).flat();
    },
  };
}
