import { describe, expect, it } from 'vitest';
import { routes } from '../../lib/routes.ts';
import { aStack } from '../support/stack.ts';

const { all, at } = aStack();

describe('HTTP API', () => {
  it('has the routes of the table and no others, each to its room', () => {
    const deployed = all('AWS::ApiGatewayV2::Route').map(({ properties }) => {
      const integration = at(String(properties.Target).replace('integrations/', ''));
      return `${properties.RouteKey} → ${integration.IntegrationUri}`;
    });
    expect(deployed.sort()).toEqual(
      routes.map(({ method, path, room }) => `${method} ${path} → ${room}/Function.Arn`).sort(),
    );
  });

  it('is throttled, and open to no other site', () => {
    expect(at('Api/Stage')).toMatchObject({
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 1_000, ThrottlingBurstLimit: 2_000 },
    });
    expect(at('Api/Api')).not.toHaveProperty('CorsConfiguration');
  });

  it('logs route, status and times, and nothing that could hold a token, a number or an address', () => {
    const { DestinationArn, Format } = at('Api/Stage').AccessLogSettings as { DestinationArn: string; Format: string };
    expect(DestinationArn).toBe('Api/AccessLog.Arn');
    expect(Object.values(JSON.parse(Format)).sort()).toEqual([
      '$context.integrationLatency',
      '$context.requestId',
      '$context.responseLatency',
      '$context.routeKey',
      '$context.status',
    ]);
  });

  it('may call a room only by the routes that lead to it', () => {
    const allowed = all('AWS::Lambda::Permission')
      .filter(({ properties }) => properties.Principal === 'apigateway.amazonaws.com')
      .map(({ properties }) => `${properties.FunctionName} ${properties.SourceArn}`);
    const arn = 'arn:<Partition>:execute-api:<Region>:<AccountId>:Api/Api/*/*';
    expect(allowed.sort()).toEqual(routes.map(({ path, room }) => `${room}/Function.Arn ${arn}${path}`).sort());
  });
});
