import * as z from 'zod/mini';
import { type ApiCall, invalid, readBody } from '../api/call.ts';
import type { Config } from '../domain/config/config.ts';
import { programById } from '../domain/config/programs.ts';
import { understand } from '../domain/replies/understand.ts';
import { jsonResponse } from '../platform/http.ts';

const body = z.object({
  text: z.string().check(z.maxLength(10_000)),
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 alpha-2 country such as US'))),
  program: z.optional(z.string()),
});

/** `POST /v1/replies/classify`: what a reply would mean. Stores nothing. */
export const classifyCall = ({ config }: { config: Config }): ApiCall => ({
  method: 'POST',
  path: '/v1/replies/classify',
  scope: 'replies',
  async handle(request) {
    const { text, country, program } = readBody(request, body);
    if (program !== undefined && !programById(config, program)) {
      throw invalid([{ field: 'program', message: 'is no program of the config' }]);
    }
    return jsonResponse(200, understand(text, { country, program, programs: config.programs }));
  },
});
