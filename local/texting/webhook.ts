import type { SigningKeys } from '../secrets.ts';

/** A text on its way from a phone to one of our senders. */
export interface PhoneText {
  /** The provider's id of it. */
  id: string;
  from: string;
  to: string;
  text: string;
  /** When it is delivered. */
  at: Date;
  /** When it was sent, where that was earlier. */
  sentAt?: Date;
}

/** A webhook as the provider would send it, signed. */
export interface SignedWebhook {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** Makes the webhook of one provider. `publicUrl` is what the provider was told, and what it signs. */
export type SignWebhook = (
  text: PhoneText,
  keys: NonNullable<SigningKeys[keyof SigningKeys]>,
  publicUrl: string,
) => SignedWebhook;

/** Basic authentication with `user:password`. */
export const basic = (login: string): string => `Basic ${Buffer.from(login).toString('base64')}`;
