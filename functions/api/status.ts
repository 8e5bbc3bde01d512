import * as z from 'zod/mini';
import { type Config, providerNames } from '../domain/config/config.ts';
import type { Clock } from '../platform/clock.ts';
import { type ApiCall, answer, type Contract } from './call.ts';
import { time } from './fields.ts';

export const statusContract = {
  id: 'status',
  method: 'GET',
  path: '/v1/status',
  scope: 'check',
  about: 'no-program',
  summary: 'Whose Basta this is, its programs and senders, and its clock',
  answer: {
    status: 200,
    body: z.object({
      brand: z.string(),
      publicUrl: z.string(),
      now: time,
      programs: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          purpose: z.enum(['promotional', 'transactional']),
          consent: z.enum(['assumed', 'required', 'double']),
          locale: z.string(),
          senders: z.array(
            z.object({ provider: z.enum(providerNames), number: z.string(), replies: z.enum(['basta', 'provider']) }),
          ),
        }),
      ),
    }),
  },
} as const satisfies Contract;

export interface StatusDeps {
  config: Config;
  publicUrl: string;
  now: Clock;
}

export const statusCall = ({ config, publicUrl, now }: StatusDeps): ApiCall => ({
  ...statusContract,
  async handle() {
    const programs = config.programs.map(({ id, name, purpose, consent, locale, senders }) => ({
      id,
      name,
      purpose,
      consent,
      locale,
      senders: senders.map(({ provider, number, replies }) => ({ provider, number, replies })),
    }));
    return answer(statusContract, { brand: config.brand.name, publicUrl, now: now(), programs });
  },
});
