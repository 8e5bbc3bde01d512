import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import type { ConfigInput } from '../../functions/domain/config/define-config.ts';
import { routes } from '../../lib/routes.ts';
import { aConfig } from '../support/builders.ts';
import { aStack, type StackResources } from '../support/stack.ts';

type Pages = NonNullable<ConfigInput['pages']>;

const name = 'stop.acme.example';
const hostedZone = { id: 'Z0123456789ABC', name: 'acme.example' };
const certificateIn = (region: string) => `arn:aws:acm:${region}:111122223333:certificate/0f0e`;

/** A stack with these pages, deployed to that region. */
const withPages = (pages: Pages, region = 'eu-west-1') =>
  aStack(aConfig({ pages }), {}, { CDK_DEFAULT_ACCOUNT: '111122223333', CDK_DEFAULT_REGION: region });

const typesOf = ({ resources }: StackResources) =>
  resources
    .map(({ type }) => type)
    .filter((type) => /DomainName|ApiMapping|RecordSet|Certificate|CloudFront|WAF/.test(type));

describe('a domain of the config', () => {
  const stack = withPages({ domain: { name, hostedZone } });

  it('leads to the API, for IPv4 and IPv6, with a certificate that its zone vouches for', () => {
    expect(stack.at('Domain/Name')).toMatchObject({
      DomainName: name,
      DomainNameConfigurations: [
        {
          CertificateArn: 'Domain/Certificate',
          EndpointType: 'REGIONAL',
          SecurityPolicy: 'TLS_1_2',
          IpAddressType: 'dualstack',
        },
      ],
    });
    expect(stack.at('Domain/Certificate')).toMatchObject({
      DomainName: name,
      ValidationMethod: 'DNS',
      DomainValidationOptions: [{ DomainName: name, HostedZoneId: hostedZone.id }],
    });
    expect(stack.at('Domain/Mapping')).toEqual({ ApiId: 'Api/Api', DomainName: 'Domain/Name', Stage: '$default' });
    const records = stack.all('AWS::Route53::RecordSet').map(({ properties }) => properties);
    expect(records.map(({ Type }) => Type)).toEqual(['A', 'AAAA']);
    for (const record of records) {
      expect(record).toMatchObject({
        Name: `${name}.`,
        HostedZoneId: hostedZone.id,
        AliasTarget: {
          DNSName: 'Domain/Name.RegionalDomainName',
          HostedZoneId: 'Domain/Name.RegionalHostedZoneId',
        },
      });
    }
  });

  it('is the public address of all that links to it or checks a signature', () => {
    for (const room of ['inbound', 'api', 'messages']) {
      expect(stack.at(`${room}/Function`)).toMatchObject({
        Environment: { Variables: { PUBLIC_URL: `https://${name}` } },
      });
    }
  });

  it('leaves the address open that links were sent with before', () => {
    expect(stack.at('Api/Api').DisableExecuteApiEndpoint).not.toBe(true);
  });

  it('takes a certificate of the owner, and makes no record where it knows no zone', () => {
    const own = withPages({ domain: { name, certificate: certificateIn('eu-west-1') } });
    expect(typesOf(own).sort()).toEqual(['AWS::ApiGatewayV2::ApiMapping', 'AWS::ApiGatewayV2::DomainName']);
    expect(own.at('Domain/Name')).toMatchObject({
      DomainNameConfigurations: [{ CertificateArn: certificateIn('eu-west-1') }],
    });
  });

  it('is nowhere where the config has none', () => {
    expect(typesOf(aStack())).toEqual([]);
  });
});

describe('an edge', () => {
  const stack = withPages({ domain: { name, hostedZone }, edge: { perAddress: 5_000 } });
  const { DistributionConfig } = stack.at('Edge/Distribution') as {
    DistributionConfig: { DefaultCacheBehavior: object; Origins: object[] };
  };

  it('passes on whatever comes as it comes, and keeps nothing', () => {
    expect(DistributionConfig).toMatchObject({
      Aliases: [name],
      HttpVersion: 'http2and3',
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
      DefaultCacheBehavior: {
        AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
        // Managed-CachingDisabled, and Managed-AllViewerAndCloudFrontHeaders-2022-06, which passes Host on.
        CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
        OriginRequestPolicyId: '33f36d7e-f396-46d9-90e0-52428a34d9dc',
        Compress: false,
        ViewerProtocolPolicy: 'redirect-to-https',
      },
      Origins: [
        {
          DomainName: 'Domain/Name.RegionalDomainName',
          CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
        },
      ],
    });
    expect(DistributionConfig).not.toHaveProperty('CacheBehaviors');
  });

  it('is where the name leads to', () => {
    for (const { properties } of stack.all('AWS::Route53::RecordSet')) {
      expect(properties.AliasTarget).toMatchObject({ DNSName: 'Edge/Distribution.DomainName' });
    }
  });

  it('is the only way in: the own address of the API is shut, and the front door asks for what CloudFront shows', () => {
    expect(stack.at('Api/Api').DisableExecuteApiEndpoint).toBe(true);
    const [authorizer] = stack.all('AWS::ApiGatewayV2::Authorizer');
    expect(authorizer?.properties).toMatchObject({
      AuthorizerType: 'REQUEST',
      AuthorizerPayloadFormatVersion: '2.0',
      EnableSimpleResponses: true,
      IdentitySource: ['$request.header.x-basta-edge'],
      AuthorizerResultTtlInSeconds: 3_600,
      AuthorizerUri: expect.stringContaining('Edge/front-door/Function.Arn'),
    });
    const asked = stack.all('AWS::ApiGatewayV2::Route').map(({ properties }) => properties.AuthorizationType);
    const iam = routes.filter(({ auth }) => auth === 'iam').length;
    expect(asked.sort()).toEqual(
      [...Array<string>(iam).fill('AWS_IAM'), ...Array<string>(routes.length - iam).fill('CUSTOM')].sort(),
    );
    expect(DistributionConfig.Origins).toMatchObject([
      {
        OriginCustomHeaders: [
          { HeaderName: 'x-basta-edge', HeaderValue: '{{resolve:secretsmanager:Edge/Secret:SecretString:::}}' },
        ],
      },
    ]);
    expect(stack.at('Edge/front-door/Role/DefaultPolicy').PolicyDocument).toMatchObject({
      Statement: expect.arrayContaining([
        expect.objectContaining({ Action: 'secretsmanager:GetSecretValue', Resource: 'Edge/Secret' }),
      ]),
    });
  });

  it('has its firewall and its certificate in us-east-1, in a stack beside the one of another region', () => {
    expect(stack.env).toEqual({ account: '111122223333', region: 'eu-west-1' });
    expect(stack.beside?.env).toEqual({ account: '111122223333', region: 'us-east-1' });
    expect(stack.beside && typesOf(stack.beside).sort()).toEqual([
      'AWS::CertificateManager::Certificate',
      'AWS::WAFv2::WebACL',
    ]);
    expect(JSON.stringify(DistributionConfig)).toMatch(/"WebACLId":\{"Fn::GetStackOutput":.*"us-east-1"/);
  });

  it('is one stack in us-east-1, with one certificate for both', () => {
    const one = withPages({ domain: { name, hostedZone }, edge: {} }, 'us-east-1');
    expect(one.beside).toBeUndefined();
    expect(one.all('AWS::CertificateManager::Certificate').map(({ path }) => path)).toEqual(['Domain/Certificate']);
    expect(one.at('Edge/Distribution')).toMatchObject({
      DistributionConfig: {
        WebACLId: 'Edge/Firewall/Acl.Arn',
        ViewerCertificate: { AcmCertificateArn: 'Domain/Certificate' },
      },
    });
  });

  it('takes certificates of the owner', () => {
    const domain = { name, certificate: certificateIn('eu-west-1') };
    const own = withPages({ domain, edge: { certificate: certificateIn('us-east-1') } });
    expect(own.at('Edge/Distribution')).toMatchObject({
      DistributionConfig: { ViewerCertificate: { AcmCertificateArn: certificateIn('us-east-1') } },
    });
    expect([own, own.beside].flatMap((it) => it?.all('AWS::CertificateManager::Certificate') ?? [])).toEqual([]);
  });

  it('says so where the region is not known', () => {
    expect(() => aStack(aConfig({ pages: { domain: { name, hostedZone }, edge: {} } }))).toThrow(
      /^pages\.edge needs to know the region: .*us-east-1/,
    );
  });

  it.each(['eu-west-1', 'us-east-1'])('gives the AwsSolutions rules nothing to object to in %s', (region) => {
    const { stack: checked } = withPages({ domain: { name, hostedZone }, edge: {} }, region);
    const { violations } = new AwsSolutionsChecks().validateScope(checked.node.root);
    expect(violations.map(({ ruleName, violatingResources }) => [ruleName, violatingResources])).toEqual([]);
  });
});

describe('firewall', () => {
  const { beside } = withPages({ domain: { name, hostedZone }, edge: { perAddress: 5_000 } });
  const [acl] = beside?.all('AWS::WAFv2::WebACL') ?? [];
  const rules = (acl?.properties.Rules ?? []) as Rule[];

  interface Rule {
    Name: string;
    Statement: Statement;
    Action?: { Block?: { CustomResponse: { ResponseCode: number } } };
  }
  interface Statement {
    RateBasedStatement?: { Limit: number; ScopeDownStatement: Statement };
    ManagedRuleGroupStatement?: { Name: string; ScopeDownStatement: Statement };
    ByteMatchStatement?: { FieldToMatch: { Method?: object }; SearchString: string };
    OrStatement?: { Statements: Statement[] };
    AndStatement?: { Statements: Statement[] };
    NotStatement?: { Statement: Statement };
  }

  /** What AWS WAF makes of a statement; as far as ours go. */
  function holds(statement: Statement, method: string, path: string): boolean {
    const { ByteMatchStatement: bytes, OrStatement: or, AndStatement: and, NotStatement: not } = statement;
    if (bytes) {
      const { FieldToMatch, SearchString } = bytes;
      return FieldToMatch.Method ? method === SearchString : path.startsWith(SearchString);
    }
    if (or) return or.Statements.some((it) => holds(it, method, path));
    if (and) return and.Statements.every((it) => holds(it, method, path));
    if (not) return !holds(not.Statement, method, path);
    throw new Error('A statement that this test does not know');
  }

  /** The rules that look at a request. */
  const lookingAt = (method: string, path: string) =>
    rules
      .filter(({ Statement: { RateBasedStatement: rate, ManagedRuleGroupStatement: managed } }) => {
        const scope = rate?.ScopeDownStatement ?? managed?.ScopeDownStatement;
        return !scope || holds(scope, method, path);
      })
      .map(({ Name }) => Name);

  const attacks = ['AWSManagedRulesKnownBadInputsRuleSet', 'AWSManagedRulesCommonRuleSet'];

  it('looks for attacks in the pages that are opened', () => {
    expect(lookingAt('GET', '/u/0123456789')).toEqual(['pages-of-one-address', ...attacks]);
    expect(lookingAt('GET', '/wp-login.php')).toEqual(['pages-of-one-address', ...attacks]);
    expect(lookingAt('GET', '/v1/suppressions')).toEqual(['systems-of-one-address', ...attacks]);
  });

  it('never looks for them in a refusal: a tap, a one-click, a webhook by POST or GET', () => {
    expect(lookingAt('POST', '/u/0123456789')).toEqual(['pages-of-one-address']);
    expect(lookingAt('POST', '/webhooks/twilio')).toEqual(['systems-of-one-address']);
    expect(lookingAt('GET', '/webhooks/vonage')).toEqual(['systems-of-one-address']);
  });

  it('lets one address have as much as the config says of pages, and half of what the gateway takes otherwise', () => {
    const limits = rules.map(({ Statement }) => Statement.RateBasedStatement?.Limit).filter(Boolean);
    expect(limits).toEqual([5_000, 150_000]);
  });

  it('says to whoever is too fast that it is for a moment, and that a reply always works', () => {
    for (const { Action } of rules.slice(0, 2)) {
      expect(Action?.Block?.CustomResponse).toMatchObject({
        ResponseCode: 429,
        ResponseHeaders: [{ Name: 'retry-after', Value: '60' }],
      });
    }
    expect(JSON.stringify(acl?.properties.CustomResponseBodies)).toContain('reply STOP');
  });

  it('keeps no samples: they would show the tokens of links', () => {
    expect(JSON.stringify(acl?.properties)).not.toContain('"SampledRequestsEnabled":true');
  });
});
