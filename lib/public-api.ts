import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  HttpIamAuthorizer,
  HttpLambdaAuthorizer,
  HttpLambdaResponseType,
} from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { edgeHeader } from '../functions/front-door/front-door.ts';
import { PlainAlarm } from './plain-alarm.ts';
import { logGroupName, type Room } from './room.ts';
import { type HttpRoom, routes } from './routes.ts';

/** What the access log says of a request. Not its path, query string or caller: those hold tokens, numbers and addresses. */
const logged = {
  requestId: AccessLogField.contextRequestId(),
  route: AccessLogField.contextRouteKey(),
  status: AccessLogField.contextStatus(),
  latency: AccessLogField.contextResponseLatency(),
  integrationLatency: AccessLogField.contextIntegrationLatency(),
};

/** Requests a second over time and at once; more gets a 429, which providers and mail clients answer by trying again. */
export const throttle = { rateLimit: 1_000, burstLimit: 2_000 };

export interface PublicApiProps {
  /** Shuts the address that AWS gives it: what comes has to come by the edge. @default false */
  behindEdge?: boolean;
}

/** The one public door: webhooks, pages and the API for senders. Other sites' scripts have no business here, so no CORS. */
export class PublicApi extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;

  constructor(scope: Construct, id: string, { behindEdge = false }: PublicApiProps = {}) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false, disableExecuteApiEndpoint: behindEdge });
    const logGroup = new LogGroup(this, 'AccessLog', {
      logGroupName: logGroupName(this, 'access'),
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Who may call is decided in the rooms: webhooks by their signature, pages by the token of the link, the API by its keys.',
    });
    this.#alarms();
  }

  /**
   * The address that AWS gives it, without a slash at the end.
   *
   * @throws Error behind the edge, where it is shut
   */
  get url(): string {
    return this.api.apiEndpoint;
  }

  /** Opens every route of the table to its room, behind the front door where there is one. Callers by IAM pass none: the gateway has their signature. */
  open(rooms: Record<HttpRoom, Room>, frontDoor?: Room): void {
    const integrations = new Map(
      Object.entries(rooms).map(([name, { lambda }]) => [name, new HttpLambdaIntegration(name, lambda)]),
    );
    const iam = new HttpIamAuthorizer();
    const door = frontDoor && frontDoorOf(frontDoor);
    for (const { method, path, room, auth } of routes) {
      const integration = integrations.get(room);
      if (!integration) continue;
      const authorizer = auth === 'iam' ? iam : door;
      this.api.addRoutes({ path, methods: [HttpMethod[method]], integration, ...(authorizer && { authorizer }) });
    }
  }

  #alarms(): void {
    new PlainAlarm(this, 'Faults', {
      title: 'the API answers with faults',
      impact:
        'The unsubscribe page may not work and stops may arrive late, so people may still get texts; checks may be refused.',
      unwantedTexts: true,
      action:
        "Look in the access log for status 500 and above, and in the log of that route's function for http.failed. Providers deliver again by themselves; whoever uses the page has to try again.",
      metric: this.api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 5,
      evaluationPeriods: 1,
    });
    new PlainAlarm(this, 'Slow', {
      title: 'the API answers slowly',
      impact: 'Providers that wait two seconds give up and deliver again, and whoever sends waits for checks.',
      action:
        'Compare latency and integration latency in the access log by route, then look at throttles and duration of that function, and at the AWS Health dashboard.',
      metric: this.api.metricLatency({ period: Duration.minutes(5), statistic: 'p99' }),
      threshold: 2_000,
      evaluationPeriods: 3,
    });
  }
}

/** Who lacks the header is refused by the gateway itself; who has it is asked about once an hour. */
const frontDoorOf = ({ lambda }: Room): HttpLambdaAuthorizer =>
  new HttpLambdaAuthorizer('FrontDoor', lambda, {
    authorizerName: 'front-door',
    responseTypes: [HttpLambdaResponseType.SIMPLE],
    identitySource: [`$request.header.${edgeHeader}`],
    resultsCacheTtl: Duration.hours(1),
  });
