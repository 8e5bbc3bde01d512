import { describe, expect, it } from 'vitest';
import { aStack } from '../support/stack.ts';

interface Widget {
  properties: { title: string; metrics: unknown[]; query?: string };
}

const { DashboardBody } = aStack().at('Overview/Dashboard');
const { widgets }: { widgets: Widget[] } = JSON.parse(String(DashboardBody));

describe('dashboard', () => {
  it('shows people first, then answers, then the machinery', () => {
    expect(widgets.map(({ properties }) => properties.title)).toEqual([
      'In this time',
      'Opt-outs by program',
      'Opt-outs by way',
      'Opt-ins by program',
      'Campaigns that most people left after',
      'Reasons that people gave',
      'Notices',
      'From reply to notice, 99 of 100 (ms)',
      'Checks',
      'Webhooks refused for their signature',
      'Requests queued, and waiting to be stored',
      'Dead letters',
      'Readers behind (ms)',
      'API latency (ms)',
      'API answers',
      'Function errors',
      'Functions throttled',
      'Function duration, 99 of 100 (ms)',
    ]);
  });

  it('ranks campaigns and reasons by the lines that publish writes', () => {
    const queries = widgets.flatMap(({ properties }) => properties.query ?? []);
    expect(queries).toEqual([
      expect.stringMatching(/^SOURCE 'publish\/Log' \| filter message = "opt-out"\n.*campaign/s),
      expect.stringMatching(/^SOURCE 'publish\/Log' \| filter message = "reason"\n.*reason/s),
    ]);
  });

  it('shows each program of the config, and what belongs to none of them', () => {
    const byProgram = widgets.find(({ properties }) => properties.title === 'Opt-outs by program');
    expect(byProgram?.properties.metrics).toEqual(
      ['acme-offers', 'acme-orders', '*'].map((id) => ['Basta', 'OptOuts', 'Program', id, expect.anything()]),
    );
  });
});
