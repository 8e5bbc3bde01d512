import type { ProviderName } from '../../functions/domain/config/config.ts';
import { awsTwoWaySms } from './aws.ts';
import { bandwidthWebhook } from './bandwidth.ts';
import { birdWebhook } from './bird.ts';
import { genericWebhook } from './generic.ts';
import { infobipWebhook } from './infobip.ts';
import { messagebirdWebhook } from './messagebird.ts';
import { plivoWebhook } from './plivo.ts';
import { sinchWebhook } from './sinch.ts';
import { telnyxWebhook } from './telnyx.ts';
import { twilioWebhook } from './twilio.ts';
import { vonageWebhook } from './vonage.ts';
import type { SignWebhook } from './webhook.ts';

/** How the phone plays each provider. Adding one takes a file and a line here. */
export const webhookMakers: Record<ProviderName, SignWebhook> = {
  aws: awsTwoWaySms,
  twilio: twilioWebhook,
  vonage: vonageWebhook,
  telnyx: telnyxWebhook,
  plivo: plivoWebhook,
  sinch: sinchWebhook,
  messagebird: messagebirdWebhook,
  bird: birdWebhook,
  infobip: infobipWebhook,
  bandwidth: bandwidthWebhook,
  generic: genericWebhook,
};
