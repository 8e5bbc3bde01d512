import type { ProviderName } from '../domain/config/config.ts';
import { generic } from './generic.ts';
import type { Provider } from './provider.ts';
import { twilio } from './twilio.ts';

/** The providers whose webhooks we take. Adding one takes a file, a folder of fixtures and a line here. */
export const webhookProviders: Partial<Record<ProviderName, Provider>> = { twilio, generic };
