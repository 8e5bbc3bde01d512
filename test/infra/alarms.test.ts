import { describe, expect, it } from 'vitest';
import type { PlainAlarm } from '../../lib/plain-alarm.ts';
import { streamReaders } from '../../lib/streams.ts';
import { aConfig } from '../support/builders.ts';
import { aStack } from '../support/stack.ts';

const { stack, all } = aStack();
const alarms = stack.basta.alarms;

interface Watching {
  MetricName?: string;
  Dimensions?: { Name: string; Value: string }[];
}

/** What alarms with this metric watch. */
const watched = (metric: string): string[] =>
  all('AWS::CloudWatch::Alarm')
    .map(({ properties }): Watching => properties)
    .filter(({ MetricName }) => MetricName === metric)
    .flatMap(({ Dimensions = [] }) => Dimensions.map(({ Value }) => Value));

describe('alarms', () => {
  it('watch every queue', () => {
    const queues = all('AWS::SQS::Queue').map(({ path }) => `${path}.QueueName`);
    const watching = [...watched('ApproximateNumberOfMessagesVisible'), ...watched('ApproximateAgeOfOldestMessage')];
    expect(watching.sort()).toEqual(queues.sort());
  });

  it('watch every reader of the stream', () => {
    expect(watched('IteratorAge')).toEqual(streamReaders.map(({ room }) => `${room}/Function`));
  });

  it('watch the API for faults and for slowness', () => {
    expect(watched('5xx')).toEqual(['Api/Api']);
    expect(watched('Latency')).toEqual(['Api/Api']);
  });

  it('watch every provider whose webhooks are configured', () => {
    expect(watched('SignatureFailures')).toEqual(['twilio', 'generic', 'telnyx']);
  });

  it.each(alarms.map((alarm) => ({ title: alarm.title, alarm })))(
    'say what people notice and what to do, in sentences: $title',
    ({ alarm: { title, impact, action } }) => {
      expect(impact).toMatch(/^[A-Z].{30,}\.$/);
      expect(action).toMatch(/^[A-Z].{30,}\.$/);
      const [deployed] = all('AWS::CloudWatch::Alarm').filter(
        ({ properties }) => properties.AlarmName === `Basta-dev: ${title}`,
      );
      expect(deployed?.properties).toMatchObject({
        AlarmDescription: `${impact} ${action}`,
        TreatMissingData: 'notBreaching',
      });
    },
  );

  it('fit what CloudWatch takes, each under a name of its own', () => {
    for (const { impact, action } of alarms) expect(`${impact} ${action}`.length).toBeLessThanOrEqual(1_024);
    expect(new Set(alarms.map(({ title }) => title)).size).toBe(alarms.length);
  });

  it('go to an e-mail address where one is given, when they begin and when they end', () => {
    for (const { properties } of all('AWS::CloudWatch::Alarm')) expect(properties).not.toHaveProperty('AlarmActions');

    const told = aStack(undefined, { alarmEmail: 'on-call@acme.example' });
    expect(told.all('AWS::SNS::Subscription').map(({ properties }) => properties)).toContainEqual({
      TopicArn: 'AlarmTopic/Topic',
      Protocol: 'email',
      Endpoint: 'on-call@acme.example',
    });
    for (const { properties } of told.all('AWS::CloudWatch::Alarm')) {
      expect(properties).toMatchObject({ AlarmActions: ['AlarmTopic/Topic'], OKActions: ['AlarmTopic/Topic'] });
    }
  });
});

describe('docs/alarms.md', () => {
  it('says of one program with one provider what its stack says (npm run docs:alarms writes it)', async () => {
    const { stack: shown } = aStack(
      aConfig({
        programs: [
          {
            id: 'acme-offers',
            code: 1,
            name: 'Acme offers',
            purpose: 'promotional',
            consent: 'assumed',
            senders: [{ provider: 'twilio', number: '+15005550001' }],
          },
        ],
      }),
    );
    await expect(pageOf(shown.basta.alarms)).toMatchFileSnapshot('../../docs/alarms.md');
  });
});

function pageOf(shown: readonly PlainAlarm[]): string {
  const entries = shown.map(({ title, impact, action }) => `## ${title}\n\n${impact}\n\n**What to do:** ${action}\n`);
  return `${head}\n${entries.join('\n')}`;
}

const head = `# Alarms

What each alarm means for people, and what to do. This page is written from the stack, here of one program with one
provider: there is one alarm for each. How to be told of alarms, and where to look, is in [operating.md](operating.md).
`;
