import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { epochMs, type Instant } from '../domain/instant.ts';
import type { LinkKeys } from '../domain/links/link-codec.ts';

/** What a form's nonce says, once its signature is found to be ours. */
export interface Nonce {
  /** Names the form as it was rendered, and with it the event that it may cause. */
  id: string;
  /** Milliseconds from when the page was shown to when the form came back. */
  age: number;
  /** True while the form is young enough for what brings texts back. */
  fresh: boolean;
}

export interface FormNonces {
  /** A new nonce for one form on the page of one link. */
  issue(token: string, now: Instant): string;
  /** Undefined for anything that was not issued for this link with a live key. */
  read(nonce: string, token: string, now: Instant): Nonce | undefined;
}

/** Long enough to read a page and be called away, short enough that a form found later is of no use. */
const lifetime = 60 * 60_000;

const idBytes = 12;
const macBytes = 12;

/** The nonce is a time and chance, signed for one link: 6 bytes of milliseconds, 6 of chance, 12 of HMAC-SHA-256. */
export function createFormNonces(keys: LinkKeys): FormNonces {
  const current = keyOf(keys.current);
  const live = keys.previous ? [current, keyOf(keys.previous)] : [current];
  return {
    issue(token, now) {
      const id = Buffer.alloc(idBytes);
      id.writeUIntBE(epochMs(now), 0, 6);
      randomBytes(6).copy(id, 6);
      return Buffer.concat([id, macOf(current, token, id)]).toString('base64url');
    },
    read(nonce, token, now) {
      const bytes = Buffer.from(nonce, 'base64url');
      if (bytes.length !== idBytes + macBytes || bytes.toString('base64url') !== nonce) return undefined;
      const id = bytes.subarray(0, idBytes);
      const mac = bytes.subarray(idBytes);
      if (!live.some((key) => timingSafeEqual(macOf(key, token, id), mac))) return undefined;
      const age = epochMs(now) - id.readUIntBE(0, 6);
      return { id: id.toString('base64url'), age, fresh: age <= lifetime };
    },
  };
}

/** Forms are signed with a key of their own, derived from the links' key so that there is no second secret to rotate. */
const keyOf = (linkKey: string): Buffer => createHmac('sha256', linkKey).update('basta form nonce').digest();

const macOf = (key: Buffer, token: string, id: Buffer): Buffer =>
  createHmac('sha256', key).update(token).update(id).digest().subarray(0, macBytes);
