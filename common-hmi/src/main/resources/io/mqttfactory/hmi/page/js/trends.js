// How values went, as small charts with their limits. The chart library comes after the first
// paint; without it the page does everything else.

import { byId, element, reconcile, setAttribute, setText } from './dom.js';
import { clock } from './times.js';

const CLOCK = new Intl.DateTimeFormat(undefined, { timeStyle: 'short', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric' });
const AN_HOUR_MS = 3_600_000;
const RANGES = {
  '5m': { button: '5 min', name: '5 minutes', refreshMs: 5000, points: 120 },
  '1h': { button: '1 h', name: 'hour', refreshMs: 30_000, points: 120 },
  '1d': { button: '1 d', name: 'day', refreshMs: 60_000, points: 144, stepMs: 6 * AN_HOUR_MS },
  '7d': { button: '7 d', name: '7 days', refreshMs: 300_000, points: 168, stepMs: 24 * AN_HOUR_MS, format: DAY },
};

let range = null;
let askedAt = -Infinity;
let library = null;

export function startTrends() {
  byId('trend-ranges').addEventListener('click', (event) => {
    if (event.target.value) {
      range = event.target.value;
      showRange();
      refresh();
    }
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh);
}

/** What can be asked for; the first of them until somebody chooses. */
export function renderRanges(offered) {
  range = offered.includes(range) ? range : offered[0];
  reconcile(byId('trend-ranges'), offered, (each) => each,
    (each) => element('button', { type: 'button', value: each }, RANGES[each].button), () => {});
  showRange();
}

function showRange() {
  for (const button of byId('trend-ranges').children) {
    setAttribute(button, 'aria-pressed', button.value === range);
  }
}

/** To be called often; asks when it is time, and while somebody can see the page. */
export function refreshTrendsIfDue() {
  if (!document.hidden && range && performance.now() - askedAt > RANGES[range].refreshMs) {
    refresh();
  }
}

async function refresh() {
  askedAt = performance.now();
  const asked = range;
  try {
    library ??= load('/webjars/chart.js');
    await library;
    const response = await fetch(`/api/trends?range=${asked}&points=${RANGES[asked].points}`);
    if (response.ok && asked === range) {
      render(await response.json());
    }
  } catch {
    // What is shown stays; the header says that there is no connection.
    library = window.Chart ? library : null;
  }
}

function load(address) {
  return new Promise((resolve, reject) => {
    document.head.append(element('script', { src: address, onload: resolve, onerror: reject }));
  });
}

function render(trends) {
  reconcile(byId('trends'), trends, (trend) => trend.tag, createFigure, updateFigure);
}

function createFigure() {
  const canvas = element('canvas', { role: 'img' });
  const label = element('span', { className: 'label' });
  const now = element('span', { className: 'now' });
  const simulated = element('p', { className: 'simulated' });
  const figure = element('figure', {}, element('figcaption', {}, label, now),
    element('div', { className: 'plot' }, canvas), simulated);
  Object.assign(figure, { canvas, label, now, simulated, chart: new window.Chart(canvas, configuration()) });
  return figure;
}

function updateFigure(figure, trend) {
  const points = trend.values.map((y, index) => ({ x: Date.parse(trend.from) + index * trend.step_millis, y }));
  const known = trend.values.filter((value) => value !== null);
  const last = trend.values.at(-1) ?? null;
  setText(figure.label, trend.label);
  setText(figure.now, last === null ? 'no value' : `${number(last)} ${trend.unit}`);
  setAttribute(figure.canvas, 'aria-label', description(trend, known, last));
  setText(figure.simulated, simulation(trend));
  const ends = [points[0]?.x, points.at(-1)?.x];
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const limit = (y) => ({
    data: y === null ? [] : ends.map((x) => ({ x, y })), borderColor: colour('--limit'), borderDash: [5, 4], borderWidth: 1.5,
  });
  const { chart } = figure;
  chart.data.datasets = [
    { data: points, borderColor: colour('--line'), borderWidth: 2, segment: simulatedSegment(trend, colour('--fill')) }, limit(trend.low), limit(trend.high)];
  Object.assign(chart.options.scales.x, { min: ends[0], max: ends[1] });
  for (const axis of Object.values(chart.options.scales)) {
    axis.ticks.color = colour('--muted');
    axis.grid.color = colour('--rule');
  }
  chart.update('none');
}

/** What was not measured is drawn lighter and dashed. */
function simulatedSegment(trend, light) {
  const until = Date.parse(trend.simulated_until ?? '');
  const only = (style) => (context) => (context.p0.parsed.x < until ? style : undefined);
  return { borderDash: only([2, 3]), borderColor: only(light) };
}

function simulation(trend) {
  return trend.simulated_until === null ? '' : `Dashed: simulated, until ${clock(trend.simulated_until)}`;
}

/** Over days a scale in milliseconds is read on whole hours and midnights only. */
function placeTicks(axis) {
  const { stepMs } = RANGES[range];
  if (stepMs) {
    const midnight = new Date(axis.min).setHours(0, 0, 0, 0);
    const count = Math.floor((axis.max - midnight) / stepMs) + 1;
    axis.ticks = Array.from({ length: count }, (_, index) => ({ value: midnight + index * stepMs }))
      .filter(({ value }) => value >= axis.min);
  }
}

function timeLabel(x) {
  return (RANGES[range].format ?? CLOCK).format(x);
}

function description(trend, known, last) {
  if (known.length === 0) {
    return `${trend.label}: no values in the last ${RANGES[range].name}`;
  }
  const limits = [['low', trend.low], ['high', trend.high]]
    .filter(([, value]) => value !== null).map(([name, value]) => `, ${name} limit ${number(value)}`);
  return `${trend.label} over the last ${RANGES[range].name}: now ${last === null ? 'unknown' : number(last)}, ` +
    `lowest ${number(Math.min(...known))}, highest ${number(Math.max(...known))} ${trend.unit}${limits.join('')}` +
    (trend.simulated_until === null ? '' : `; simulated until ${clock(trend.simulated_until)}`);
}

function number(value) {
  return String(Number(value.toPrecision(4)));
}

function configuration() {
  const ticks = (more) => ({ maxRotation: 0, autoSkipPadding: 24, font: { size: 11 }, ...more });
  return {
    type: 'line',
    data: { datasets: [] },
    options: {
      animation: false, parsing: false, normalized: true, maintainAspectRatio: false, spanGaps: false,
      elements: { point: { radius: 0, hitRadius: 0 }, line: { tension: 0 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      events: [],
      scales: {
        x: { type: 'linear', afterBuildTicks: placeTicks, grid: { display: false }, ticks: ticks({ maxTicksLimit: 4, callback: timeLabel }) },
        // One width for all, so that charts below each other share their time axis.
        y: { afterFit: (axis) => { axis.width = 44; }, grace: '10%', border: { display: false }, grid: {}, ticks: ticks({ maxTicksLimit: 4 }) },
      },
    },
  };
}
