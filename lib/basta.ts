import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Config } from '../functions/domain/config/config.ts';
import { AlarmTopic } from './alarm-topic.ts';
import { ContactsTable } from './contacts-table.ts';
import { CustomDomain } from './custom-domain.ts';
import { Edge } from './edge.ts';
import { EventBus } from './event-bus.ts';
import { ImportJobs, importWorkerTimeout } from './import-jobs.ts';
import { JourneyAlarms } from './journey-alarms.ts';
import { Overview } from './overview.ts';
import { AnyOfAlarms, alarmsIn, type WordedAlarm } from './plain-alarm.ts';
import { PublicApi } from './public-api.ts';
import { ReplayQueue } from './replay-queue.ts';
import { Room, type RoomName, type RoomProps } from './room.ts';
import { Secrets } from './secrets.ts';
import { StreamFeed, type StreamFeedProps } from './stream-feed.ts';
import { type StreamReader, streamReaders } from './streams.ts';
import { SyncSchedule } from './sync-schedule.ts';
import { grantOptOutLists, grantTextSending } from './text-sending.ts';
import { TwoWayTopic } from './two-way-topic.ts';

export interface BastaProps {
  /** From `defineConfig`. */
  config: Config;
  /** Which copy this is. `prod` refuses to be emptied: its table and secrets stay when the stack goes. */
  stage: string;
  /** Where alarms are sent. @default nowhere: put your own actions on `alarms` */
  alarmEmail?: string;
}

/** All of Basta, for one brand, in one stack. */
export class Basta extends Construct {
  readonly table: ContactsTable;
  readonly secrets: Secrets;
  readonly api: PublicApi;
  readonly twoWayTopic: TwoWayTopic;
  readonly replayQueue: ReplayQueue;
  readonly importJobs: ImportJobs;
  readonly eventBus: EventBus;
  readonly sync: SyncSchedule;
  readonly rooms: Readonly<Record<RoomName, Room>>;
  readonly overview: Overview;
  readonly edge: Edge | undefined;
  /** Where pages and webhooks are reached, without a slash at the end. */
  readonly publicUrl: string;
  /** What the domain of the config leads to, or has to where it is in no hosted zone. */
  readonly domainTarget: string | undefined;

  constructor(scope: Construct, id: string, { config, stage, alarmEmail }: BastaProps) {
    super(scope, id);
    const keep = stage === 'prod';
    this.table = new ContactsTable(this, 'Contacts', { keep });
    this.secrets = new Secrets(this, 'Secrets', { keep });
    this.replayQueue = new ReplayQueue(this, 'Replay');
    this.importJobs = new ImportJobs(this, 'Imports');
    this.eventBus = new EventBus(this, 'Events');
    this.sync = new SyncSchedule(this, 'Sync', { config, eventBus: this.eventBus });
    const { domain, edge, baseUrl } = config.pages;
    this.api = new PublicApi(this, 'Api', { behindEdge: edge !== undefined });
    this.publicUrl = baseUrl ?? this.api.url;
    this.rooms = this.#rooms(config);

    const customDomain = domain && new CustomDomain(this, 'Domain', { domain, api: this.api });
    this.edge = customDomain && edge && new Edge(this, 'Edge', { config, edge, customDomain, keep });
    this.domainTarget = customDomain?.lead(this.edge?.distribution);
    this.api.open(this.rooms, this.edge?.frontDoor);
    this.twoWayTopic = new TwoWayTopic(this, 'TwoWay', this.rooms['inbound-sns']);
    this.replayQueue.feed(this.rooms.replay);
    this.importJobs.feed(this.rooms['import-worker']);
    this.sync.feed(this.rooms.sync);
    const feeds = streamReaders.map((reader) => this.#feed(reader));

    const rooms = { ...this.rooms, ...(this.edge && { 'front-door': this.edge.frontDoor }) };
    new JourneyAlarms(this, 'Journey', { config, rooms });
    new AnyOfAlarms(this, 'UnwantedTexts', {
      title: 'people may be texted against their will',
      impact: 'Somebody said stop, by whatever way, and may still get texts.',
      action:
        'Look which of the alarms under this one lasts and do what that one says. Hold back sendings that can wait until it ends.',
      alarms: this.alarms.filter(({ words }) => words.unwantedTexts),
    });
    this.overview = new Overview(this, 'Overview', {
      config,
      api: this.api,
      rooms,
      ...(this.edge && { firewall: this.edge.firewall }),
      replayQueue: this.replayQueue,
      deadLetters: [this.replayQueue, this.importJobs, this.twoWayTopic, this.sync, ...feeds].map(
        ({ deadLetters }) => deadLetters,
      ),
    });
    if (alarmEmail) {
      const topic = new AlarmTopic(this, 'AlarmTopic', alarmEmail);
      for (const alarm of this.alarms) topic.hear(alarm);
    }
  }

  /** Every alarm, to put actions of your own on. */
  get alarms(): WordedAlarm[] {
    return alarmsIn(this);
  }

  /** The rooms, each with the rights and settings that it needs and no others. */
  #rooms(config: Config): Record<RoomName, Room> {
    const { table, secrets, replayQueue, importJobs, eventBus, publicUrl } = this;
    const room = (name: RoomName, props: Omit<RoomProps, 'config'>) => new Room(this, name, { config, ...props });

    const inbound = room('inbound', { description: 'Takes texts from providers.', timeout: Duration.seconds(5) });
    table.grantChange(inbound);
    secrets.grantProviders(inbound);
    replayQueue.grantPut(inbound);
    inbound.set('PUBLIC_URL', publicUrl);

    const inboundSns = room('inbound-sns', { description: 'Takes texts from AWS.', timeout: Duration.seconds(10) });
    table.grantChange(inboundSns);
    replayQueue.grantPut(inboundSns);

    const replay = room('replay', {
      description: 'Stores what was accepted while the table was away.',
      timeout: Duration.seconds(30),
    });
    table.grantChange(replay);

    const page = room('page', { description: 'The unsubscribe page.', timeout: Duration.seconds(5) });
    table.grantChange(page);
    secrets.grantLinkKeys(page);
    replayQueue.grantPut(page);

    const api = room('api', {
      description: 'Answers those who send.',
      timeout: Duration.seconds(10),
      memorySize: 1024,
    });
    table.grantChange(api);
    table.grantLookUp(api);
    table.grantRevoke(api);
    secrets.grantLinkKeys(api);
    secrets.grantAdminKey(api);
    api.set('PUBLIC_URL', publicUrl);

    const messages = room('messages', {
      description: 'Composes and sends texts.',
      timeout: Duration.seconds(15),
      memorySize: 1024,
    });
    table.grantSend(messages);
    secrets.grantLinkKeys(messages);
    secrets.grantAdminKey(messages);
    secrets.grantProviders(messages);
    grantTextSending(messages, config);
    messages.set('PUBLIC_URL', publicUrl);

    const operations = room('operations', {
      description: 'Lists in and out, reports and erasure.',
      timeout: Duration.seconds(29),
      memorySize: 1024,
    });
    table.grantLookUp(operations);
    table.grantRead(operations);
    table.grantErase(operations);
    table.grantThrottle(operations);
    importJobs.grantImport(operations);
    secrets.grantLinkKeys(operations);
    secrets.grantAdminKey(operations);

    const importWorker = room('import-worker', {
      description: 'Works on lists.',
      timeout: importWorkerTimeout,
      memorySize: 1_769,
    });
    table.grantChange(importWorker);
    table.grantLookUp(importWorker);
    importJobs.grantImport(importWorker);

    const notify = room('notify', { description: 'Answers people.', timeout: Duration.minutes(2) });
    table.grantClaim(notify);
    secrets.grantProviders(notify);
    grantTextSending(notify, config);
    grantOptOutLists(notify, config, 'remove');

    const publish = room('publish', { description: 'Counts, and tells other systems.', timeout: Duration.minutes(1) });
    eventBus.grantPut(publish);

    const syncRoom = room('sync', {
      description: "Keeps the providers' opt-out lists and ours in step.",
      timeout: Duration.minutes(1),
    });
    table.grantSync(syncRoom);
    secrets.grantProviders(syncRoom);
    grantOptOutLists(syncRoom, config, 'sync');
    for (const asking of [api, syncRoom]) this.sync.grantPut(asking);

    return {
      inbound,
      'inbound-sns': inboundSns,
      replay,
      page,
      api,
      messages,
      operations,
      'import-worker': importWorker,
      notify,
      publish,
      sync: syncRoom,
    };
  }

  #feed(reader: StreamReader): StreamFeed {
    const { table, rooms } = this;
    return new StreamFeed(this, `Feed-${reader.room}`, {
      table,
      reader,
      room: rooms[reader.room],
      ...readerWords[reader.room],
    });
  }
}

const readerWords: Readonly<Record<StreamReader['room'], Pick<StreamFeedProps, 'behind' | 'gaveUp'>>> = {
  notify: {
    behind: {
      title: 'people wait for their answer',
      impact:
        'People who text stop, start or help wait for minutes until they are answered; their word counts already.',
      action:
        'Look in the log of the notify function for failures and at its duration: a provider that answers slowly holds up the others.',
    },
    gaveUp: {
      title: 'some people were not answered',
      impact: 'Some people who texted stop, start or help got no answer, though their word counts.',
      action:
        'Look in the log of the notify function at the time of the message in this queue. Mend the cause, then delete the message: an answer hours later would only puzzle people.',
    },
  },
  publish: {
    behind: {
      title: 'other systems hear late',
      impact: 'Figures and events are minutes behind; systems that listen on the bus still text people who left.',
      unwantedTexts: true,
      action:
        'Look in the log of the publish function for failures, and at the limits of EventBridge in this region. Systems that ask for a check are not affected.',
    },
    gaveUp: {
      title: 'other systems were not told of some changes',
      impact: 'Systems that only listen on the bus still text people who left, and the figures are too low.',
      unwantedTexts: true,
      action:
        'Look in the log of the publish function at the time of the message in this queue and mend the cause. Bring the systems that listen up to date from the table, which has every event, then delete the message.',
    },
  },
};
