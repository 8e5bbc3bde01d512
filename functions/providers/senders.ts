import type { ProviderName } from '../domain/config/config.ts';
import type { ProviderCredentials, ProviderSecrets } from '../platform/secrets.ts';
import { createSmsVoiceSender, createSnsSender } from './aws.ts';
import { createBandwidthSender } from './bandwidth.ts';
import { createBirdSender } from './bird.ts';
import { createGenericSender } from './generic.ts';
import { createInfobipSender } from './infobip.ts';
import { createMessagebirdSender } from './messagebird.ts';
import { createPlivoSender } from './plivo.ts';
import type { OutgoingMessage, SendResult, SendText } from './provider.ts';
import { createSinchSender } from './sinch.ts';
import { createTelnyxSender } from './telnyx.ts';
import { createTwilioSender } from './twilio.ts';
import { createVonageSender } from './vonage.ts';

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

/** Sends a text by the provider whose number it leaves from. */
export function sendByProvider(secrets: () => Promise<ProviderSecrets>) {
  const smsVoice = createSmsVoiceSender();
  const sns = createSnsSender();

  async function senderFor({ provider, through }: OutgoingMessage['sender']): Promise<SendText | undefined> {
    if (provider === 'aws') return through === 'sns' ? sns : smsVoice;
    const credentials = (await secrets())[provider];
    return credentials && createSender[provider](credentials);
  }

  return async ({ sender, to, text }: OutgoingMessage): Promise<SendResult> => {
    const send = await senderFor(sender);
    if (!send) return { status: 'refused', code: 'no-credentials' };
    return send({ from: sender.number, to, text, ...(sender.channel && { channel: sender.channel }) });
  };
}
