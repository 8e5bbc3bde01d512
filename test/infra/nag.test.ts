import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import config from '../../basta.config.ts';
import type { ConfigInput } from '../../functions/domain/config/define-config.ts';
import { aConfig } from '../support/builders.ts';
import { aStack } from '../support/stack.ts';

const withAwsSender = (number: string, through?: 'sns') =>
  aConfig({
    programs: [
      {
        id: 'acme',
        code: 1,
        name: 'Acme',
        purpose: 'promotional',
        consent: 'assumed',
        senders: [{ provider: 'aws', number, ...(through && { through }) }],
      },
    ] satisfies ConfigInput['programs'],
  });

describe('AwsSolutions rules', () => {
  it.each([
    ['the config that ships', config],
    ['a sender id', withAwsSender('ACME')],
    ['a sender through SNS', withAwsSender('+15005550002', 'sns')],
  ])('find nothing to object to, with %s', (_, given) => {
    const { stack } = aStack(given, { alarmEmail: 'on-call@acme.example' });
    const { violations } = new AwsSolutionsChecks().validateScope(stack);
    expect(violations.map(({ ruleName, violatingResources }) => [ruleName, violatingResources])).toEqual([]);
  });
});
