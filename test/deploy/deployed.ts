import { setTimeout } from 'node:timers/promises';
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
import type { TestRequest } from '../support/http.ts';
import { account, region, type StackOutputs } from './cdk.ts';
import type { Deployment } from './deployment.ts';
import type { HandedOver } from './owners-system.ts';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

export interface AskOptions {
  headers?: Record<string, string>;
  body?: string;
}

/** An event as it came off the bus. */
export interface Announced {
  source: string;
  'detail-type': string;
  detail: Record<string, unknown>;
}

const clientSettings = (endpoint: string) => ({
  endpoint,
  region,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

/** Does what the owner does once after the first deployment. */
export async function putProviderSecrets(endpoint: string, outputs: StackOutputs, value: unknown): Promise<void> {
  const put = new PutSecretValueCommand({ SecretId: outputs.ProviderSecretsId, SecretString: JSON.stringify(value) });
  await new SecretsManagerClient(clientSettings(endpoint)).send(put);
}

/** The deployed system as the world sees it: its HTTP API, its topic, its bus, its texts and its logs. */
export async function reachDeployed({ endpoint, outputs, url, ownersSystem }: Deployment) {
  const settings = clientSettings(endpoint);
  const secrets = new SecretsManagerClient(settings);
  const sns = new SNSClient(settings);
  const sqs = new SQSClient(settings);
  const events = new EventBridgeClient(settings);
  const logs = new CloudWatchLogsClient(settings);

  const { SecretString: adminKey = '' } = await secrets.send(
    new GetSecretValueCommand({ SecretId: outputs.AdminKeyId }),
  );

  async function ask(method: string, path: string, { headers = {}, body }: AskOptions = {}): Promise<Answer> {
    const response = await fetch(`${url}${path}`, { method, headers, ...(body !== undefined && { body }) });
    const { status, headers: answered } = response;
    return { status, headers: Object.fromEntries(answered), text: await response.text() };
  }

  return {
    /** What providers sign and links name. */
    publicUrl: outputs.PublicUrl,
    /** Where a command on this machine reaches it, and with which key. */
    url,
    adminKey,
    ask,

    /** Posts a provider's webhook, or gets it where the provider does. */
    deliver: ({ method = 'POST', path, query, headers, body }: TestRequest): Promise<Answer> =>
      ask(method, `${path}${query ? `?${query}` : ''}`, {
        ...(headers && { headers }),
        ...(body !== undefined && { body: String(body) }),
      }),

    /** Calls `/v1`, as the owner unless another key is given, and returns the status and the body. */
    async call(method: string, path: string, body?: unknown, key = adminKey) {
      const { status, text } = await ask(method, path, {
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status, body: JSON.parse(text) };
    },

    /** The texts that the owner's own system was handed for a number, oldest first. */
    async handedOver(to: string): Promise<HandedOver[]> {
      const texts = (await (await fetch(ownersSystem)).json()) as HandedOver[];
      return texts.filter((text) => text.to === to);
    },

    /**
     * A text to an AWS number, as End User Messaging puts it on the topic. The emulator's SNS stamps whole seconds, where
     * SNS stamps milliseconds; so it waits for the next one, and what is answered is never newer than the answer. And a
     * little longer: a timer may fire before its time.
     */
    async textToAws(message: Record<string, string>) {
      await setTimeout(1_050 - (Date.now() % 1_000));
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
