import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // `test:deploy` destroys its stack at the end.
    teardownTimeout: 120_000,
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup: 'test/support/dynamodb-setup.ts',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'deploy',
          include: ['test/deploy/**/*.test.ts'],
          globalSetup: 'test/deploy/deployment.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/support/dynamodb-setup.ts',
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'infra',
          include: ['test/infra/**/*.test.ts'],
          testTimeout: 120_000,
          // CDK takes seconds to load and keeps nothing between apps.
          isolate: false,
        },
      },
    ],
  },
});
