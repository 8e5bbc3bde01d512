import * as z from 'zod/mini';
import type { Config } from '../domain/config/config.ts';
import { programById } from '../domain/config/programs.ts';
import type { LinkCodec } from '../domain/links/link-codec.ts';
import { parseE164 } from '../domain/phone.ts';
import { jsonResponse } from '../platform/http.ts';
import type { CampaignStore } from '../store/campaigns.ts';
import { type ApiCall, invalid, readBody } from './call.ts';

const body = z.object({
  program: z.string(),
  to: z.union([z.string(), z.array(z.string()).check(z.minLength(1), z.maxLength(1_000))]),
  campaign: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
});

export interface LinksDeps {
  config: Config;
  campaigns: Pick<CampaignStore, 'numberOf'>;
  links: () => Promise<LinkCodec>;
  publicUrl: string;
}

/** `POST /v1/links`: the personal unsubscribe address of each number. Writes nothing but a campaign's first use. */
export const linksCall = (deps: LinksDeps): ApiCall => ({
  method: 'POST',
  path: '/v1/links',
  scope: 'links',
  async handle(request) {
    const { program: id, to, campaign } = readBody(request, body);
    const program = programById(deps.config, id);
    if (!program) throw invalid([{ field: 'program', message: 'is no program of the config' }]);

    const many = Array.isArray(to);
    const phones = (many ? to : [to]).map((number) => parseE164(number));
    const faults = phones.flatMap((phone, index) =>
      phone
        ? []
        : [{ field: many ? `to.${index}` : 'to', message: 'is not a phone number in E.164, such as +14155550123' }],
    );
    if (faults.length > 0) throw invalid(faults);

    const codec = await deps.links();
    const number = campaign === undefined ? 0 : await deps.campaigns.numberOf(id, campaign);
    const results = phones.flatMap((phone) => {
      if (!phone) return [];
      const token = codec.mint({ phone, program: program.code, campaign: number });
      return [{ to: phone, url: `${deps.publicUrl}/u/${token}`, token }];
    });
    const [first] = results;
    return jsonResponse(200, many ? { results } : { url: first?.url, token: first?.token });
  },
});
