import type { ProviderName } from '../domain/config/config.ts';
import type { ProviderSecrets } from '../platform/secrets.ts';
import { createSmsVoiceSender, createSnsSender } from '../providers/aws.ts';
import type { SendResult, SendText } from '../providers/provider.ts';
import { createTwilioSender } from '../providers/twilio-send.ts';
import type { OutgoingNotice } from './notify.ts';

/** Sends a notice from the number that the person wrote to, by the provider whose number it is. */
export function sendByProvider(secrets: () => Promise<ProviderSecrets>) {
  const smsVoice = createSmsVoiceSender();
  const sns = createSnsSender();

  async function senderFor(
    provider: ProviderName,
    through: OutgoingNotice['sender']['through'],
  ): Promise<SendText | undefined> {
    if (provider === 'aws') return through === 'sns' ? sns : smsVoice;
    const credentials = (await secrets())[provider];
    return provider === 'twilio' && credentials ? createTwilioSender(credentials) : undefined;
  }

  return async ({ sender, to, text }: OutgoingNotice): Promise<SendResult> => {
    const send = await senderFor(sender.provider, sender.through);
    if (!send) return { status: 'refused', code: 'no-credentials' };
    return send({ from: sender.number, to, text });
  };
}
