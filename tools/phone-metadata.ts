import { createRequire } from 'node:module';
import type { MetadataJson } from 'libphonenumber-js/core';

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

/** The numbering plans without formats: Basta writes numbers in E.164 alone. Formats are six tenths of the metadata. */
export const plansWithoutFormats = (): MetadataJson => ({
  ...metadata,
  countries: withoutFormats(metadata.countries),
  nonGeographic: withoutFormats(metadata.nonGeographic),
});
