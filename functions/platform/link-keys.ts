import { getSecret } from '@aws-lambda-powertools/parameters/secrets';
import * as z from 'zod/mini';
import { createLinkCodec, type LinkCodec, type LinkKeys } from '../domain/links/link-codec.ts';

const linkKeys = z.object({
  current: z.string().check(z.minLength(16)),
  previous: z.optional(z.string().check(z.minLength(16))),
});

/** Fetched once and kept for five minutes, so that changed keys are live soon and cost no request of their own. */
export const linkKeysFrom =
  (secretId: string): (() => Promise<LinkKeys>) =>
  async () =>
    linkKeys.parse(await getSecret(secretId, { maxAge: 300, transform: 'json' }));

/** The codec of the live keys, made anew only when they change: making one costs more than minting a link. */
export function linkCodecFrom(secretId: string): () => Promise<LinkCodec> {
  const keys = linkKeysFrom(secretId);
  let made: { of: string; codec: LinkCodec } | undefined;
  return async () => {
    const live = await keys();
    const of = JSON.stringify(live);
    if (made?.of !== of) made = { of, codec: createLinkCodec(live) };
    return made.codec;
  };
}
