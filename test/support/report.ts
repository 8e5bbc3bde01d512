import type { ReportAnswer, Row } from '../../cli/report/answer.ts';

const days = Array.from(
  { length: 30 },
  (_, i): Row => ({ key: new Date(Date.UTC(2026, 9, 25 + i)).toISOString().slice(0, 10), optOuts: 20 + (i % 5) }),
);
const hours = Array.from(
  { length: 168 },
  (_, i): Row => ({
    key: `${1 + Math.floor(i / 24)}-${String(i % 24).padStart(2, '0')}`,
    optOuts: i === 42 ? 60 : i % 7,
  }),
);

/** A report as the API tells it, with something to find in each part; with whatever is different. */
export const aReport = (different: Partial<ReportAnswer> = {}): ReportAnswer => ({
  program: 'acme-offers',
  from: '2026-10-25',
  to: '2026-11-23',
  timeZone: 'UTC',
  total: { optOuts: 1_000, optIns: 42, sends: 100_000, rate: 0.01, low: 0.0094, high: 0.0106 },
  groups: [
    {
      by: 'day',
      rows: days.map((row, i) => (i === 20 ? { ...row, optOuts: 140, outOfLine: { usual: 22, deviations: 12 } } : row)),
    },
    { by: 'hour-of-week', rows: hours },
    {
      by: 'campaign',
      rows: [
        { key: 'weekly', optOuts: 800, sends: 99_000, rate: 0.0081, low: 0.0075, high: 0.0087 },
        { key: '<b>flash & "sale"</b>', optOuts: 200, sends: 1_000, rate: 0.2, low: 0.18, high: 0.23 },
      ],
    },
    {
      by: 'reason',
      rows: [
        { key: 'not-told', optOuts: 900 },
        { key: 'too-often', optOuts: 80 },
        { key: 'other', optOuts: 20 },
      ],
    },
    { by: 'program', rows: [{ key: 'acme-offers', optOuts: 1_000 }] },
    {
      by: 'via',
      rows: [
        { key: 'reply', optOuts: 700 },
        { key: 'link', optOuts: 300 },
      ],
    },
    {
      by: 'language',
      rows: [
        { key: 'en', optOuts: 600 },
        { key: 'zh-Hans', optOuts: 399 },
        { key: 'unknown', optOuts: 1 },
      ],
    },
    {
      by: 'country',
      rows: [
        { key: 'US', optOuts: 999 },
        { key: 'unknown', optOuts: 1 },
      ],
    },
    { by: 'sender', rows: [{ key: 'twilio +15005550001', optOuts: 1_000 }] },
  ],
  comments: Array.from({ length: 20 }, (_, i) => ({
    at: '2026-11-23T12:00:00.000Z',
    ...(i % 2 === 0 && { reason: 'too-often' }),
    comment: i === 0 ? '<script>alert(1)</script>\u0007 太多了' : `Too many texts, part ${i}.`,
  })),
  ...different,
});
