/** The numbering plans of `libphonenumber-js/min` without their formats; the bundler makes it (`lib/bundling.ts`). */
declare module 'basta-phone-metadata' {
  import type { MetadataJson } from 'libphonenumber-js/core';

  const metadata: MetadataJson;
  export default metadata;
}
