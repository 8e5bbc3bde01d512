import { Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { cloudFrontRegion } from '../functions/domain/config/address-schema.ts';
import { throttle } from './public-api.ts';

export interface FirewallProps {
  /** Requests for pages within five minutes from one address. */
  perAddress: number;
}

type Statement = CfnWebACL.StatementProperty;

const fiveMinutes = 300;

/** Whoever calls these is a system with a signature or a key: they come from few addresses, and many at once. */
const systems = ['/webhooks/', '/v1/', '/iam/'] as const;

/** More than half of what the gateway takes of all, so that no one address can use it up. */
const mostOfOneSystem = (throttle.rateLimit / 2) * fiveMinutes;

/**
 * The firewall before CloudFront, in us-east-1. Nothing in it may keep a refusal out, so it looks for attacks in GET and
 * HEAD alone, and never in webhooks: what is posted is signed, or has a key or a link, and holds people's own words, which
 * now and then look like an attack. Sampling is off: samples show paths, and those of links hold tokens.
 */
export class Firewall extends Construct {
  readonly acl: CfnWebACL;
  /** What CloudWatch knows it and its rules by. */
  readonly #name = Stack.of(this).stackName;
  readonly #rules: readonly string[];

  constructor(scope: Construct, id: string, { perAddress }: FirewallProps) {
    super(scope, id);
    const rules = [
      { name: 'pages-of-one-address', statement: rate(perAddress, not(oneOf(systems))), action: tooMany },
      { name: 'systems-of-one-address', statement: rate(mostOfOneSystem, oneOf(systems)), action: tooMany },
      managed('AWSManagedRulesKnownBadInputsRuleSet'),
      // A reader without a name, or a long query, may be somebody's old phone or a page of the export.
      managed('AWSManagedRulesCommonRuleSet', [
        'NoUserAgent_HEADER',
        'UserAgent_BadBots_HEADER',
        'SizeRestrictions_QUERYSTRING',
      ]),
    ];
    this.#rules = rules.map(({ name }) => name);
    this.acl = new CfnWebACL(this, 'Acl', {
      description: 'Basta: rates of one address, and known attacks.',
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visible(this.#name),
      customResponseBodies: {
        'too-many': {
          contentType: 'TEXT_PLAIN',
          content: 'Too many requests. Wait a minute, or reply STOP to any of our texts: that always works.',
        },
      },
      rules: rules.map((rule, priority) => ({ priority, visibilityConfig: visible(rule.name), ...rule })),
    });
  }

  /** How many requests each rule turned away. CloudFront's figures are in us-east-1. */
  turnedAway(): Metric[] {
    return this.#rules.map(
      (Rule) =>
        new Metric({
          namespace: 'AWS/WAFV2',
          metricName: 'BlockedRequests',
          dimensionsMap: { WebACL: this.#name, Rule },
          region: cloudFrontRegion,
          statistic: 'Sum',
          label: Rule,
        }),
    );
  }
}

const tooMany: CfnWebACL.RuleActionProperty = {
  block: {
    customResponse: {
      responseCode: 429,
      customResponseBodyKey: 'too-many',
      responseHeaders: [{ name: 'retry-after', value: '60' }],
    },
  },
};

const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

/** A rule group of AWS, with what it only counts. https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html */
function managed(name: string, counted: readonly string[] = []) {
  return {
    name,
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        scopeDownStatement: {
          andStatement: { statements: [either(['GET', 'HEAD'].map(method)), not(begins('/webhooks/'))] },
        },
        ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    overrideAction: { none: {} },
  };
}

const rate = (limit: number, scopeDownStatement: Statement): Statement => ({
  rateBasedStatement: { limit, aggregateKeyType: 'IP', evaluationWindowSec: fiveMinutes, scopeDownStatement },
});

const oneOf = (prefixes: readonly string[]): Statement => either(prefixes.map(begins));
const either = (statements: Statement[]): Statement => ({ orStatement: { statements } });
const not = (statement: Statement): Statement => ({ notStatement: { statement } });

const begins = (prefix: string): Statement => matches({ uriPath: {} }, 'STARTS_WITH', prefix);
const method = (name: string): Statement => matches({ method: {} }, 'EXACTLY', name);

const matches = (
  fieldToMatch: CfnWebACL.FieldToMatchProperty,
  positionalConstraint: string,
  searchString: string,
): Statement => ({
  byteMatchStatement: {
    fieldToMatch,
    positionalConstraint,
    searchString,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});
