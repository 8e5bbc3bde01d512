/**
 * Stands in for `@aws-sdk/endpoint-cache` in the bundles. DynamoDB discovers endpoints only where that is switched on, and
 * Basta never does; the DynamoDB client makes the cache all the same, and its LRU weighs 7 KB.
 */
export class EndpointCache {
  getEndpoint(): undefined {
    throw new Error('Endpoint discovery is left out of the bundles: see lib/bundling.ts');
  }
}
