import type { Config } from '../domain/config/config.ts';
import type { Clock } from '../platform/clock.ts';
import { jsonResponse } from '../platform/http.ts';
import type { ApiCall } from './call.ts';

export interface StatusDeps {
  config: Config;
  publicUrl: string;
  now: Clock;
}

/** `GET /v1/status`: whose Basta this is, its programs and senders, and its clock. */
export const statusCall = ({ config, publicUrl, now }: StatusDeps): ApiCall => ({
  method: 'GET',
  path: '/v1/status',
  scope: 'check',
  async handle() {
    const programs = config.programs.map(({ id, name, purpose, consent, locale, senders }) => ({
      id,
      name,
      purpose,
      consent,
      locale,
      senders: senders.map(({ provider, number, replies }) => ({ provider, number, replies })),
    }));
    return jsonResponse(200, { brand: config.brand.name, publicUrl, now: now(), programs });
  },
});
