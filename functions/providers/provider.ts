import type { BlockReason } from '../domain/block.ts';
import type { Config, NoticeKind, Sender } from '../domain/config/config.ts';
import type { Instant } from '../domain/instant.ts';
import type { Reply } from '../domain/replies/reply.ts';
import type { DeliveryReport } from '../domain/report.ts';
import type { HttpRequest, HttpResponse } from '../platform/http.ts';
import type { ProviderCredentials } from '../platform/secrets.ts';

/** A webhook as it reached us, with the public address that the provider sent it to. */
export interface WebhookRequest extends HttpRequest {
  /** The configured public URL, with path and query as sent: what signatures cover. Never made from the Host header. */
  url: string;
}

/**
 * One item of a webhook: a person's reply, a report on a message that was sent, something that is no concern of ours
 * (`aside`, by the provider's name for it), or what is wrong with it. The latter two hold no number and no text.
 * `no-reply-possible`: it came from a short code or an alphanumeric sender, which is nobody's phone.
 */
export type WebhookItem =
  | { reply: Reply }
  | { report: DeliveryReport }
  | { aside: string }
  | { fault: 'invalid-number' | 'unreadable' | 'no-reply-possible' };

/** A text on its way, with all that is known of it. */
export interface OutgoingMessage {
  to: string;
  sender: Sender;
  /** Id of the program. */
  program: string;
  /** The notice that it is, or `message` for one of a sender's own. */
  kind: NoticeKind | 'message';
  text: string;
  /** Of the event that it answers, or of the message. */
  eventId: string;
}

/** A text as a provider takes it. */
export interface OutgoingText {
  /** The sender's number, short code or id. */
  from: string;
  to: string;
  text: string;
  /** The provider's own id of the sender, where the config names one. */
  channel?: string;
}

/**
 * What became of a send. `refused`: certainly not sent, and never will be. `busy`: certainly not sent, try later.
 * `ambiguous`: it may have been sent, so it must not be sent again.
 */
export type SendResult =
  | { status: 'sent'; messageId?: string }
  | { status: 'refused'; code: string; means?: BlockReason }
  | { status: 'busy' | 'ambiguous'; code: string };

export type SendText = (message: OutgoingText) => Promise<SendResult>;

/** An SMS provider's webhooks. One file each in this room, with the provider's `SendText` beside it. */
export interface Provider {
  /** True if the request was signed with one of the live secrets. Looks at nothing but what is signed. */
  verify(
    request: WebhookRequest,
    credentials: ProviderCredentials,
    now: Instant,
    config?: Config,
  ): boolean | Promise<boolean>;
  /**
   * What a verified request holds: one item, or a batch. Replies and delivery reports are told apart by what they are,
   * not by the address that they were sent to: some providers have one address for both, and people mix them up.
   *
   * @throws RequestFault 400 or 415 if the body as a whole can't be read
   */
  parse(request: WebhookRequest): WebhookItem[];
  /** What the provider expects for an answer once every item is taken in. */
  acknowledge(results: readonly TakenReply[]): HttpResponse;
  /** Answers a verified request that sets the webhook up and holds no item; undefined for any other. */
  greet?(request: WebhookRequest): Promise<HttpResponse> | undefined;
  /** Bytes that a body may have, where the provider sends batches; 64 KB where not given. */
  maxBody?: number;
}

/** What an acknowledgement may tell of a reply that was taken in. */
export interface TakenReply {
  intent: string;
  eventId: string;
}
