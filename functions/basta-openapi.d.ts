/** `docs/openapi.json`, compressed with Brotli, in base64; the bundler puts it in place of this module (`lib/bundling.ts`). */
declare module 'basta-openapi' {
  const packed: string;
  export default packed;
}
