import type { ProviderName } from '../domain/config/config.ts';
import type { ProviderCredentials, ProviderSecrets } from '../platform/secrets.ts';
import { createSmsVoiceSender, createSnsSender } from '../providers/aws.ts';
import { createBandwidthSender } from '../providers/bandwidth.ts';
import { createBirdSender } from '../providers/bird.ts';
import { createGenericSender } from '../providers/generic.ts';
import { createInfobipSender } from '../providers/infobip.ts';
import { createMessagebirdSender } from '../providers/messagebird.ts';
import { createPlivoSender } from '../providers/plivo.ts';
import type { SendResult, SendText } from '../providers/provider.ts';
import { createSinchSender } from '../providers/sinch.ts';
import { createTelnyxSender } from '../providers/telnyx.ts';
import { createTwilioSender } from '../providers/twilio.ts';
import { createVonageSender } from '../providers/vonage.ts';
import type { OutgoingNotice } from './notify.ts';

const createSender: Record<Exclude<ProviderName, 'aws'>, (credentials: ProviderCredentials) => SendText> = {
  twilio: createTwilioSender,
  vonage: createVonageSender,
  telnyx: createTelnyxSender,
  plivo: createPlivoSender,
  sinch: createSinchSender,
  messagebird: createMessagebirdSender,
  bird: createBirdSender,
  infobip: createInfobipSender,
  bandwidth: createBandwidthSender,
  generic: createGenericSender,
};

/** Sends a notice from the number that the person wrote to, by the provider whose number it is. */
export function sendByProvider(secrets: () => Promise<ProviderSecrets>) {
  const smsVoice = createSmsVoiceSender();
  const sns = createSnsSender();

  async function senderFor({ provider, through }: OutgoingNotice['sender']): Promise<SendText | undefined> {
    if (provider === 'aws') return through === 'sns' ? sns : smsVoice;
    const credentials = (await secrets())[provider];
    return credentials && createSender[provider](credentials);
  }

  return async ({ sender, to, text }: OutgoingNotice): Promise<SendResult> => {
    const send = await senderFor(sender);
    if (!send) return { status: 'refused', code: 'no-credentials' };
    return send({ from: sender.number, to, text, ...(sender.channel && { channel: sender.channel }) });
  };
}
