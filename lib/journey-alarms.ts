import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Config, Program, ProviderName } from '../functions/domain/config/config.ts';
import { measure, sum } from './measures.ts';
import { type AlarmWords, PlainAlarm, UnusualAlarm } from './plain-alarm.ts';
import type { Room, RoomName } from './room.ts';
import { routes } from './routes.ts';

export interface JourneyAlarmsProps {
  config: Config;
  rooms: Readonly<Record<RoomName, Room>>;
}

/** Alarms on what no single queue, reader or API shows: whether people's words get in, and their answers out. */
export class JourneyAlarms extends Construct {
  constructor(scope: Construct, id: string, { config, rooms }: JourneyAlarmsProps) {
    super(scope, id);
    for (const provider of webhookProviders(config)) {
      new PlainAlarm(this, `Refused-${provider}`, {
        title: `${provider} webhooks are refused`,
        section: 'webhooks are refused',
        unwantedTexts: true,
        impact: `Stops sent to ${provider} numbers are not taken in, and those people still get texts.`,
        action: `Compare what ${provider} signs with to its entry in the provider secrets, and its webhook address to the public URL, to the letter. A burst from elsewhere is someone trying: nothing got in.`,
        metric: measure('SignatureFailures', { Provider: provider }),
        threshold: 5,
        evaluationPeriods: 3,
        datapointsToAlarm: 2,
      });
    }
    for (const program of config.programs) {
      new PlainAlarm(this, `NotAnswered-${program.id}`, {
        title: `people of ${program.id} get no answer`,
        section: 'people get no answer',
        impact: `People who text stop, start or help to ${program.name} get no answer, though their word counts.`,
        action:
          'Look in the log of the notify function for the code of the notices that failed: credentials, spend limit, an unregistered sender, or a block that the provider holds itself. Notices that failed are not sent again.',
        metric: sum('not answered', [
          measure('NoticesFailed', { Program: program.id }),
          measure('NoticesAmbiguous', { Program: program.id }),
        ]),
        threshold: 5,
        evaluationPeriods: 3,
        datapointsToAlarm: 2,
      });
    }
    for (const program of config.programs) this.#unusual(program);
    const waitedFor = Object.entries(rooms).filter(([name]) => answering.has(name));
    const behind = Object.entries(rooms).filter(([name]) => !answering.has(name));
    this.#throttled('Throttled', 'functions that people wait for are throttled', waitedFor, {
      impact: 'Replies, pages and checks come late or are refused for a moment.',
      threshold: 10,
    });
    this.#throttled('ThrottledBehind', 'functions behind the scenes are throttled', behind, {
      impact: 'Confirmations, figures and imports come late. Nothing is lost: queues and the stream wait.',
      threshold: 50,
    });
  }

  /**
   * Where sends are known, a share of them; in hours without any, people. Ten people or fewer an hour are nobody's trend,
   * and a share of a few texts is chance.
   */
  #unusual({ id, name }: Program): void {
    const action =
      'Look at campaigns and reasons on the dashboard, or in basta report, and hold back the sending that stands out until you know why.';
    const alarm = (alarmId: string, words: AlarmWords, expression: string) =>
      new UnusualAlarm(this, `${alarmId}-${id}`, {
        ...words,
        metric: new MathExpression({
          label: words.title,
          expression,
          usingMetrics: {
            left: measure('OptOuts', { Program: id }).with({ period: Duration.hours(1) }),
            sent: measure('Sends', { Program: id }).with({ period: Duration.hours(1) }),
          },
          period: Duration.hours(1),
        }),
      });
    alarm(
      'UnusualShare',
      {
        title: `an unusual share of people leaves ${id}`,
        section: 'an unusual share of people leaves',
        impact: `Of the people who get texts of ${name}, more leave than at this hour of other weeks.`,
        action,
      },
      'IF(FILL(sent, 0) >= 200 AND FILL(left, 0) >= 10, 100 * left / sent, 0)',
    );
    alarm(
      'UnusuallyMany',
      {
        title: `unusually many people leave ${id}`,
        section: 'unusually many people leave',
        impact: `More people leave ${name} than at this hour of other weeks, while no text of it is known to go out.`,
        action,
      },
      'IF(FILL(sent, 0) == 0 AND FILL(left, 0) >= 10, left, 0)',
    );
  }

  /** One alarm for several rooms; CloudWatch adds up ten metrics in an alarm and no more. */
  #throttled(
    id: string,
    title: string,
    rooms: readonly (readonly [string, Room])[],
    { impact, threshold }: { impact: string; threshold: number },
  ): void {
    new PlainAlarm(this, id, {
      title,
      impact,
      action:
        'Look at the concurrent executions of the account in the Lambda console: another application may use them up. Ask AWS for a higher limit, or reserve concurrency for the inbound function.',
      metric: sum(
        'throttled calls',
        rooms.map(([, { lambda }]) => lambda.metricThrottles({ period: Duration.minutes(5), statistic: 'Sum' })),
      ),
      threshold,
      evaluationPeriods: 1,
    });
  }
}

/** The rooms that somebody waits for: those with an address, the one before them, and the one that the topic calls. */
const answering: ReadonlySet<string> = new Set([...routes.map(({ room }) => room), 'front-door', 'inbound-sns']);

/** Whose webhooks are configured; AWS puts its replies on a topic, unsigned. */
function webhookProviders(config: Config): ProviderName[] {
  const providers = config.programs.flatMap(({ senders }) => senders.map(({ provider }) => provider));
  return [...new Set(providers)].filter((provider) => provider !== 'aws');
}
