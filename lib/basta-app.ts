import { App, type AppProps, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Config } from '../functions/domain/config/config.ts';
import { BastaStack } from './basta-stack.ts';

/**
 * The CDK app: one stack, named after its stage. Context, by `-c` or cdk.json: `stage` (`dev` where not given),
 * `alarmEmail` and `runbook` (where alarms say that their page is). The CDK command line says which account and region it deploys to.
 *
 * @throws StageError, EdgeRegionError
 */
export function createApp(
  config: Config,
  props: AppProps = {},
  { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region }: NodeJS.ProcessEnv = process.env,
): { app: App; stack: BastaStack } {
  const app = new App(props);
  const stage: unknown = app.node.tryGetContext('stage') ?? 'dev';
  const alarmEmail: unknown = app.node.tryGetContext('alarmEmail');
  if (typeof stage !== 'string' || !/^[a-z][a-z0-9-]{0,19}$/.test(stage)) {
    throw new StageError('The stage must be lower-case letters, digits and hyphens, such as prod.');
  }
  const stack = new BastaStack(app, `Basta-${stage}`, {
    config,
    stage,
    // Without an edge the same template does for every account and region.
    ...(config.pages.edge && region && { env: { region, ...(account && { account }) } }),
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
