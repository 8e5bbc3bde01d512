import { Duration, ReferenceStrength, RemovalPolicy, Stack, Stage, Token, Validations } from 'aws-cdk-lib';
import { Certificate, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { cloudFrontRegion, isForCloudFront } from '../functions/domain/config/address-schema.ts';
import type { Config, PagesEdge } from '../functions/domain/config/config.ts';
import { edgeHeader } from '../functions/front-door/front-door.ts';
import { type CustomDomain, certificateOf, zoneOf } from './custom-domain.ts';
import { Firewall } from './firewall.ts';
import { Room } from './room.ts';
import { grantRead } from './secrets.ts';

export interface EdgeProps {
  edge: PagesEdge;
  /** The name that CloudFront answers under, and by which the gateway knows what it passes on. */
  customDomain: CustomDomain;
  config: Config;
  /** Refuses to go with its stack, where it gets one of its own. */
  keep: boolean;
}

/** Said in one sentence to whoever deploys. */
export class EdgeRegionError extends Error {
  override readonly name = 'EdgeRegionError';
}

/**
 * CloudFront before the gateway. It keeps nothing and passes everything on as it came, bytes, method and headers, `Host`
 * among them: signatures are over them. Its firewall and certificate have to be in us-east-1; in another region they get a
 * stack of their own there.
 */
export class Edge extends Construct {
  readonly distribution: Distribution;
  readonly firewall: Firewall;
  /** Asked by the gateway whether a request came through here. */
  readonly frontDoor: Room;

  constructor(scope: Construct, id: string, { edge, config, customDomain, keep }: EdgeProps) {
    super(scope, id);
    const { domain } = customDomain;
    const secret = this.#secret();
    this.frontDoor = new Room(this, 'front-door', {
      config,
      description: 'Lets through what came by CloudFront.',
      timeout: Duration.seconds(5),
    });
    grantRead(this.frontDoor, 'EDGE_SECRET_ID', secret);
    const home = this.#home(keep);
    // Read from the other region without custom resources, whatever the default of the app is.
    const across = (arn: string) =>
      home !== this && Token.isUnresolved(arn) ? Stack.consumeReference(arn, ReferenceStrength.WEAK) : arn;
    this.firewall = new Firewall(home, 'Firewall', edge);
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Basta: the page, webhooks and the API.',
      domainNames: [domain.name],
      certificate: Certificate.fromCertificateArn(
        this,
        'Shown',
        across(this.#certificate(home, edge, customDomain).certificateArn),
      ),
      webAclId: across(this.firewall.acl.attrArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: {
        origin: new HttpOrigin(customDomain.name.regionalDomainName, {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          originSslProtocols: [OriginSslPolicy.TLS_V1_2],
          // Not in the template: CloudFormation reads it when it deploys.
          customHeaders: { [edgeHeader]: secret.secretValue.unsafeUnwrap() },
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_AND_CLOUDFRONT_2022,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        compress: false,
      },
    });
    Validations.of(this.distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'People may refuse texts from wherever they are.' },
      {
        id: 'AwsSolutions-CFR3',
        reason: 'Its log has paths and addresses: links hold tokens. The access log of the API has route and status.',
      },
    );
  }

  #secret(): Secret {
    const secret = new Secret(this, 'Secret', {
      description: 'Basta: the header by which CloudFront shows that a request came through it.',
      generateSecretString: { passwordLength: 43, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'CloudFront gets it by a deploy; changed on a timetable alone, it would shut everyone out.',
    });
    return secret;
  }

  /** Where firewall and certificate go: here if this is us-east-1, else into a stack beside this one. */
  #home(keep: boolean): Construct {
    const stack = Stack.of(this);
    if (stack.region === cloudFrontRegion) return this;
    if (Token.isUnresolved(stack.region)) {
      throw new EdgeRegionError(
        `pages.edge needs to know the region: the firewall of CloudFront is in ${cloudFrontRegion}, whatever the region of the rest. Sign in to AWS, set AWS_REGION, or give the stack an env.`,
      );
    }
    return new Stack(Stage.of(this) ?? stack, `${stack.node.id}-edge`, {
      stackName: `${stack.stackName}-edge`,
      env: { account: stack.account, region: cloudFrontRegion },
      description: 'Basta: what CloudFront takes from us-east-1, its firewall and its certificate.',
      terminationProtection: keep,
    });
  }

  #certificate(home: Construct, edge: PagesEdge, { domain, certificate }: CustomDomain): ICertificate {
    const arn = edge.certificate ?? [domain.certificate].find((it) => it && isForCloudFront(it));
    // One made in this very region serves both.
    if (!arn && home === this && !domain.certificate) return certificate;
    return certificateOf(home, domain.name, arn, zoneOf(home, domain));
  }
}
