import { brotliDecompressSync } from 'node:zlib';
import type { Config } from '../domain/config/config.ts';

/** The parts of the document that this installation fills in. */
interface Document {
  servers: { url: string }[];
  components: { schemas: Record<string, Record<string, unknown>> };
}

/**
 * The OpenAPI document as it is served: with the address and the programs of this installation. Unpacked once.
 *
 * @param packed the document in base64 of Brotli: it is asked for seldom, and would be a tenth of the bundle
 */
export function servedDocument(packed: string, config: Config, publicUrl: string): () => string {
  let served: string | undefined;
  return () => {
    served ??= filledIn(brotliDecompressSync(Buffer.from(packed, 'base64')).toString('utf8'), config, publicUrl);
    return served;
  };
}

function filledIn(json: string, { programs }: Config, publicUrl: string): string {
  const document: Document = JSON.parse(json);
  document.servers = [{ url: publicUrl }];
  document.components.schemas.ProgramId = {
    ...document.components.schemas.ProgramId,
    enum: programs.map(({ id }) => id),
  };
  return JSON.stringify(document);
}
