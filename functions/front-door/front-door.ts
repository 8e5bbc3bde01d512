import { createHash, timingSafeEqual } from 'node:crypto';
import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerResult } from 'aws-lambda';

/** The header by which CloudFront shows that a request came through it, and so past the firewall. */
export const edgeHeader = 'x-basta-edge';

export interface FrontDoorDeps {
  secret: () => Promise<string>;
}

/**
 * Lets through what came by CloudFront: the name of the API's own door can be found out, and the firewall walked around.
 * The gateway remembers the answer for an hour, so a request seldom waits for it.
 */
export const createFrontDoor =
  ({ secret }: FrontDoorDeps) =>
  async ({
    headers,
  }: Pick<APIGatewayRequestAuthorizerEventV2, 'headers'>): Promise<APIGatewaySimpleAuthorizerResult> => ({
    isAuthorized: isSame(headers?.[edgeHeader] ?? '', await secret()),
  });

/** Hashed first, since what is compared in constant time has to be of one length. */
const isSame = (given: string, expected: string): boolean => timingSafeEqual(hashOf(given), hashOf(expected));
const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
