import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMeter } from '../../../functions/platform/metrics.ts';

let lines: string[];

beforeEach(() => {
  lines = [];
  vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'basta-publish');
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('meter', () => {
  it('counts by the given dimensions and by no others, since a metric is found only by exactly its own', () => {
    createMeter().count('OptOuts', { Program: 'acme-offers', Via: 'reply' });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        _aws: {
          Timestamp: expect.any(Number),
          CloudWatchMetrics: [
            { Namespace: 'Basta', Dimensions: [['Program', 'Via']], Metrics: [{ Name: 'OptOuts', Unit: 'Count' }] },
          ],
        },
        Program: 'acme-offers',
        Via: 'reply',
        OptOuts: 1,
      },
    ]);
  });

  it('notes how long something took in milliseconds', () => {
    createMeter().time('NoticeDelay', 850, { Program: 'acme-offers' });
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { _aws: { CloudWatchMetrics: [{ Metrics: [{ Name: 'NoticeDelay', Unit: 'Milliseconds' }] }] }, NoticeDelay: 850 },
    ]);
  });
});
