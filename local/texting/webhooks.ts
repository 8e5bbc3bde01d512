import type { ProviderName } from '../../functions/domain/config/config.ts';
import { awsTwoWaySms } from './aws.ts';
import { genericWebhook } from './generic.ts';
import { twilioWebhook } from './twilio.ts';
import type { SignWebhook } from './webhook.ts';

/** The providers that the phone can text through. Adding one takes a file and a line here. */
export const webhookMakers: Partial<Record<ProviderName, SignWebhook>> = {
  twilio: twilioWebhook,
  aws: awsTwoWaySms,
  generic: genericWebhook,
};
