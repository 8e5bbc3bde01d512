import type { Instant } from '../domain/instant.ts';
import type { Reply } from '../domain/replies/reply.ts';
import type { HttpRequest, HttpResponse } from '../platform/http.ts';
import type { ProviderCredentials } from '../platform/secrets.ts';

/** A webhook as it reached us, with the public address that the provider sent it to. */
export interface WebhookRequest extends HttpRequest {
  /** The configured public URL, with path and query as sent: what signatures cover. Never made from the Host header. */
  url: string;
}

/** One message of a webhook: read, or what is wrong with it. Holds no number or text in the latter case. */
export type ParsedReply = { reply: Reply } | { fault: 'invalid-number' | 'unreadable' };

/** A text to be sent from the number that the person wrote to. */
export interface OutgoingText {
  /** The sender's number, short code or id. */
  from: string;
  to: string;
  text: string;
}

/**
 * What became of a send. `refused`: certainly not sent, and never will be. `busy`: certainly not sent, try later.
 * `ambiguous`: it may have been sent, so it must not be sent again.
 */
export type SendResult =
  | { status: 'sent'; messageId?: string }
  | { status: 'refused' | 'busy' | 'ambiguous'; code: string };

export type SendText = (message: OutgoingText) => Promise<SendResult>;

/** An SMS provider's webhooks. One file each in this room. */
export interface Provider {
  /** True if the request was signed with one of the live secrets. Looks at nothing but what is signed. */
  verify(request: WebhookRequest, credentials: ProviderCredentials, now: Instant): boolean | Promise<boolean>;
  /**
   * The replies in a verified request: one, or a batch.
   *
   * @throws RequestFault 400 or 415 if the body as a whole can't be read
   */
  parse(request: WebhookRequest): ParsedReply[];
  /** What the provider expects for an answer once every reply is taken in. */
  acknowledge(results: readonly TakenReply[]): HttpResponse;
}

/** What an acknowledgement may tell of a reply that was taken in. */
export interface TakenReply {
  intent: string;
  eventId: string;
}
