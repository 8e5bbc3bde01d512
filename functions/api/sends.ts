import { createHash, randomInt, randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Program } from '../domain/config/config.ts';
import { dayOf, earlier } from '../domain/instant.ts';
import type { Clock } from '../platform/clock.ts';
import type { Meter } from '../platform/metrics.ts';
import { type ReserveDeps, recordSend } from '../store/reserve-send.ts';
import type { SendCountStore } from '../store/send-counts.ts';
import type { KeptSend } from '../store/sends.ts';
import { type ApiCall, answer, type Contract, invalid, programNamed, readBody, readTime } from './call.ts';
import { campaign, e164, programId, time } from './fields.ts';
import { inE164 } from './phones.ts';

export const sendsContract = {
  id: 'reportSends',
  method: 'POST',
  path: '/v1/sends',
  scope: 'messages',
  about: 'body.program',
  summary: 'Tell of texts that you sent yourself, so that they count towards caps and stops are put down to them',
  body: z.object({
    program: programId,
    sends: z
      .array(
        z.object({
          to: e164,
          at: z.optional(time),
          campaign: z.optional(campaign),
          sender: z.optional(
            z.string().check(z.minLength(1), z.maxLength(20), z.describe('Number or id that it was sent from.')),
          ),
          messageId: z.optional(
            z
              .string()
              .check(
                z.minLength(1),
                z.maxLength(200),
                z.describe("The provider's id of the message; the same one is counted once."),
              ),
          ),
        }),
      )
      .check(z.minLength(1), z.maxLength(100)),
  }),
  answer: { status: 200, body: z.object({ recorded: z.int(), known: z.int() }) },
} as const satisfies Contract;

export interface SendsDeps extends ReserveDeps {
  sendCounts: Pick<SendCountStore, 'add'>;
  now: Clock;
  meter: Meter;
}

export const sendsCall = (deps: SendsDeps): ApiCall => ({
  ...sendsContract,
  async handle(request) {
    const body = readBody(request, sendsContract.body);
    const program = programNamed(deps.config, body.program);
    const phones = inE164(
      body.sends.map(({ to }) => to),
      undefined,
      (index) => `sends.${index}.to`,
    );
    const now = deps.now();
    const sends = body.sends.map(({ at, to: _to, ...rest }, index): KeptSend => {
      const sentAt = at === undefined ? now : readTime(`sends.${index}.at`, at);
      if (sentAt > now) throw invalid([{ field: `sends.${index}.at`, message: 'is in the future' }]);
      const id = rest.messageId === undefined ? randomUUID() : idOf(`${program.id}#${rest.messageId}`);
      return { id, at: earlier(sentAt, now), program: program.id, ...rest };
    });
    const saved = await Promise.all(
      sends.map(async (send, index) => {
        const phone = phones[index];
        return phone && (await recordSend(deps, phone, send)) ? [send] : [];
      }),
    );
    const recorded = saved.flat();
    await count(deps, program, recorded);
    return answer(sendsContract, { recorded: recorded.length, known: sends.length - recorded.length });
  },
});

/** For the rates of reports: one write for each day and campaign. */
async function count({ sendCounts, meter }: SendsDeps, { id }: Program, sends: readonly KeptSend[]): Promise<void> {
  if (sends.length === 0) return;
  meter.count('Sends', { Program: id }, sends.length);
  const groups = Map.groupBy(sends, ({ at, campaign = '' }) => `${dayOf(at)}#${campaign}`);
  await Promise.all(
    [...groups.values()].map(([first, ...rest]) =>
      first ? sendCounts.add(id, dayOf(first.at), first.campaign, rest.length + 1, randomInt(1_000)) : undefined,
    ),
  );
}

const idOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
