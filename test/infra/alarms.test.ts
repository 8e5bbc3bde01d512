import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorOf, type WordedAlarm } from '../../lib/plain-alarm.ts';
import { streamReaders } from '../../lib/streams.ts';
import { aConfig } from '../support/builders.ts';
import { aStack } from '../support/stack.ts';

const { stack, all, at } = aStack();
const alarms = stack.basta.alarms;
const everyAlarm = [...all('AWS::CloudWatch::Alarm'), ...all('AWS::CloudWatch::CompositeAlarm')];

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

  it.each(alarms.map(({ words }) => words))(
    'say what people notice, what to do and where more stands, in sentences: $title',
    (words) => {
      const { title, impact, action } = words;
      expect(impact).toMatch(/^[A-Z].{30,}\.$/);
      expect(action).toMatch(/^[A-Z].{30,}\.$/);
      const [deployed] = everyAlarm.filter(({ properties }) => properties.AlarmName === `Basta-dev: ${title}`);
      expect(deployed?.properties.AlarmDescription).toBe(
        `${impact} ${action} Runbook: docs/runbook.md#${anchorOf(words)}`,
      );
    },
  );

  it('take it that nothing happened where nothing was measured', () => {
    for (const { properties } of all('AWS::CloudWatch::Alarm')) {
      expect(properties.TreatMissingData).toBe('notBreaching');
    }
  });

  it('name the runbook where its owner reads it', () => {
    const { all: elsewhere } = aStack(undefined, { runbook: 'https://wiki.acme.example/basta' });
    for (const { properties } of elsewhere('AWS::CloudWatch::Alarm')) {
      expect(properties.AlarmDescription).toContain(' Runbook: https://wiki.acme.example/basta#');
    }
  });

  it('fit what CloudWatch takes, each under a name of its own', () => {
    for (const { properties } of everyAlarm) {
      expect(String(properties.AlarmDescription).length).toBeLessThanOrEqual(1_024);
    }
    expect(new Set(alarms.map(({ words }) => words.title)).size).toBe(alarms.length);
  });

  it('go to an e-mail address where one is given, when they begin and when they end', () => {
    for (const { properties } of everyAlarm) expect(properties).not.toHaveProperty('AlarmActions');

    const told = aStack(undefined, { alarmEmail: 'on-call@acme.example' });
    expect(told.all('AWS::SNS::Subscription').map(({ properties }) => properties)).toContainEqual({
      TopicArn: 'AlarmTopic/Topic',
      Protocol: 'email',
      Endpoint: 'on-call@acme.example',
    });
    const toldOf = told.resources.filter(({ type }) => /^AWS::CloudWatch::(Composite)?Alarm$/.test(type));
    expect(toldOf).toHaveLength(alarms.length);
    for (const { properties } of toldOf) {
      expect(properties).toMatchObject({ AlarmActions: ['AlarmTopic/Topic'], OKActions: ['AlarmTopic/Topic'] });
    }
  });
});

describe('the alarm that people may be texted against their will', () => {
  const { AlarmRule } = at('UnwantedTexts');

  it('is over every alarm whose words say so, and over no other', () => {
    const meant = alarms.filter(({ words }) => /still .*(text|get)/.test(words.impact)).slice(0, -1);
    const under = [...String(AlarmRule).matchAll(/ALARM\("([^"]+)\.Arn"\)/g)].map(([, path]) => path);
    expect(under).toEqual(meant.map(({ node }) => node.path.replace('Basta-dev/Basta/', '')));
    expect(under).toContain('Replay/DeadLetters/Alarm');
    expect(under).toContain('Journey/Refused-twilio');
    expect(under).not.toContain('Journey/Throttled');
  });

  it('begins with any of them', () => {
    expect(String(AlarmRule)).toMatch(/^\(ALARM\(.*\) OR .*\)$/);
    expect(String(AlarmRule)).not.toMatch(/ AND | NOT /);
  });
});

describe('the alarms on what is unusual', () => {
  interface Query {
    Id: string;
    Expression?: string;
    MetricStat?: { Metric: { MetricName: string; Dimensions: object[] }; Period: number };
  }
  const queriesOf = (path: string) => at(path).Metrics as Query[];

  it.each([
    ['UnusualShare', '100 * left / sent'],
    ['UnusuallyMany', 'left, 0)'],
  ])('%s compares with what its program has been used to, hour by hour', (id, expression) => {
    const alarm = at(`Journey/${id}-acme-offers`);
    const queries = queriesOf(`Journey/${id}-acme-offers`);
    const band = queries.find(({ Id }) => Id === alarm.ThresholdMetricId);
    expect(alarm.ComparisonOperator).toBe('GreaterThanUpperThreshold');
    expect(band?.Expression).toMatch(/^ANOMALY_DETECTION_BAND\(\w+, 4\)$/);
    expect(queries.map(({ Expression }) => Expression).join()).toContain(expression);
    const stats = queries.flatMap(({ MetricStat }) => MetricStat ?? []);
    expect(stats.map(({ Metric, Period }) => [Metric.MetricName, Metric.Dimensions, Period])).toEqual(
      expect.arrayContaining(
        ['OptOuts', 'Sends'].map((name) => [name, [{ Name: 'Program', Value: 'acme-offers' }], 3_600]),
      ),
    );
  });
});

describe('docs/runbook.md', () => {
  const sections = new Map(
    readFileSync('docs/runbook.md', 'utf8')
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.split('\n')[0]?.toLowerCase(), section]),
  );

  it.each([...new Set(alarms.map(({ words }) => (words.section ?? words.title).toLowerCase()))])(
    'says what people notice, where to look and what to do: %s',
    (title) => {
      const section = sections.get(title) ?? '';
      const parts = [...section.matchAll(/^\*\*([\w ]+):\*\*/gm)].map(([, part]) => part);
      expect(parts.slice(0, 3)).toEqual(['People notice', 'Look', 'Do']);
    },
  );

  it('has no section for an alarm that there is not', () => {
    const known = new Set(alarms.map(({ words }) => (words.section ?? words.title).toLowerCase()));
    expect([...sections.keys()].filter((title) => title !== 'first' && !known.has(title ?? ''))).toEqual([]);
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

function pageOf(shown: readonly WordedAlarm[]): string {
  const entries = shown.map(({ words }) => {
    const { title, impact, action } = words;
    return `## ${title}\n\n${impact}\n\n**What to do:** ${action} [How](runbook.md#${anchorOf(words)})\n`;
  });
  return `${head}\n${entries.join('\n')}`;
}

const head = `# Alarms

What each alarm means for people, and what to do. This page is written from the stack, here of one program with one
provider: there is one alarm for each. How to be told of alarms, and where to look, is in [operating.md](operating.md).
`;
