import type { Config, ProviderName } from '../domain/config/config.ts';
import { type Reply, requestOf } from '../domain/replies/reply.ts';
import type { Clock } from '../platform/clock.ts';
import { RequestFault } from '../platform/faults.ts';
import { type HttpEvent, type HttpResponse, readRequest } from '../platform/http.ts';
import type { ProviderSecrets } from '../platform/secrets.ts';
import type { ParsedReply, Provider, TakenReply } from '../providers/provider.ts';
import { type TakeInDeps, takeIn } from '../store/take-in.ts';

export interface InboundDeps extends TakeInDeps {
  config: Config;
  providers: Partial<Record<ProviderName, Provider>>;
  secrets: () => Promise<ProviderSecrets>;
  /** Where the providers send webhooks to, without a slash at the end. */
  publicUrl: string;
  now: Clock;
}

/** Takes a provider's webhook: verify, read, understand, store, acknowledge. Answering the person is the stream's job. */
export const createInbound =
  (deps: InboundDeps) =>
  async (event: HttpEvent): Promise<HttpResponse> => {
    const name = event.pathParameters?.provider as ProviderName;
    const provider = Object.hasOwn(deps.providers, name) ? deps.providers[name] : undefined;
    if (!provider) throw new RequestFault(404, 'unknown-provider', 'There is no provider of this name.');

    const http = readRequest(event);
    const request = { ...http, url: `${deps.publicUrl}${http.path}${http.query && `?${http.query}`}` };
    const credentials = (await deps.secrets())[name];
    if (!credentials || !(await provider.verify(request, credentials, deps.now()))) {
      deps.meter.count('SignatureFailures', { Provider: name });
      throw new RequestFault(401, 'bad-signature', 'The request is not signed as this provider signs, or not at all.');
    }
    const replies = readable(deps, name, provider.parse(request));
    return provider.acknowledge(await Promise.all(replies.map((reply) => takeReply(deps, name, reply))));
  };

/** The readable replies of a batch: one bad item never loses the others. */
function readable({ log }: InboundDeps, provider: ProviderName, items: readonly ParsedReply[]): Reply[] {
  const replies: Reply[] = [];
  for (const item of items) {
    if ('reply' in item) replies.push(item.reply);
    else log.warn('reply.unreadable', { provider, code: item.fault });
  }
  const [first] = items;
  if (replies.length === 0 && first && 'fault' in first) {
    throw new RequestFault(400, first.fault, 'The message has no readable id, sender or receiver.');
  }
  return replies;
}

async function takeReply(deps: InboundDeps, provider: ProviderName, reply: Reply): Promise<TakenReply> {
  const request = requestOf(deps.config, provider, reply, deps.now());
  const taken = await takeIn(deps, request);
  const { eventId, kind, program, why } = request;
  deps.log.info('reply.taken', { provider, eventId, kind, program, why, outcome: taken.outcome });
  return { intent: kind === 'reply' ? 'none' : kind, eventId };
}
