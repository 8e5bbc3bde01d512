import { App, type AppProps, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Config } from '../functions/domain/config/config.ts';
import { BastaStack } from './basta-stack.ts';

/**
 * The CDK app: one stack, named after its stage. Context, by `-c` or cdk.json: `stage` (`dev` where not given) and
 * `alarmEmail`.
 */
export function createApp(config: Config, props: AppProps = {}): { app: App; stack: BastaStack } {
  const app = new App(props);
  const stage: unknown = app.node.tryGetContext('stage') ?? 'dev';
  const alarmEmail: unknown = app.node.tryGetContext('alarmEmail');
  if (typeof stage !== 'string' || !/^[a-z][a-z0-9-]{0,19}$/.test(stage)) {
    throw new StageError('The stage must be lower-case letters, digits and hyphens, such as prod.');
  }
  const stack = new BastaStack(app, `Basta-${stage}`, {
    config,
    stage,
    description: 'Basta: makes stop mean stop for text messages.',
    ...(typeof alarmEmail === 'string' && { alarmEmail }),
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, stack };
}

/** Said in one sentence to whoever deploys. */
export class StageError extends Error {
  override readonly name = 'StageError';
}
