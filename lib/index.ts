/** What an app of your own imports: `new Basta(this, 'Basta', { config, stage })`, or its parts. */
export { AlarmTopic } from './alarm-topic.ts';
export { Basta, type BastaProps } from './basta.ts';
export { BastaStack, type BastaStackProps } from './basta-stack.ts';
export { ContactsTable, type ContactsTableProps } from './contacts-table.ts';
export { DeadLetters } from './dead-letters.ts';
export { EventBus } from './event-bus.ts';
export { JourneyAlarms, type JourneyAlarmsProps } from './journey-alarms.ts';
export { loadConfig } from './load-config.ts';
export { Overview, type OverviewProps } from './overview.ts';
export { PlainAlarm, type PlainAlarmProps } from './plain-alarm.ts';
export { PublicApi } from './public-api.ts';
export { ReplayQueue } from './replay-queue.ts';
export { Room, type RoomName, type RoomProps } from './room.ts';
export { Secrets, type SecretsProps } from './secrets.ts';
export { StreamFeed, type StreamFeedProps } from './stream-feed.ts';
export { TwoWayTopic } from './two-way-topic.ts';
