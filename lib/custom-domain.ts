import { ApiMapping, DomainName, IpAddressType, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { AaaaRecord, ARecord, HostedZone, type IHostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties, CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import type { PagesDomain } from '../functions/domain/config/config.ts';
import type { PublicApi } from './public-api.ts';

export interface CustomDomainProps {
  domain: PagesDomain;
  api: PublicApi;
}

/** The API under a name of the owner's own. Where that name leads is said by `lead`: here, or to what stands before it. */
export class CustomDomain extends Construct {
  readonly domain: PagesDomain;
  readonly certificate: ICertificate;
  readonly name: DomainName;
  readonly #zone: IHostedZone | undefined;

  constructor(scope: Construct, id: string, { domain, api }: CustomDomainProps) {
    super(scope, id);
    this.domain = domain;
    this.#zone = zoneOf(this, domain);
    this.certificate = certificateOf(this, domain.name, domain.certificate, this.#zone);
    this.name = new DomainName(this, 'Name', {
      domainName: domain.name,
      certificate: this.certificate,
      securityPolicy: SecurityPolicy.TLS_1_2,
      ipAddressType: IpAddressType.DUAL_STACK,
    });
    new ApiMapping(this, 'Mapping', { api: api.api, stage: api.stage, domainName: this.name });
  }

  /**
   * Leads the name to CloudFront where that stands before the gateway, else to the gateway, for IPv4 and IPv6. Without a
   * hosted zone that is left to the owner.
   *
   * @returns the host that the name leads to, or has to
   */
  lead(distribution?: Distribution): string {
    const { regionalDomainName, regionalHostedZoneId } = this.name;
    if (this.#zone) {
      const alias = distribution
        ? new CloudFrontTarget(distribution)
        : new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId);
      // With a dot, so that it is the whole name.
      const record = { zone: this.#zone, recordName: `${this.domain.name}.`, target: RecordTarget.fromAlias(alias) };
      new ARecord(this, 'A', record);
      new AaaaRecord(this, 'Aaaa', record);
    }
    return distribution?.distributionDomainName ?? regionalDomainName;
  }
}

/** The hosted zone of the config, which is not looked up: a stack says the same wherever it is made. */
export const zoneOf = (scope: Construct, { hostedZone }: PagesDomain): IHostedZone | undefined =>
  hostedZone &&
  HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId: hostedZone.id, zoneName: hostedZone.name });

/** The owner's certificate of that ARN, else one that the hosted zone vouches for. AWS renews it by the same record. */
export const certificateOf = (
  scope: Construct,
  domainName: string,
  arn: string | undefined,
  zone: IHostedZone | undefined,
): ICertificate =>
  arn
    ? Certificate.fromCertificateArn(scope, 'Certificate', arn)
    : new Certificate(scope, 'Certificate', { domainName, validation: CertificateValidation.fromDns(zone) });
