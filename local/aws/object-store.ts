import { createHash, randomUUID } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface ObjectStore {
  /** Answers a request of S3's REST API, if it is one for the bucket. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  clear(): void;
  stop(): void;
}

/**
 * One S3 bucket, its objects as files: put, read from a byte on, look at, list. As much of S3 as the rooms use; signatures
 * are not looked at, since only this machine can reach it.
 *
 * @param kept where the objects stay; in a temporary directory where not given
 */
export function createObjectStore(bucket: string, kept?: string): ObjectStore {
  const directory = kept ?? mkdtempSync(join(tmpdir(), 'basta-bucket-'));
  mkdirSync(directory, { recursive: true });
  // Keys have slashes; a file's name has none, and no key can lead out of the directory.
  const fileOf = (key: string): string => join(directory, encodeURIComponent(key));
  const keys = (): string[] =>
    readdirSync(directory)
      .filter((name) => !name.startsWith('.'))
      .map(decodeURIComponent)
      .sort();

  async function put(key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const partial = join(directory, `.${randomUUID()}`);
    await pipeline(request, createWriteStream(partial));
    renameSync(partial, fileOf(key));
    response.writeHead(200, { etag: await etagOf(fileOf(key)) }).end();
  }

  async function get(key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const size = sizeOf(fileOf(key));
    if (size === undefined) return fail(response, 404, 'NoSuchKey', request.method === 'HEAD');
    if (request.method === 'HEAD') {
      response.writeHead(200, { 'content-length': size, etag: await etagOf(fileOf(key)) }).end();
      return;
    }
    const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const [start, end] = [Number(from), Math.min(to === '' ? size - 1 : Number(to), size - 1)];
    if (request.headers.range && start >= size) return fail(response, 416, 'InvalidRange', false);
    response.writeHead(request.headers.range ? 206 : 200, { 'content-length': Math.max(0, end - start + 1) });
    if (size === 0) response.end();
    else await pipeline(createReadStream(fileOf(key), { start, end }), response);
  }

  function list(query: URLSearchParams, response: ServerResponse): void {
    const prefix = query.get('prefix') ?? '';
    const after = query.get('start-after') ?? '';
    const found = keys().filter((key) => key.startsWith(prefix) && key > after);
    const shown = found.slice(0, Number(query.get('max-keys') ?? 1_000));
    const contents = shown.map((key) => `<Contents><Key>${escaped(key)}</Key></Contents>`).join('');
    response
      .writeHead(200, { 'content-type': 'application/xml' })
      .end(`<ListBucketResult><IsTruncated>${shown.length < found.length}</IsTruncated>${contents}</ListBucketResult>`);
  }

  return {
    async answer(request, response) {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bucket');
      if (pathname !== `/${bucket}` && !pathname.startsWith(`/${bucket}/`)) return false;
      const key = decodeURIComponent(pathname.slice(bucket.length + 2));
      if (key === '') list(searchParams, response);
      else if (request.method === 'PUT') await put(key, request, response);
      else await get(key, request, response);
      return true;
    },
    clear() {
      for (const name of readdirSync(directory)) rmSync(join(directory, name));
    },
    stop() {
      if (!kept) rmSync(directory, { recursive: true, force: true });
    },
  };
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

/** The MD5 of what an object holds, as S3 has it for one that was put whole. */
async function etagOf(file: string): Promise<string> {
  const hash = createHash('md5');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return `"${hash.digest('hex')}"`;
}

function fail(response: ServerResponse, statusCode: number, code: string, head: boolean): void {
  response.writeHead(statusCode, { 'content-type': 'application/xml' });
  response.end(head ? undefined : `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
