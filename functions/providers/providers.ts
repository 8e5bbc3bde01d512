import type { ProviderName } from '../domain/config/config.ts';
import { aws } from './aws-webhook.ts';
import { bandwidth } from './bandwidth.ts';
import { bird } from './bird.ts';
import { generic } from './generic.ts';
import { infobip } from './infobip.ts';
import { messagebird } from './messagebird.ts';
import { plivo } from './plivo.ts';
import type { Provider } from './provider.ts';
import { sinch } from './sinch.ts';
import { telnyx } from './telnyx.ts';
import { twilio } from './twilio.ts';
import { vonage } from './vonage.ts';

/** The providers whose webhooks we take. Adding one takes a file, a folder of fixtures, a line here and one in `notify/senders.ts`. */
export const webhookProviders: Record<ProviderName, Provider> = {
  aws,
  twilio,
  vonage,
  telnyx,
  plivo,
  sinch,
  messagebird,
  bird,
  infobip,
  bandwidth,
  generic,
};
