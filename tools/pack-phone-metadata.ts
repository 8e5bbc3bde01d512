/**
 * Writes `functions/domain/packed-phone-metadata.ts` from the installed libphonenumber-js: `npm run pack:phones`. A test
 * fails while the two differ.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MetadataJson } from 'libphonenumber-js/core';
import { packedModule } from './packed-module.ts';

const metadata: MetadataJson = createRequire(import.meta.url)('libphonenumber-js/metadata.min.json');

/** Where libphonenumber-js keeps the formats of a plan. */
const formatsAt = 4;

const withoutFormats = <Plans extends object>(plans: Plans): Plans =>
  Object.fromEntries(
    Object.entries(plans).map(([name, plan]: [string, unknown[]]) => [
      name,
      plan.map((part, at) => (at === formatsAt ? 0 : part)),
    ]),
  ) as Plans;

/** Plans without formats: Basta writes numbers in E.164 alone. They are six tenths of the metadata. */
export const phoneMetadataToPack = (): MetadataJson => ({
  ...metadata,
  countries: withoutFormats(metadata.countries),
  nonGeographic: withoutFormats(metadata.nonGeographic),
});

if (import.meta.main) {
  writeFileSync(
    new URL('../functions/domain/packed-phone-metadata.ts', import.meta.url),
    packedModule(
      'packedPhoneMetadata',
      phoneMetadataToPack(),
      'tools/pack-phone-metadata.ts from libphonenumber-js (MIT)',
    ),
  );
}
