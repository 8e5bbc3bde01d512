import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundles: a Lambda has its credentials in the environment, and
 * the other fifteen places where the SDK would look weigh 90 KB (design, Budgets).
 */
export const defaultProvider = fromEnv;
