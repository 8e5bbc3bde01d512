import type { Config } from '../domain/config/config.ts';
import type { HttpEvent } from '../platform/http.ts';

/**
 * The address of who asks. Behind CloudFront the gateway sees CloudFront's own; what CloudFront says instead is believed
 * only where nobody else gets in, since anyone can send a header.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-cloudfront-headers.html
 */
export function addressOf({ headers, requestContext }: HttpEvent, { pages }: Config): string {
  const { sourceIp } = requestContext.http;
  // `<address>:<port>`, where an IPv6 address has colons too.
  return pages.edge ? (headers['cloudfront-viewer-address']?.replace(/:\d+$/, '') ?? sourceIp) : sourceIp;
}
