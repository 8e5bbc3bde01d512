import { resolve } from 'node:path';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Config } from '../functions/domain/config/config.ts';
import type { SettingName } from '../functions/platform/settings.ts';
import { entryOf, lambdaBundling } from './bundling.ts';

/** The rooms of `functions/` that every stack has; `front-door` is only where CloudFront stands before it. */
export type RoomName =
  | 'inbound'
  | 'inbound-sns'
  | 'replay'
  | 'page'
  | 'api'
  | 'messages'
  | 'operations'
  | 'import-worker'
  | 'notify'
  | 'publish'
  | 'sync';

export interface RoomProps {
  config: Config;
  /** What the room does, as the Lambda console shows it. */
  description: string;
  timeout: Duration;
  /** Megabytes; more also means more CPU. */
  memorySize?: number;
}

/**
 * One room as a Lambda, with a role and a log of its own. It starts with no right but to write that log: whoever owns a
 * table, queue or secret grants what the room needs of it and sets the setting that names it.
 */
export class Room extends Construct {
  readonly lambda: NodejsFunction;
  readonly log: LogGroup;

  constructor(
    scope: Construct,
    room: RoomName | 'front-door',
    { config, description, timeout, memorySize = 512 }: RoomProps,
  ) {
    super(scope, room);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.log = new LogGroup(this, 'Log', {
      logGroupName: logGroupName(this, room),
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.log.grantWrite(role);
    this.lambda = new NodejsFunction(this, 'Function', {
      description,
      entry: entryOf(room),
      projectRoot: packageRoot,
      // Read only to install packages beside the bundle, and there are none.
      depsLockFilePath: resolve(packageRoot, 'package.json'),
      bundling: lambdaBundling(config, room),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout,
      memorySize,
      role,
      logGroup: this.log,
      // The SDK keeps connections anyway, and each variable costs a cold start some milliseconds.
      awsSdkConnectionReuse: false,
      environment: { POWERTOOLS_SERVICE_NAME: `basta-${room}`, LOG_LEVEL: 'INFO' },
    });
  }

  /** How old the newest record was that it was called with, in milliseconds; for a room that reads the stream. */
  behind(): Metric {
    return this.lambda.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' });
  }

  /** Sets what the room reads with `readSettings`. Secrets never come this way, only their names. */
  set(name: SettingName, value: string): void {
    this.lambda.addEnvironment(name, value);
  }
}

/** A name that whoever is woken can type: `/basta/Basta-prod/notify`. */
export const logGroupName = (scope: Construct, of: string): string => `/basta/${Stack.of(scope).stackName}/${of}`;

const packageRoot = resolve(import.meta.dirname, '..');
