import { Duration } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  type GraphWidgetProps,
  type IMetric,
  LogQueryVisualizationType,
  LogQueryWidget,
  SingleValueWidget,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Config } from '../functions/domain/config/config.ts';
import { everyProgram, type Via } from '../functions/domain/contact.ts';
import type { MetricName } from '../functions/platform/metrics.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { Firewall } from './firewall.ts';
import { measure, sum } from './measures.ts';
import type { PublicApi } from './public-api.ts';
import type { ReplayQueue } from './replay-queue.ts';
import type { Room, RoomName } from './room.ts';

export interface OverviewProps {
  config: Config;
  api: PublicApi;
  rooms: Readonly<Record<RoomName, Room>>;
  replayQueue: ReplayQueue;
  deadLetters: readonly DeadLetters[];
  /** Where there is one. */
  firewall?: Firewall;
}

const ways: Readonly<Record<Via, string>> = {
  reply: 'by reply',
  link: 'by link',
  'one-click': 'by one click',
  api: 'by API',
  manual: 'by hand',
  import: 'by import',
  provider: 'by provider',
};

/** How it goes, on one page: first what people did, then whether they were answered, then the machinery. */
export class Overview extends Construct {
  readonly dashboard: Dashboard;

  constructor(scope: Construct, id: string, { config, api, rooms, replayQueue, deadLetters, firewall }: OverviewProps) {
    super(scope, id);
    // A reply to a number that the config doesn't know is counted for every program.
    const programs = [...config.programs.map(({ id, name }) => ({ id, name })), { id: everyProgram, name: 'all' }];
    const byProgram = (name: MetricName, statistic = 'Sum') =>
      programs.map((program) => measure(name, { Program: program.id }, { label: program.name, statistic }));
    const total = (label: string, name: MetricName) => sum(label, byProgram(name));
    const byWay = Object.entries(ways).map(([via, label]) =>
      sum(
        label,
        programs.map((program) => measure('OptOuts', { Program: program.id, Via: via })),
      ),
    );
    const providers = [...new Set(config.programs.flatMap(({ senders }) => senders.map(({ provider }) => provider)))];
    const lambdas = Object.entries(rooms).map(([name, { lambda }]) => ({ name, lambda }));
    const minute = { period: Duration.minutes(1) };

    this.dashboard = new Dashboard(this, 'Dashboard', { defaultInterval: Duration.days(1) });
    this.dashboard.addWidgets(
      new SingleValueWidget({
        title: 'In this time',
        width: 24,
        height: 3,
        setPeriodToTimeRange: true,
        metrics: [
          total('opt-outs', 'OptOuts'),
          total('opt-ins', 'OptIns'),
          total('replies', 'Replies'),
          total('notices sent', 'Notices'),
          total('notices failed', 'NoticesFailed'),
          total('checks', 'Checks'),
        ],
      }),
    );
    this.dashboard.addWidgets(
      graph('Opt-outs by program', byProgram('OptOuts'), { stacked: true }),
      graph('Opt-outs by way', byWay, { stacked: true }),
      graph('Opt-ins by program', byProgram('OptIns'), { stacked: true }),
    );
    this.dashboard.addWidgets(
      table('Campaigns that most people left after', rooms.publish, topCampaigns),
      table('Reasons that people gave', rooms.publish, topReasons),
    );
    this.dashboard.addWidgets(
      graph('Notices', [
        total('sent', 'Notices'),
        total('failed', 'NoticesFailed'),
        total('ambiguous', 'NoticesAmbiguous'),
      ]),
      graph('From reply to notice, 99 of 100 (ms)', byProgram('NoticeDelay', Stats.p(99))),
      graph('Checks', [total('numbers checked', 'Checks'), total('withheld', 'Withheld')]),
    );
    this.dashboard.addWidgets(
      graph(
        'Webhooks refused for their signature',
        providers.map((Provider) => measure('SignatureFailures', { Provider }, { label: Provider })),
      ),
      graph('Requests queued, and waiting to be stored', [
        sum(
          'queued',
          Object.keys(ways).map((Via) => measure('Queued', { Via })),
        ),
        replayQueue.queue.metricApproximateNumberOfMessagesVisible({
          ...minute,
          statistic: 'Maximum',
          label: 'waiting',
        }),
        replayQueue.queue.metricNumberOfMessagesDeleted({ ...minute, statistic: 'Sum', label: 'replayed' }),
      ]),
      graph(
        'Dead letters',
        deadLetters.map((letters) => letters.waiting()),
      ),
    );
    this.dashboard.addWidgets(
      graph(
        'Readers behind (ms)',
        (['notify', 'publish'] as const).map((name) => rooms[name].behind().with({ label: name })),
      ),
      graph('API latency (ms)', [
        api.api.metricLatency({ statistic: Stats.p(50), label: 'half' }),
        api.api.metricLatency({ statistic: Stats.p(99), label: '99 of 100' }),
        api.api.metricIntegrationLatency({ statistic: Stats.p(99), label: '99 of 100, in the function' }),
      ]),
      graph('API answers', [
        api.api.metricCount({ statistic: 'Sum', label: 'all' }),
        api.api.metricClientError({ statistic: 'Sum', label: '4xx' }),
        api.api.metricServerError({ statistic: 'Sum', label: '5xx' }),
      ]),
    );
    this.dashboard.addWidgets(
      graph(
        'Function errors',
        lambdas.map(({ name, lambda }) => lambda.metricErrors({ label: name })),
      ),
      graph(
        'Functions throttled',
        lambdas.map(({ name, lambda }) => lambda.metricThrottles({ label: name })),
      ),
      graph(
        'Function duration, 99 of 100 (ms)',
        lambdas.map(({ name, lambda }) => lambda.metricDuration({ statistic: Stats.p(99), label: name })),
      ),
    );
    if (firewall) this.dashboard.addWidgets(graph('Turned away by the firewall', firewall.turnedAway()));
  }
}

/** In CloudWatch Logs Insights; `publish` writes the lines. */
const topCampaigns = [
  'filter message = "opt-out"',
  'fields coalesce(campaign, "(none)") as sending',
  'stats count(*) as people by program, sending',
  'sort people desc',
  'limit 20',
];
const topReasons = [
  'filter message = "reason"',
  'stats count(*) as people by program, reason',
  'sort people desc',
  'limit 20',
];

const table = (title: string, { log }: Room, queryLines: string[]) =>
  new LogQueryWidget({
    title,
    logGroupNames: [log.logGroupName],
    queryLines,
    view: LogQueryVisualizationType.TABLE,
    width: 12,
    height: 6,
  });

const graph = (title: string, left: IMetric[], more: Partial<GraphWidgetProps> = {}) =>
  new GraphWidget({ title, left, width: 8, height: 6, leftYAxis: { min: 0, showUnits: false }, ...more });
