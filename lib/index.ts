/** What an app of your own imports: `new Basta(this, 'Basta', { config, stage })`, or its parts. */
export { AlarmTopic } from './alarm-topic.ts';
export { Basta, type BastaProps } from './basta.ts';
export { BastaStack, type BastaStackProps } from './basta-stack.ts';
export { ContactsTable, type ContactsTableProps } from './contacts-table.ts';
export { CustomDomain, type CustomDomainProps } from './custom-domain.ts';
export { DeadLetters } from './dead-letters.ts';
export { Edge, type EdgeProps, EdgeRegionError } from './edge.ts';
export { EventBus } from './event-bus.ts';
export { Firewall, type FirewallProps } from './firewall.ts';
export { JourneyAlarms, type JourneyAlarmsProps } from './journey-alarms.ts';
export { loadConfig } from './load-config.ts';
export { Overview, type OverviewProps } from './overview.ts';
export {
  type AlarmWords,
  AnyOfAlarms,
  type AnyOfAlarmsProps,
  PlainAlarm,
  type PlainAlarmProps,
  UnusualAlarm,
  type UnusualAlarmProps,
  type WordedAlarm,
} from './plain-alarm.ts';
export { PublicApi, type PublicApiProps } from './public-api.ts';
export { ReplayQueue } from './replay-queue.ts';
export { Room, type RoomName, type RoomProps } from './room.ts';
export { Secrets, type SecretsProps } from './secrets.ts';
export { StreamFeed, type StreamFeedProps } from './stream-feed.ts';
export { TwoWayTopic } from './two-way-topic.ts';
export { WorkQueue, type WorkQueueProps } from './work-queue.ts';
