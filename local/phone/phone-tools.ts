import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { type Config, type ProviderName, providerNames } from '../../functions/domain/config/config.ts';
import { programById } from '../../functions/domain/config/programs.ts';
import { instant } from '../../functions/domain/instant.ts';
import { scopeOfStop } from '../../functions/domain/law/scope-of-stop.ts';
import { countryOf, type Phone, parsePhone } from '../../functions/domain/phone.ts';
import type { Understanding } from '../../functions/domain/replies/understanding.ts';
import type { Verdict } from '../../functions/domain/verdict.ts';
import { RequestFault } from '../../functions/platform/faults.ts';
import type { LocalSecrets } from '../secrets.ts';
import type { SignedWebhook } from '../texting/webhook.ts';
import { webhookMakers } from '../texting/webhooks.ts';
import type { MovedClock } from '../tools/moved-clock.ts';
import { invalid, type ToolRequest, type ToolRoutes } from '../tools/routes.ts';
import type { Text, Texts } from '../tools/texts.ts';
import type { Meaning, MessageResult, PhoneSetup, PhoneState } from './phone-state.ts';

export interface PhoneDeps {
  config: Config;
  publicUrl: string;
  signing: LocalSecrets['signing'];
  texts: Texts;
  clock: MovedClock;
  waiting(): number;
  /** Calls Basta's own API with the local key; undefined where it doesn't answer with 200. */
  api(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown>;
  /** Sends a webhook to our own address; true if it was acknowledged. */
  post(webhook: SignedWebhook): Promise<boolean>;
}

/** What the phone's page talks to. All of it goes through the same doors that a provider or a sending system uses. */
export const phoneRoutes = (deps: PhoneDeps): ToolRoutes => ({
  'GET /local/phone/setup': () => setupOf(deps.config),
  'GET /local/phone': ({ query }) => stateOf(deps, readPhone('to', query.get('to'))),
  'POST /local/phone/texts': (request) => textUs(deps, request),
  'POST /local/phone/messages': (request) => textThem(deps, request),
  'POST /local/phone/meanings': (request) => meaningOf(deps, request),
});

const setupOf = ({ brand, programs }: Config): PhoneSetup => ({
  brand: brand.name,
  programs: programs.map(({ id, name, purpose, consent, senders }) => ({
    id,
    name,
    purpose,
    consent,
    senders: senders.map(({ provider, number }) => ({ provider, number })),
  })),
});

async function stateOf({ config, texts, clock, waiting, api }: PhoneDeps, to: Phone): Promise<PhoneState> {
  const [contact, ...verdicts] = await Promise.all([
    api('GET', `/v1/contacts/${encodeURIComponent(to)}`),
    ...config.programs.map(async ({ id }) => ({ program: id, ...(await verdict(api, id, to)) })),
  ]);
  return {
    to,
    now: clock.now().toISOString(),
    offsetMs: clock.offsetMs(),
    thread: texts.thread(to),
    ...(contact !== undefined && { contact: contact as NonNullable<PhoneState['contact']> }),
    verdicts,
    waiting: waiting(),
  };
}

async function verdict(api: PhoneDeps['api'], program: string, to: Phone): Promise<Verdict> {
  const answer = (await api('POST', '/v1/check', { program, to: [to] })) as { results: Verdict[] } | undefined;
  return answer?.results[0] ?? { allowed: false, reason: 'unavailable' };
}

const textBody = z.object({
  from: z.string(),
  provider: z.enum(providerNames),
  to: z.string().check(z.minLength(1)),
  text: z.string().check(z.maxLength(1_600)),
});

/** A text from the phone, by a webhook that is signed as the provider signs. */
async function textUs({ signing, publicUrl, texts, clock, post }: PhoneDeps, request: ToolRequest) {
  const { from: given, provider, to, text } = read(textBody, request);
  const from = readPhone('from', given);
  const at = clock.now();
  const id = newMessageId(provider);
  const make = webhookMakers[provider];
  const webhook = make({ id, from, to, text, at }, signing[provider] ?? { secrets: [], logins: [] }, publicUrl);
  const delivered = await post(webhook);
  const eventId = `${provider}:${id}`;
  texts.add({ direction: 'in', to, from, kind: 'reply', text, at: at.toISOString(), eventId, delivered });
  return { delivered, eventId };
}

const newMessageId = (provider: ProviderName): string =>
  `${provider === 'twilio' ? 'SM' : ''}${randomBytes(16).toString('hex')}`;

const messageBody = z.object({
  to: z.string(),
  program: z.string(),
  from: z.string().check(z.minLength(1)),
  text: z.string().check(z.minLength(1), z.maxLength(1_600)),
  campaign: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
});

/** A program's message to the phone, done as a sending system does it: ask first, then send with the person's own link. */
async function textThem({ config, texts, clock, api }: PhoneDeps, request: ToolRequest): Promise<MessageResult> {
  const { to: given, program: id, from, text, campaign } = read(messageBody, request);
  const to = readPhone('to', given);
  if (!programById(config, id)) throw invalid('program', 'is no program of the config');
  const { allowed, reason } = await verdict(api, id, to);
  if (!allowed) return { sent: false, reason };
  const link = (await api('POST', '/v1/links', { program: id, to, campaign })) as { url: string } | undefined;
  if (!link) throw new RequestFault(503, 'unavailable', 'The link could not be made.');
  const message: Text = {
    direction: 'out',
    to,
    from,
    program: id,
    kind: 'message',
    text: `${config.brand.name}: ${text} Unsubscribe: ${link.url} or reply STOP.`,
    at: clock.now().toISOString(),
  };
  texts.add(message);
  return { sent: true, reason };
}

const reply = z.object({ from: z.string(), program: z.string(), text: z.string().check(z.maxLength(1_600)) });

/** What a reply would mean, by the API's own answer, so that the page shows nothing else than a caller would get. */
async function meaningOf({ config, clock, api }: PhoneDeps, request: ToolRequest): Promise<Meaning> {
  const { from, program, text } = read(reply, request);
  const phone = readPhone('from', from);
  if (!programById(config, program)) throw invalid('program', 'is no program of the config');
  const country = countryOf(phone);
  const found = await api('POST', '/v1/replies/classify', { text, program, ...(country && { country }) });
  if (!found) throw new RequestFault(503, 'unavailable', 'It could not be asked what the reply means.');
  return { ...(found as Understanding), unnamed: scopeOfStop(config, phone, instant(clock.now().getTime())) };
}

function readPhone(field: string, text: string | null): Phone {
  const phone = parsePhone(text ?? '');
  if (!phone) throw invalid(field, 'is not a phone number in E.164, such as +14155550123');
  return phone;
}

function read<Schema extends z.ZodMiniType>(schema: Schema, request: ToolRequest): z.output<Schema> {
  const parsed = schema.safeParse(request.json());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(issue?.path.join('.') || '(body)', issue?.message ?? 'is not what it has to be');
}
