// How values went, as small charts with their limits. The chart library comes after the first
// paint; without it the page does everything else.

import { byId, element, reconcile, setAttribute, setText } from './dom.js';

const REFRESH_MS = { '5m': 5000, '1h': 30000 };
const NAMES = { '5m': '5 minutes', '1h': 'hour' };
const CLOCK = new Intl.DateTimeFormat(undefined, { timeStyle: 'short', hourCycle: 'h23' });

let range = '5m';
let askedAt = -Infinity;
let library = null;

export function startTrends() {
  const buttons = [...byId('trend-ranges').querySelectorAll('button')];
  byId('trend-ranges').addEventListener('click', (event) => {
    if (event.target.value) {
      range = event.target.value;
      buttons.forEach((button) => setAttribute(button, 'aria-pressed', button.value === range));
      refresh();
    }
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh);
}

/** To be called often; asks when it is time, and while somebody can see the page. */
export function refreshTrendsIfDue() {
  if (!document.hidden && performance.now() - askedAt > REFRESH_MS[range]) {
    refresh();
  }
}

async function refresh() {
  askedAt = performance.now();
  const asked = range;
  try {
    library ??= load('/webjars/chart.js');
    await library;
    const response = await fetch(`/api/trends?range=${asked}&points=120`);
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
  const figure = element('figure', {}, element('figcaption', {}, label, now),
    element('div', { className: 'plot' }, canvas));
  Object.assign(figure, { canvas, label, now, chart: new window.Chart(canvas, configuration()) });
  return figure;
}

function updateFigure(figure, trend) {
  const points = trend.values.map((y, index) => ({ x: Date.parse(trend.from) + index * trend.step_millis, y }));
  const known = trend.values.filter((value) => value !== null);
  const last = trend.values.at(-1) ?? null;
  setText(figure.label, trend.label);
  setText(figure.now, last === null ? 'no value' : `${number(last)} ${trend.unit}`);
  setAttribute(figure.canvas, 'aria-label', description(trend, known, last));
  const ends = [points[0]?.x, points.at(-1)?.x];
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const limit = (y) => ({
    data: y === null ? [] : ends.map((x) => ({ x, y })), borderColor: colour('--limit'), borderDash: [5, 4], borderWidth: 1.5,
  });
  const { chart } = figure;
  chart.data.datasets = [
    { data: points, borderColor: colour('--line'), borderWidth: 2 }, limit(trend.low), limit(trend.high)];
  Object.assign(chart.options.scales.x, { min: ends[0], max: ends[1] });
  for (const axis of Object.values(chart.options.scales)) {
    axis.ticks.color = colour('--muted');
    axis.grid.color = colour('--rule');
  }
  chart.update('none');
}

function description(trend, known, last) {
  if (known.length === 0) {
    return `${trend.label}: no values in the last ${NAMES[range]}`;
  }
  const limits = [['low', trend.low], ['high', trend.high]]
    .filter(([, value]) => value !== null).map(([name, value]) => `, ${name} limit ${number(value)}`);
  return `${trend.label} over the last ${NAMES[range]}: now ${last === null ? 'unknown' : number(last)}, ` +
    `lowest ${number(Math.min(...known))}, highest ${number(Math.max(...known))} ${trend.unit}${limits.join('')}`;
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
        x: { type: 'linear', grid: { display: false }, ticks: ticks({ maxTicksLimit: 4, callback: (x) => CLOCK.format(x) }) },
        // One width for all, so that charts below each other share their time axis.
        y: { afterFit: (axis) => { axis.width = 44; }, grace: '10%', border: { display: false }, grid: {}, ticks: ticks({ maxTicksLimit: 4 }) },
      },
    },
  };
}
