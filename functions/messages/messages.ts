import { createHash, randomBytes, randomInt } from 'node:crypto';
import * as z from 'zod/mini';
import { type ApiCall, answer, type Contract, invalid, programNamed, readBody, readPhone } from '../api/call.ts';
import { verdictReason } from '../api/fields.ts';
import type { Program, Sender } from '../domain/config/config.ts';
import { sameNumber } from '../domain/config/programs.ts';
import type { Contact } from '../domain/contact.ts';
import { dayOf, epochMs, type Instant } from '../domain/instant.ts';
import type { Phone } from '../domain/phone.ts';
import { requestOfReport } from '../domain/report.ts';
import { senderFor } from '../domain/sender-choice.ts';
import { unavailable } from '../domain/verdict.ts';
import type { Clock } from '../platform/clock.ts';
import { RequestFault } from '../platform/faults.ts';
import { describeError, type Log } from '../platform/log.ts';
import type { Meter } from '../platform/metrics.ts';
import type { OutgoingMessage, SendResult } from '../providers/provider.ts';
import type { AnsweredMessages } from '../store/answered-messages.ts';
import { applyRequest } from '../store/apply-request.ts';
import type { ContactStore } from '../store/contacts.ts';
import { type ReserveDeps, reserveSend } from '../store/reserve-send.ts';
import type { SendCountStore } from '../store/send-counts.ts';
import { draftFields } from './compose.ts';
import { type ComposeDeps, composeFor } from './compose-for.ts';

export const messagesContract = {
  id: 'send',
  method: 'POST',
  path: '/v1/messages',
  scope: 'messages',
  about: 'body.program',
  summary: 'Check, compose and send in one: a text that may not go out is withheld, and says why',
  body: z.object({
    ...draftFields,
    sender: z.optional(
      z
        .string()
        .check(z.maxLength(20), z.describe('Number or id of one of the program’s senders; else Basta chooses.')),
    ),
    idempotencyKey: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          z.maxLength(200),
          z.describe('What is sent again with the same key within a week is sent once.'),
        ),
    ),
  }),
  answer: {
    status: 202,
    body: z.object({
      id: z.string(),
      status: z
        .enum(['sent', 'withheld', 'failed', 'ambiguous'])
        .check(
          z.describe(
            '`failed`: the provider refused it. `ambiguous`: it may have been sent, so it must not be sent again.',
          ),
        ),
      reason: z.optional(verdictReason),
      until: z.optional(z.string()),
      code: z.optional(z.string().check(z.describe("The provider's code."))),
      sender: z.optional(z.string()),
      messageId: z.optional(z.string().check(z.describe("The provider's id of the message."))),
      segments: z.optional(z.int()),
    }),
  },
} as const satisfies Contract;

type Answer = z.infer<typeof messagesContract.answer.body>;

export interface MessagesDeps extends ComposeDeps, ReserveDeps {
  store: Pick<ContactStore, 'find' | 'save'>;
  answered: AnsweredMessages<Answer>;
  sendCounts: Pick<SendCountStore, 'add'>;
  send: (message: OutgoingMessage) => Promise<SendResult>;
  now: Clock;
  meter: Meter;
  log: Log;
}

type Wanted = z.output<typeof messagesContract.body> & { id: string; phone: Phone; to: string };

/**
 * Never sends twice for one key. What was sent or may have been is answered as before; what was withheld, refused or
 * came to a busy provider certainly wasn't sent, so the key is free and the same request decides anew.
 */
export const messagesCall = (deps: MessagesDeps): ApiCall => ({
  ...messagesContract,
  async handle(request) {
    const body = readBody(request, messagesContract.body);
    const program = programNamed(deps.config, body.program);
    const phone = readPhone('to', body.to);
    const named = body.sender;
    if (named !== undefined && !program.senders.some(({ number }) => sameNumber(number, named))) {
      throw invalid([{ field: 'sender', message: 'is no sender of the program' }]);
    }
    const { idempotencyKey: key, ...content } = body;
    const id = key === undefined ? randomBytes(16).toString('hex') : hashOf(key).slice(0, 32);
    const before = key === undefined ? undefined : await earlier(deps, id, hashOf(JSON.stringify(content)));
    if (before) return answer(messagesContract, before);

    const result = await attempt(deps, program, { ...body, id, phone }).catch(async (error: unknown) => {
      // Thrown before anything was sent: a fault after that is an answer.
      if (key !== undefined) await deps.answered.forget(id).catch(() => {});
      throw error;
    });
    if (key !== undefined) await remember(deps, result);
    return answer(messagesContract, result);
  },
});

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** After this long, in milliseconds, a request that has no answer yet isn't being worked on any more: it was cut off. */
const longestWork = 60_000;

/**
 * The answer that the key already has.
 *
 * @throws RequestFault 422 if the key was used for another request, 409 while that one is being worked on
 */
async function earlier({ answered, now }: MessagesDeps, id: string, fingerprint: string): Promise<Answer | undefined> {
  const at = now();
  const before = await answered.begin(id, fingerprint, at);
  if (!before) return undefined;
  if (before.fingerprint !== fingerprint) {
    throw invalid([{ field: 'idempotencyKey', message: 'was used for another message' }]);
  }
  if (before.answer) return before.answer;
  if (epochMs(at) - epochMs(before.at) > longestWork) return { id, status: 'ambiguous', code: 'interrupted' };
  throw new RequestFault(409, 'in-progress', 'The same message is being sent right now.', [], { 'retry-after': '1' });
}

async function remember({ answered, log }: MessagesDeps, result: Answer): Promise<void> {
  try {
    if (result.status === 'sent' || result.status === 'ambiguous') await answered.finish(result.id, result);
    else await answered.forget(result.id);
  } catch (error) {
    // The key then stays taken, and the next try is told `ambiguous`: never a second text.
    log.error('message.not-remembered', { eventId: result.id, ...describeError(error) });
  }
}

async function attempt(deps: MessagesDeps, program: Program, wanted: Wanted): Promise<Answer> {
  const { id, phone, campaign } = wanted;
  const at = deps.now();
  let sender: Sender | undefined;
  const senderOf = (contact: Contact) =>
    senderFor(program, contact, ({ number }) => wanted.sender === undefined || sameNumber(number, wanted.sender));

  const reserved = await reserveSend(deps, {
    phone,
    program,
    at,
    sendTo(contact) {
      sender = senderOf(contact);
      return (
        sender && { id, at, program: program.id, sender: sender.number, ...(campaign !== undefined && { campaign }) }
      );
    },
  });
  if ('refused' in reserved || !sender) {
    const { reason, until } = 'refused' in reserved ? reserved.refused : unavailable;
    deps.meter.count('Withheld', { Program: program.id });
    return { id, status: 'withheld', reason, ...(until && { until }) };
  }
  return deliver(deps, wanted, { program, sender, contact: reserved.contact, at });
}

async function deliver(
  deps: MessagesDeps,
  wanted: Wanted,
  { program, sender, contact, at }: { program: Program; sender: Sender; contact: Contact; at: Instant },
): Promise<Answer> {
  const { log } = deps;
  const { id, phone, text, campaign, locale, link } = wanted;
  const takeBack = () => deps.sends.remove(phone, id);
  const composed = await composeFor(deps, { text, campaign, locale, link, program, sender, contact, at }).catch(
    async (error: unknown) => {
      await takeBack();
      throw error;
    },
  );
  if (composed.warnings.some(({ code }) => code === 'too-long')) {
    await takeBack();
    throw invalid([{ field: 'text', message: 'is longer than providers take, with how to stop added' }]);
  }

  const { segments } = composed;
  const result = await deps
    .send({ to: phone, sender, program: program.id, kind: 'message', text: composed.text, eventId: id })
    .catch((error: unknown): SendResult => {
      log.error('message.send-failed', { eventId: id, ...describeError(error) });
      return { status: 'ambiguous', code: 'unknown' };
    });
  log.info('message', { eventId: id, program: program.id, provider: sender.provider, outcome: result.status });
  switch (result.status) {
    case 'sent': {
      await count(deps, program, at, campaign);
      const { messageId } = result;
      if (messageId) await nameSend(deps, phone, id, messageId);
      return { id, status: 'sent', sender: sender.number, ...(messageId && { messageId }), segments };
    }
    case 'ambiguous':
      await count(deps, program, at, campaign);
      return { id, status: 'ambiguous', code: result.code, sender: sender.number, segments };
    case 'refused':
      await takeBack();
      await learn(deps, phone, id, sender, result);
      return { id, status: 'failed', code: result.code, sender: sender.number };
    case 'busy':
      await takeBack();
      throw new RequestFault(503, 'provider-busy', 'The provider takes no texts right now. Nothing was sent.', [], {
        'retry-after': '5',
      });
  }
}

/** For the rates of reports, which can do without one text: whoever sent it is told so, whatever becomes of the count. */
async function count({ sendCounts, meter, log }: MessagesDeps, program: Program, at: Instant, campaign?: string) {
  meter.count('Sends', { Program: program.id });
  try {
    await sendCounts.add(program.id, dayOf(at), campaign, 1, randomInt(1_000));
  } catch (error) {
    log.warn('message.not-counted', { program: program.id, ...describeError(error) });
  }
}

/** A refusal to send may say of the person what a delivery report would. */
async function learn(
  { config, store, now, log }: MessagesDeps,
  to: Phone,
  id: string,
  { provider, number: from }: Sender,
  { code, means }: Extract<SendResult, { status: 'refused' }>,
): Promise<void> {
  const report = { messageId: id, to, from, outcome: 'undelivered', code, means } as const;
  const request = requestOfReport(config, provider, report, now());
  if (!request) return;
  try {
    await applyRequest(store, request);
  } catch (error) {
    // The provider will say so again.
    log.warn('message.not-learned', { eventId: id, ...describeError(error) });
  }
}

/** The text has gone out: that a reply to it may be put down to a later one is no reason to say otherwise. */
async function nameSend({ sends, log }: MessagesDeps, phone: Phone, id: string, messageId: string): Promise<void> {
  try {
    await sends.name(phone, id, messageId);
  } catch (error) {
    log.warn('message.not-named', { eventId: id, ...describeError(error) });
  }
}
