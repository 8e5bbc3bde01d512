import type { ProviderName, Sender } from '../domain/config/config.ts';
import type { ProviderCredentials, ProviderSecrets } from '../platform/secrets.ts';
import { createAwsOptOutList } from './aws-opt-out-list.ts';
import type { OptOutList } from './opt-out-list.ts';
import { createTelnyxOptOutList } from './telnyx-opt-out-list.ts';
import { createTwilioOptOutList } from './twilio-opt-out-list.ts';

/**
 * The providers that let us at their lists. Infobip has one too (https://www.infobip.com/docs/blocklist.md), behind an
 * API reference that only customers see, so it isn't here. Plivo, Sinch's SMS API, Vonage, MessageBird, Bird and
 * Bandwidth publish none.
 */
const created: Partial<Record<ProviderName, (credentials: ProviderCredentials) => OptOutList>> = {
  telnyx: createTelnyxOptOutList,
  twilio: createTwilioOptOutList,
};

/** The list behind a sender; undefined where its provider has none, or where we have no credentials for it. */
export function optOutListsFrom(secrets: () => Promise<ProviderSecrets>) {
  let aws: OptOutList | undefined;
  return async ({ provider }: Sender): Promise<OptOutList | undefined> => {
    if (provider === 'aws') {
      aws ??= createAwsOptOutList();
      return aws;
    }
    const credentials = (await secrets())[provider];
    return credentials && created[provider]?.(credentials);
  };
}
