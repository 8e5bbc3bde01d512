import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Row } from './answer.ts';
import { count, nameOf, percent, weekdayName } from './wording.ts';

/** Pixels of a chart on a wide and on a narrow screen: made twice, since text that is scaled down can't be read. */
export const widths = { wide: 720, narrow: 328 } as const;

const ink = '#14181f';
const calm = '#33658a';
const alarm = '#b3121d';
const soft = '#5b6472';

/** Plot draws with the DOM of a browser; this stands in for it. */
const { document } = parseHTML('<!doctype html><html><body></body></html>');

function draw(label: string, width: number, options: Plot.PlotOptions): string {
  const chart = Plot.plot({
    document,
    width,
    className: `plot-${width}`,
    style: { fontSize: '13px', fontFamily: 'inherit', background: 'transparent', color: ink, overflow: 'visible' },
    ...options,
  });
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', label);
  // The chart is one picture with one name; names of its parts belong to no role.
  for (const element of chart.querySelectorAll('g[aria-label]')) element.removeAttribute('aria-label');
  // CSS knows this value, SVG's own attribute doesn't.
  for (const element of chart.querySelectorAll('[font-variant]')) element.removeAttribute('font-variant');
  return chart.outerHTML;
}

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Opt-outs of each day, the days out of line in another colour and with a mark above. */
export function trend(rows: readonly Row[], width: number): string {
  const days = rows.map(({ key, optOuts, outOfLine }) => ({ day: dateOf(key), optOuts, odd: outOfLine !== undefined }));
  const most = Math.max(1, ...days.map(({ optOuts }) => optOuts));
  return draw(`Opt-outs by day, from ${rows[0]?.key} to ${rows.at(-1)?.key}; at most ${count(most)} on a day`, width, {
    height: 240,
    marginLeft: 44,
    marginTop: 28,
    x: { type: 'utc', label: null, ticks: width < 400 ? 3 : 7 },
    y: { label: null, grid: true, domain: [0, most], nice: true, ticks: 4 },
    marks: [
      Plot.rectY(days, {
        x: 'day',
        y: 'optOuts',
        interval: 'day',
        insetLeft: 0.5,
        insetRight: 0.5,
        fill: (it) => (it.odd ? alarm : calm),
      }),
      Plot.text(
        days.filter(({ odd }) => odd),
        { x: (it) => new Date(it.day.getTime() + 43_200_000), y: 'optOuts', text: () => '▼', dy: -9, fill: alarm },
      ),
      Plot.ruleY([0], { stroke: ink }),
    ],
  });
}

/** Hours across, weekdays down: where the week is dark, people leave. */
export function heatMap(rows: readonly Row[], width: number): string {
  const cells = rows.map(({ key, optOuts }) => ({ weekday: key.charAt(0), hour: Number(key.slice(2)), optOuts }));
  const short = width < 400;
  return draw('Opt-outs by weekday and hour; the darker, the more', width, {
    height: 230,
    marginLeft: short ? 36 : 84,
    marginBottom: 34,
    padding: 0.06,
    x: {
      type: 'band',
      label: null,
      tickFormat: (hour) => (hour % (short ? 6 : 3) === 0 ? `${hour}:00` : ''),
      tickSize: 0,
    },
    y: {
      type: 'band',
      label: null,
      tickFormat: (day) => (short ? weekdayName(day).slice(0, 3) : weekdayName(day)),
      tickSize: 0,
    },
    color: {
      type: 'linear',
      domain: [0, Math.max(1, ...cells.map(({ optOuts }) => optOuts))],
      range: ['#eef2f5', '#0b3c5d'],
    },
    marks: [
      Plot.cell(cells, {
        x: 'hour',
        y: 'weekday',
        fill: 'optOuts',
        rx: 2,
        title: (it) => `${weekdayName(it.weekday)} ${it.hour}:00: ${it.optOuts}`,
      }),
    ],
  });
}

/** Pixels that a name may take; longer ones are cut, and whole in the table below. */
const nameWidth = (width: number): number => (width < 400 ? 138 : 210);
const cut = (name: string, width: number): string => {
  const most = Math.floor(nameWidth(width) / 7.3);
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
};

/** Rows as bars, longest first as they come, each with its count. */
export function bars(by: string, rows: readonly Row[], width: number): string {
  const shown = rows.map(({ key, optOuts }) => ({ name: nameOf(by, key), optOuts }));
  return draw(`Opt-outs ${by}: ${shown.map(({ name, optOuts }) => `${name} ${count(optOuts)}`).join(', ')}`, width, {
    height: 8 + shown.length * 30,
    marginLeft: nameWidth(width) + 10,
    marginRight: 56,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, Math.max(1, ...shown.map(({ optOuts }) => optOuts))] },
    y: { label: null, domain: shown.map(({ name }) => name), tickSize: 0, tickFormat: (name) => cut(name, width) },
    marks: [
      Plot.barX(shown, { x: 'optOuts', y: 'name', fill: calm, insetTop: 3, insetBottom: 3 }),
      Plot.text(shown, {
        x: 'optOuts',
        y: 'name',
        text: (it) => count(it.optOuts),
        textAnchor: 'start',
        dx: 6,
        fill: ink,
      }),
    ],
  });
}

/** Campaigns by the rate at which people left, each with the interval in which the rate very likely lies. */
export function rates(rows: readonly Row[], width: number, average: number | undefined): string {
  const shown = rows.flatMap(({ key, rate, low, high }) =>
    rate === undefined || low === undefined || high === undefined
      ? []
      : [{ name: nameOf('campaign', key), rate, low, high }],
  );
  return draw(
    `Campaigns by rate of opt-outs: ${shown.map(({ name, rate }) => `${name} ${percent(rate)}`).join(', ')}`,
    width,
    {
      height: 70 + shown.length * 30,
      marginLeft: nameWidth(width) + 10,
      marginRight: 24,
      marginBottom: 46,
      x: {
        label: 'of texts sent',
        labelAnchor: 'right',
        tickFormat: (rate) => percent(rate),
        grid: true,
        zero: true,
        ticks: width < 400 ? 3 : 6,
      },
      y: { label: null, domain: shown.map(({ name }) => name), tickSize: 0, tickFormat: (name) => cut(name, width) },
      marks: [
        ...(average === undefined ? [] : [Plot.ruleX([average], { stroke: soft, strokeDasharray: '4 3' })]),
        Plot.ruleY(shown, { x1: 'low', x2: 'high', y: 'name', stroke: calm, strokeWidth: 2 }),
        Plot.dot(shown, { x: 'rate', y: 'name', fill: calm, r: 5 }),
      ],
    },
  );
}
