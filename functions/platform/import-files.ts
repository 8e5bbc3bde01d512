import { createHash } from 'node:crypto';
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** Lists that are imported, and the lines of them that were not taken in. */
export interface ImportFiles {
  /** Where to PUT the file of an import, for some minutes. */
  uploadUrl(id: string, seconds: number): Promise<string>;
  put(id: string, body: Buffer): Promise<void>;
  /** What tells a file by what it holds, and its size in bytes; undefined where it was not uploaded. */
  look(id: string): Promise<{ size: number; version: string } | undefined>;
  /** Reads from a byte on; until `end`, which is not included, where given. */
  read(id: string, from: number, end?: number): Promise<AsyncIterable<Uint8Array>>;
  /** Keeps a part of the rejects; the same part again takes its place. */
  putRejects(id: string, part: number, text: string): Promise<void>;
  /** The next part of the rejects behind a part; undefined where there is none. */
  readRejects(id: string, after?: number): Promise<{ part: number; text: string } | undefined>;
}

const fileKey = (id: string): string => `imports/${id}/file`;
const rejectsPrefix = (id: string): string => `imports/${id}/rejects/`;
/** In the order of the file, by name too. */
const rejectsKey = (id: string, part: number): string => `${rejectsPrefix(id)}${String(part).padStart(16, '0')}`;

export function createImportFiles(s3: S3Client, Bucket: string): ImportFiles {
  return {
    uploadUrl: (id, seconds) =>
      getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: fileKey(id) }), { expiresIn: seconds }),

    async put(id, Body) {
      await s3.send(new PutObjectCommand({ Bucket, Key: fileKey(id), Body }));
    },

    async look(id) {
      try {
        const { ContentLength = 0, ETag = '' } = await s3.send(new HeadObjectCommand({ Bucket, Key: fileKey(id) }));
        // Of an object that was put whole and is encrypted by S3 itself, the ETag is the MD5 of what it holds.
        return { size: ContentLength, version: createHash('sha256').update(ETag).digest('hex').slice(0, 16) };
      } catch (error) {
        if (error instanceof NotFound || error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },

    async read(id, from, end) {
      const Range = `bytes=${from}-${end === undefined ? '' : end - 1}`;
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: fileKey(id), Range }));
      return (Body ?? []) as AsyncIterable<Uint8Array>;
    },

    async putRejects(id, part, text) {
      await s3.send(
        new PutObjectCommand({ Bucket, Key: rejectsKey(id, part), Body: text, ContentType: 'application/x-ndjson' }),
      );
    },

    async readRejects(id, after) {
      const { Contents = [] } = await s3.send(
        new ListObjectsV2Command({
          Bucket,
          Prefix: rejectsPrefix(id),
          MaxKeys: 1,
          ...(after !== undefined && { StartAfter: rejectsKey(id, after) }),
        }),
      );
      const Key = Contents[0]?.Key;
      if (!Key) return undefined;
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      return { part: Number(Key.slice(rejectsPrefix(id).length)), text: (await Body?.transformToString()) ?? '' };
    },
  };
}
