import type { MetadataJson } from 'libphonenumber-js/core';
import { unpacked } from './packed.ts';
import { packed } from './packed-phone-metadata.ts';

let metadata: MetadataJson | undefined;

/** The numbering plans of libphonenumber-js/min, without the formats that only showing a number would need. */
export function phoneMetadata(): MetadataJson {
  metadata ??= unpacked(packed) as MetadataJson;
  return metadata;
}
