import type { ProviderName } from '../domain/config/config.ts';
import { RequestFault } from '../platform/faults.ts';
import { type HttpEvent, type HttpResponse, readRequest } from '../platform/http.ts';
import type { ProviderCredentials, ProviderSecrets } from '../platform/secrets.ts';
import type { Provider, TakenReply, WebhookItem } from '../providers/provider.ts';
import { takeInItem, type WebhookItemDeps } from './items.ts';

export interface InboundDeps extends WebhookItemDeps {
  providers: Partial<Record<ProviderName, Provider>>;
  secrets: () => Promise<ProviderSecrets>;
  /** Where the providers send webhooks to, without a slash at the end. */
  publicUrl: string;
}

/** A provider without any: whoever verifies with secrets then refuses everything. */
const noCredentials: ProviderCredentials = { secrets: [], logins: [], publicKeys: [] };

/** Takes a provider's webhook: verify, read, understand, store, acknowledge. Answering the person is the stream's job. */
export const createInbound =
  (deps: InboundDeps) =>
  async (event: HttpEvent): Promise<HttpResponse> => {
    const name = event.pathParameters?.provider as ProviderName;
    const provider = Object.hasOwn(deps.providers, name) ? deps.providers[name] : undefined;
    if (!provider) throw new RequestFault(404, 'unknown-provider', 'There is no provider of this name.');

    const http = readRequest(event, provider.maxBody);
    const request = { ...http, url: `${deps.publicUrl}${http.path}${http.query && `?${http.query}`}` };
    const credentials = (await deps.secrets())[name] ?? noCredentials;
    if (!(await provider.verify(request, credentials, deps.now(), deps.config))) {
      deps.meter.count('SignatureFailures', { Provider: name });
      throw new RequestFault(401, 'bad-signature', 'The request is not signed as this provider signs, or not at all.');
    }
    const greeting = provider.greet?.(request);
    if (greeting) return greeting;

    return provider.acknowledge(await takeInAll(deps, name, readable(deps, name, provider.parse(request))));
  };

/** Items of a batch that are taken in at once. */
const atOnce = 100;

/** Waits for all of them, also where one fails: what is left running when a Lambda answers may never end. */
async function takeInAll(deps: InboundDeps, provider: ProviderName, items: readonly Readable[]): Promise<TakenReply[]> {
  const taken: TakenReply[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    const some = items.slice(start, start + atOnce);
    for (const result of await Promise.allSettled(some.map((item) => takeInItem(deps, provider, item)))) {
      if (result.status === 'rejected') throw result.reason;
      if (result.value) taken.push(result.value);
    }
  }
  return taken;
}

type Readable = Exclude<WebhookItem, { fault: string }>;

/**
 * The readable items of a batch: one bad item never loses the others. What no phone can have sent is acknowledged and
 * counted: however often it came again, nobody could be answered.
 */
function readable({ log, meter }: InboundDeps, provider: ProviderName, items: readonly WebhookItem[]): Readable[] {
  const good: Readable[] = [];
  let fault: string | undefined;
  for (const item of items) {
    if (!('fault' in item)) {
      good.push(item);
      continue;
    }
    log.warn('reply.unreadable', { provider, code: item.fault });
    if (item.fault === 'no-reply-possible') meter.count('NoReplyPossible', { Provider: provider });
    else fault ??= item.fault;
  }
  if (good.length === 0 && fault) {
    throw new RequestFault(400, fault, 'The message has no readable id, sender or receiver.');
  }
  return good;
}
