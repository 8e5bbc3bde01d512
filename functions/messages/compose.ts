import * as z from 'zod/mini';
import { type ApiCall, answer, type Contract, invalid, programNamed, readBody, readPhone } from '../api/call.ts';
import { campaign, e164, locale, programId } from '../api/fields.ts';
import { senderFor } from '../domain/sender-choice.ts';
import type { Clock } from '../platform/clock.ts';
import type { ContactStore } from '../store/contacts.ts';
import { type ComposeDeps, composeFor } from './compose-for.ts';

/** The longest text that providers take: Twilio (error 21617), AWS (SendTextMessage, MessageBody). */
const longest = 1_600;

export const draftFields = {
  program: programId,
  to: e164,
  text: z.string().check(
    z.minLength(1),
    z.maxLength(longest),
    z.refine((text) => text.isWellFormed(), 'has half of a surrogate pair'),
    z.refine((text) => text.trim() !== '', 'says nothing'),
    z.describe('What you say. How to stop is added where the text lacks it.'),
  ),
  campaign: z.optional(campaign),
  locale: z.optional(locale),
  link: z.optional(
    z.boolean().check(z.describe('Whether the personal link is part of it; by default in promotional texts.')),
  ),
};

const warning = z
  .looseObject({
    code: z.enum([
      'costly-characters',
      'missing-content',
      'blocked-link',
      'keyword-collision',
      'reply-impossible',
      'no-opt-out',
      'no-wording',
      'too-long',
    ]),
    detail: z.string(),
  })
  .check(z.meta({ id: 'Warning', description: 'Something to know before it goes out. Nothing is withheld for it.' }));

export const composeContract = {
  id: 'compose',
  method: 'POST',
  path: '/v1/compose',
  scope: 'messages',
  about: 'body.program',
  summary: 'The text as it would be sent: with how to stop, what it costs, and what to know before',
  body: z.object(draftFields),
  answer: {
    status: 200,
    body: z.object({
      text: z.string(),
      url: z.optional(z.string()),
      encoding: z.enum(['GSM-7', 'UCS-2']),
      segments: z.int(),
      units: z.int(),
      warnings: z.array(warning),
    }),
  },
} as const satisfies Contract;

export interface ComposeCallDeps extends ComposeDeps {
  store: Pick<ContactStore, 'find'>;
  now: Clock;
}

/** Sends nothing and writes nothing but a campaign's first use. */
export const composeCall = (deps: ComposeCallDeps): ApiCall => ({
  ...composeContract,
  async handle(request) {
    const { program: id, to, ...rest } = readBody(request, composeContract.body);
    const program = programNamed(deps.config, id);
    const contact = await deps.store.find(readPhone('to', to));
    const sender = senderFor(program, contact) ?? program.senders[0];
    if (!sender) throw invalid([{ field: 'program', message: 'has no sender' }]);
    const composed = await composeFor(deps, { ...rest, program, contact, sender, at: deps.now() });
    return answer(composeContract, composed);
  },
});
