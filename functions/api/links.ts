import * as z from 'zod/mini';
import type { Config } from '../domain/config/config.ts';
import type { LinkCodec } from '../domain/links/link-codec.ts';
import { parseE164 } from '../domain/phone.ts';
import type { CampaignStore } from '../store/campaigns.ts';
import { type ApiCall, answer, type Contract, invalid, programNamed, readBody } from './call.ts';
import { campaign, country, e164, phoneText, programId } from './fields.ts';
import { inE164 } from './phones.ts';

const link = {
  url: z.string().check(z.meta({ format: 'uri' })),
  token: z.string(),
};

export const linksContract = {
  id: 'links',
  method: 'POST',
  path: '/v1/links',
  scope: 'links',
  about: 'body.program',
  summary: 'The personal unsubscribe address of a number, or of up to 1,000',
  body: z.object({
    program: programId,
    to: z.union([phoneText, z.array(phoneText).check(z.minLength(1), z.maxLength(1_000))]),
    country: z.optional(country),
    campaign: z.optional(campaign),
  }),
  answer: {
    status: 200,
    body: z.union([z.object(link), z.object({ results: z.array(z.object({ to: e164, ...link })) })]),
  },
} as const satisfies Contract;

export interface LinksDeps {
  config: Config;
  campaigns: Pick<CampaignStore, 'numberOf'>;
  links: () => Promise<LinkCodec>;
  publicUrl: string;
}

/** Writes nothing but a campaign's first use. The same question has the same answer; links work for ever. */
export const linksCall = (deps: LinksDeps): ApiCall => ({
  ...linksContract,
  async handle(request) {
    const body = readBody(request, linksContract.body);
    const program = programNamed(deps.config, body.program);
    const many = Array.isArray(body.to);
    const fieldOf = (index: number) => (many ? `to.${index}` : 'to');
    const phones = inE164([body.to].flat(), body.country, fieldOf);
    const faults = phones.flatMap((phone, index) =>
      parseE164(phone) ? [] : [{ field: fieldOf(index), message: 'is a number that no plan has' }],
    );
    if (faults.length > 0) throw invalid(faults);

    const codec = await deps.links();
    const number = body.campaign === undefined ? 0 : await deps.campaigns.numberOf(program.id, body.campaign);
    const results = phones.map((to) => {
      const token = codec.mint({ phone: to, program: program.code, campaign: number });
      return { to, url: `${deps.publicUrl}/u/${token}`, token };
    });
    const [{ url, token } = { url: '', token: '' }] = results;
    return answer(linksContract, many ? { results } : { url, token });
  },
});
