import * as z from 'zod/mini';
import { type ApiCall, answer, type Contract, invalid, readBody } from '../api/call.ts';
import { country, programId } from '../api/fields.ts';
import type { Config } from '../domain/config/config.ts';
import { programById } from '../domain/config/programs.ts';
import { understand } from '../domain/replies/understand.ts';

export const classifyContract = {
  id: 'classify',
  method: 'POST',
  path: '/v1/replies/classify',
  scope: 'replies',
  about: 'body.program',
  summary: 'What a reply would mean; stores nothing',
  body: z.object({
    text: z.string().check(z.maxLength(10_000)),
    country: z.optional(country),
    program: z.optional(programId),
  }),
  answer: {
    status: 200,
    body: z.object({
      intent: z.enum(['opt-out', 'likely-opt-out', 'opt-in', 'help', 'confirm', 'none']),
      scope: z.union([z.enum(['program', 'all']), z.array(z.string())]),
      language: z.optional(z.string()),
      matched: z.optional(z.string()),
      why: z.string().check(z.describe('The rule that decided.')),
    }),
  },
} as const satisfies Contract;

export const classifyCall = ({ config }: { config: Config }): ApiCall => ({
  ...classifyContract,
  async handle(request) {
    const { text, country, program } = readBody(request, classifyContract.body);
    if (program !== undefined && !programById(config, program)) {
      throw invalid([{ field: 'program', message: 'is no program of the config' }]);
    }
    const { scope, ...meaning } = understand(text, { country, program, programs: config.programs });
    return answer(classifyContract, { ...meaning, scope: typeof scope === 'string' ? scope : [...scope] });
  },
});
