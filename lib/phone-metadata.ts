import { createRequire } from 'node:module';
import type { MetadataJson } from 'libphonenumber-js/core';

/** Where a plan of the metadata has its formats. https://gitlab.com/catamphetamine/libphonenumber-js/-/blob/master/METADATA.md */
const formats = 4;

/** The numbering plans of `libphonenumber-js/min` without the patterns by which numbers are written out for people. */
export function metadataWithoutFormats(): MetadataJson {
  const metadata: MetadataJson = createRequire(import.meta.url)('libphonenumber-js/metadata.min.json');
  const lean = (plans: object) =>
    Object.fromEntries(
      Object.entries(plans).map(([name, plan]: [string, unknown[]]) => [
        name,
        plan.length > formats ? plan.with(formats, 0) : plan,
      ]),
    );
  const { countries, nonGeographic } = metadata as MetadataJson & { nonGeographic?: object };
  return { ...metadata, countries: lean(countries), ...(nonGeographic && { nonGeographic: lean(nonGeographic) }) };
}
