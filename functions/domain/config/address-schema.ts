import * as z from 'zod';
import type { PagesDomain, PagesEdge } from './config.ts';

const hostName = z
  .string()
  .max(253)
  .regex(
    /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/,
    'is not a domain name in lower case, such as stop.acme.example',
  );

const certificateArn = z
  .string()
  .regex(
    /^arn:aws(-cn|-us-gov)?:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]{1,64}$/,
    'is not the ARN of a certificate in AWS Certificate Manager',
  );

export const domainSchema = z.strictObject({
  name: hostName,
  hostedZone: z
    .strictObject({
      id: z.string().regex(/^Z[A-Z0-9]{1,31}$/, 'is not the id of a hosted zone of Route 53, such as Z0123456789ABC'),
      name: hostName,
    })
    .optional(),
  certificate: certificateArn.optional(),
});

/** What AWS WAF takes as a limit: https://docs.aws.amazon.com/waf/latest/APIReference/API_RateBasedStatement.html */
const wafLimit = z.int().min(10).max(2_000_000_000);

export const edgeSchema = z.strictObject({
  perAddress: wafLimit.default(10_000),
  certificate: certificateArn.optional(),
});

/** Where the certificates and the firewall of CloudFront are, whatever the region of the rest. */
export const cloudFrontRegion = 'us-east-1';
export const isForCloudFront = (certificate: string): boolean => certificate.split(':')[3] === cloudFrontRegion;

interface Addresses {
  baseUrl?: string | undefined;
  domain?: PagesDomain | undefined;
  edge?: PagesEdge | undefined;
}

interface AddressFault {
  path: string[];
  message: string;
}

/** What is wrong between domain, edge and address, each of which is well formed. */
export function addressFaults({ baseUrl, domain, edge }: Addresses): AddressFault[] {
  const faults: AddressFault[] = [];
  const fault = (path: string[], message: string) => faults.push({ path, message });
  if (!domain) {
    if (edge) fault(['edge'], 'goes with `domain`: CloudFront answers under a name of yours');
    return faults;
  }
  const { name, hostedZone, certificate } = domain;
  if (baseUrl && baseUrl !== `https://${name}`) {
    fault(['baseUrl'], `is https://${name} by pages.domain; leave it out`);
  }
  if (!hostedZone && !certificate) {
    fault(['domain'], 'needs `hostedZone`, where a certificate can be validated, or the ARN of a `certificate`');
  }
  if (hostedZone && name !== hostedZone.name && !name.endsWith(`.${hostedZone.name}`)) {
    fault(['domain', 'hostedZone', 'name'], `is no zone that ${name} is in`);
  }
  if (edge?.certificate && !isForCloudFront(edge.certificate)) {
    fault(['edge', 'certificate'], `is not in ${cloudFrontRegion}, from where CloudFront takes certificates`);
  }
  if (edge && !edge.certificate && !hostedZone && !(certificate && isForCloudFront(certificate))) {
    fault(['edge', 'certificate'], `is needed, in ${cloudFrontRegion}: there is no hosted zone to validate one in`);
  }
  return faults;
}
