import { createLinkCodec, type LinkCodec, type LinkKeys } from '../domain/links/link-codec.ts';
import { createFormNonces, type FormNonces } from './form-nonce.ts';

/** Links of one or two live keys. */
export interface Links {
  codec: LinkCodec;
  nonces: FormNonces;
}

/** Ciphers are made once for the keys they are of, and anew when those change. */
export function keptByKeys(): (keys: LinkKeys) => Links {
  let kept: (Links & { keys: LinkKeys }) | undefined;
  return (keys) => {
    if (kept?.keys.current !== keys.current || kept.keys.previous !== keys.previous) {
      kept = { keys, codec: createLinkCodec(keys), nonces: createFormNonces(keys) };
    }
    return kept;
  };
}
