import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { BuildOptions } from 'esbuild';
import type { Config } from '../functions/domain/config/config.ts';

const functionsDirectory = resolve(import.meta.dirname, '../functions');

/** Each room with an `index.ts` is deployed. */
export const entryOf = (room: string): string => join(functionsDirectory, room, 'index.ts');

/**
 * Writes the config where the bundler finds it, and returns the file: its words are part of the code, like any other.
 * Templates are only checked, and no room reads them.
 */
export function configFile(config: Config): string {
  const programs = config.programs.map((program) => ({ ...program, templates: {} }));
  return jsonFile('basta-config', JSON.stringify({ ...config, programs }));
}

/** Writes the OpenAPI document likewise, compressed: as it is it would be a tenth of the bundle. */
function openApiFile(): string {
  const document = readFileSync(resolve(functionsDirectory, '../docs/openapi.json'), 'utf8');
  const packed = brotliCompressSync(JSON.stringify(JSON.parse(document))).toString('base64');
  return jsonFile('basta-openapi', JSON.stringify(packed));
}

/** One file for one content, so that the same code is the same bundle. */
function jsonFile(module: string, json: string): string {
  const directory = join(tmpdir(), module);
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `${createHash('sha256').update(json).digest('hex').slice(0, 16)}.json`);
  writeFileSync(file, json);
  return file;
}

/** What stands in for what in a bundle. */
export const bundleAliases = (config: Config): Record<string, string> => ({
  'basta-config': configFile(config),
  'basta-openapi': openApiFile(),
  '@aws-sdk/credential-provider-node': join(functionsDirectory, 'platform/credentials.ts'),
  '@aws-sdk/endpoint-cache': join(functionsDirectory, 'platform/no-endpoint-discovery.ts'),
  '@smithy/core/event-streams': join(functionsDirectory, 'platform/no-event-streams.ts'),
});

/** CommonJS parts of some libraries still call `require`, which an ESM bundle has not. */
export const requireBanner = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

const target = 'node24';
const charset = 'utf8';
const mainFields = ['module', 'main'];

/** How the local run bundles a room: ESM, minified, the SDK included. */
export const bundleOptions = (config: Config): BuildOptions => ({
  bundle: true,
  platform: 'node',
  target,
  format: 'esm',
  minify: true,
  charset,
  mainFields,
  alias: bundleAliases(config),
  banner: { js: requireBanner },
});

const books = 'functions/domain/replies/books';

/** Rules that replies are understood by. They are read from beside the bundle, as in the source from beside the code. */
export const booksDirectory = resolve(functionsDirectory, '..', books);

/** The rooms whose bundle reads them. */
export const roomsWithBooks: readonly string[] = ['inbound', 'inbound-sns', 'operations', 'import-worker'];

/** The same in the words of `NodejsFunction`; a test holds both to the same bytes. */
export const lambdaBundling = (config: Config, room: string): BundlingOptions => ({
  target,
  format: OutputFormat.ESM,
  minify: true,
  mainFields,
  banner: requireBanner,
  externalModules: [],
  esbuildArgs: {
    // Its own option for this, `charset`, reaches no esbuild.
    '--charset': charset,
    ...Object.fromEntries(Object.entries(bundleAliases(config)).map(([name, file]) => [`--alias:${name}`, file])),
  },
  ...(roomsWithBooks.includes(room) && {
    commandHooks: {
      beforeBundling: () => [],
      beforeInstall: () => [],
      afterBundling: (project, bundle) => [`cp -R "${project}/${books}" "${bundle}/books"`],
    },
  }),
});
