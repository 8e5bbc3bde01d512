import { describe, expect, it } from 'vitest';
import { readLine } from '../../../local/rooms/output.ts';

describe('what a room writes', () => {
  it('is figures where it is CloudWatch’s embedded metric format', () => {
    const line = JSON.stringify({
      _aws: {
        Timestamp: Date.UTC(2026, 10, 23, 12),
        CloudWatchMetrics: [
          { Namespace: 'Basta', Dimensions: [['Program', 'Via']], Metrics: [{ Name: 'OptOuts', Unit: 'Count' }] },
        ],
      },
      Program: 'acme-offers',
      Via: 'reply',
      OptOuts: [1, 2],
    });
    const figure = { name: 'OptOuts', unit: 'Count', namespace: 'Basta', at: '2026-11-23T12:00:00.000Z' };
    const dimensions = { Program: 'acme-offers', Via: 'reply' };
    expect(readLine(line)).toEqual({
      is: 'metrics',
      metrics: [
        { ...figure, dimensions, value: 1 },
        { ...figure, dimensions, value: 2 },
      ],
    });
  });

  it('is a log where it has a level', () => {
    const line = { level: 'WARN', message: 'reply.unreadable', service: 'inbound', timestamp: 'now', code: 'not-json' };
    expect(readLine(JSON.stringify(line))).toEqual({
      is: 'log',
      level: 'WARN',
      message: 'reply.unreadable',
      fields: { code: 'not-json' },
    });
  });

  it.each(['plain words', '[1]', 'null', '{"a":1}'])('is text otherwise: %s', (text) => {
    expect(readLine(text)).toEqual({ is: 'text', text });
  });
});
