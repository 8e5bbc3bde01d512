import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { isE164, type Phone } from '../phone.ts';
import { fromBase62, toBase62 } from './base62.ts';

/** What a link says: whose it is, for which program (its `code`), and of which campaign (0 for none). */
export interface LinkClaim {
  phone: Phone;
  program: number;
  campaign: number;
}

export interface LinkCodec {
  /** The token of a claim: 22 base62 characters, always the same for the same claim and key. */
  mint(claim: LinkClaim): string;
  /** What a token says; undefined for anything that was not minted with a live key. Takes as long either way. */
  read(token: string): LinkClaim | undefined;
}

/** The keys of links, any text of 16 characters or more. Links of `previous` still work, new ones are minted with `current`. */
export interface LinkKeys {
  current: string;
  previous?: string;
}

/**
 * Encode-then-encipher (Bellare and Rogaway, Asiacrypt 2000): number, program, campaign and 54 zero bits in one AES
 * block. The zeros are what authenticates: a forged token has them with a chance of 2⁻⁵⁴. One block needs no mode, so
 * ECB here is the bare cipher.
 */
export function createLinkCodec(keys: LinkKeys): LinkCodec {
  const live = [keys.current, keys.previous ?? keys.current].map(cipherOf);
  const encipher = createCipheriv('aes-256-ecb', keyOf(keys.current), null).setAutoPadding(false);
  return {
    mint: (claim) => toBase62(encipher.update(encode(claim))),
    read: (token) => {
      const ours = form.test(token);
      const block = fromBase62(ours ? token : standIn);
      const claims = live.map((decipher) => decode(decipher.update(block ?? unreadable)));
      return ours && block ? claims.find((claim) => claim !== undefined) : undefined;
    },
  };
}

const form = /^[0-9A-Za-z]{22}$/;
/** What is read in the place of a text that can't be a token. */
const standIn = '0123456789ABCDEFGHIJKL';
const unreadable = Buffer.alloc(16);
const keyOf = (secret: string): Buffer => createHash('sha256').update(`basta link ${secret}`).digest();
const cipherOf = (secret: string) => createDecipheriv('aes-256-ecb', keyOf(secret), null).setAutoPadding(false);

/*
 * 128 bits, most significant first: number 50, program 8, campaign 16, zeros 54.
 * As bytes: the first six hold the number's upper 48 bits; the rest is spelled out below.
 */
function encode({ phone, program, campaign }: LinkClaim): Buffer {
  const number = Number(phone.slice(1));
  const block = Buffer.alloc(16);
  block.writeUIntBE(Math.floor(number / 4), 0, 6);
  block.writeUInt32BE((((number % 4) << 30) | (program << 22) | (campaign << 6)) >>> 0, 6);
  return block;
}

/** Does the same work for any block, with a number as long as others, so that a forged token takes as long as a real one. */
function decode(block: Buffer): LinkClaim | undefined {
  const low = block.readUInt32BE(6);
  const ours = block.readUIntBE(10, 6) + (low & 0b111111) === 0;
  const number = block.readUIntBE(0, 6) * 4 + (low >>> 30);
  const phone = `+${ours ? number : 12_020_000_000 + (number % 10_000_000)}`;
  if (!isE164(phone)) return undefined;
  const claim = { phone, program: (low >>> 22) & 0xff, campaign: (low >>> 6) & 0xffff };
  return ours ? claim : undefined;
}
