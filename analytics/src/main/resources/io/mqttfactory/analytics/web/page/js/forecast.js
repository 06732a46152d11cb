// Forecast against actual: what was said for each moment, with its interval, and what then was.
// The chart library comes after the first paint; without it the page does everything else.

import { byId, element, reconcile, setAttribute, setText, show } from './dom.js';
import { clock } from './times.js';
import { ahead, number, percent, withUnit, words } from './words.js';

const HOUR_MS = 3_600_000;
const RANGES = { '6h': 6, '1d': 24, '7d': 168 };
const REFRESH_MS = 15_000;
const MOST = 5000;
const STEPS_H = [1 / 6, 1, 3, 6, 24, 48, Infinity];
const MOST_TICKS = 10;
const CLOCK = new Intl.DateTimeFormat(undefined, { timeStyle: 'short', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

const chosen = { series: null, horizon: null, range: '1d' };
let newest = null;
let askedAt = -Infinity;
let library = null;
let chart = null;

export function startForecast() {
  byId('series').addEventListener('change', (event) => choose({ series: event.target.value }));
  for (const [id, what] of [['horizons', 'horizon'], ['ranges', 'range']]) {
    byId(id).addEventListener('click', (event) => event.target.value && choose({ [what]: event.target.value }));
  }
  reconcile(byId('ranges'), Object.keys(RANGES), (range) => range, (range) => button(range, range.replace(/(\d+)/, '$1 ')), press('range'));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh);
}

function choose(choice) {
  Object.assign(chosen, choice);
  renderChoices();
  refresh();
}

/** Follows the state: what there is to choose from, and now and then what is drawn. */
export function renderForecast(state) {
  newest = state;
  const any = state.predictions.length > 0;
  show(byId('forecast').querySelector('.none'), !any);
  show(byId('forecast').querySelector('figure'), any);
  if (any) {
    renderChoices();
    if (!document.hidden && performance.now() - askedAt > REFRESH_MS) {
      refresh();
    }
  }
}

function renderChoices() {
  const series = [...new Set(newest.predictions.map((prediction) => prediction.prediction_type))];
  chosen.series = series.includes(chosen.series) ? chosen.series : series[0];
  reconcile(byId('series'), series, (name) => name, (name) => element('option', { value: name }, words(name)),
    (option, name) => { option.selected = name === chosen.series; });
  const horizons = newest.predictions.filter((prediction) => prediction.prediction_type === chosen.series)
    .map((prediction) => prediction.horizon);
  chosen.horizon = horizons.includes(chosen.horizon) ? chosen.horizon : horizons[Math.min(1, horizons.length - 1)];
  reconcile(byId('horizons'), horizons, (horizon) => horizon, (horizon) => button(horizon, `${ahead(horizon)} ahead`), press('horizon'));
  [...byId('ranges').children].forEach((child) => press('range')(child, child.value));
}

function button(value, text) {
  return element('button', { type: 'button', value }, text);
}

function press(what) {
  return (child, value) => setAttribute(child, 'aria-pressed', value === chosen[what]);
}

async function refresh() {
  if (!newest?.at || !chosen.series) {
    return;
  }
  askedAt = performance.now();
  const { series, horizon, range } = chosen;
  const at = Date.parse(newest.at);
  const query = new URLSearchParams({
    type: series, horizon, from: new Date(at - RANGES[range] * HOUR_MS).toISOString(),
    to: new Date(at + 24 * HOUR_MS + 1000).toISOString(), limit: MOST,
  });
  try {
    library ??= load('/webjars/chart.js');
    await library;
    const response = await fetch(`/api/predictions?${query}`);
    const items = response.ok ? await response.json() : null;
    if (items && series === chosen.series && horizon === chosen.horizon && range === chosen.range) {
      draw(items);
    }
  } catch {
    // What is shown stays; the banner says that there is no connection.
    library = window.Chart ? library : null;
  }
}

function load(address) {
  return new Promise((resolve, reject) => {
    document.head.append(element('script', { src: address, onload: resolve, onerror: reject }));
  });
}

function draw(items) {
  const unit = items.at(-1)?.unit ?? '';
  const points = (valueOf) => items.map((item) => ({ x: Date.parse(item.target_time), y: valueOf(item) }));
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  chart ??= new window.Chart(byId('chart'), configuration());
  chart.data.datasets = [
    { data: points((item) => item.lower_bound), borderWidth: 0 },
    { data: points((item) => item.upper_bound), borderWidth: 0, fill: '-1', backgroundColor: `${colour('--low')}40` },
    { data: points((item) => item.predicted_value), borderColor: colour('--low'), borderWidth: 2, borderDash: [6, 3] },
    { data: points((item) => item.actual_value), borderColor: colour('--line'), borderWidth: 2 },
  ];
  for (const axis of Object.values(chart.options.scales)) {
    axis.ticks.color = colour('--muted');
    axis.grid.color = colour('--rule');
  }
  chart.options.scales.y.title = { display: unit !== '', text: unit, color: colour('--muted') };
  chart.update('none');
  describe(items, unit);
}

function describe(items, unit) {
  const compared = items.filter((item) => item.actual_value !== null);
  const inside = compared.filter((item) => item.lower_bound <= item.actual_value && item.actual_value <= item.upper_bound);
  const next = newest.predictions.find((item) => item.prediction_type === chosen.series && item.horizon === chosen.horizon);
  const expected = next
    ? `${withUnit(next.predicted_value, unit)} (${number(next.lower_bound)} to ${number(next.upper_bound)}) expected for ${clock(next.target_time)}, by ${words(next.method)}`
    : '';
  setText(byId('reading'), expected);
  setAttribute(byId('chart'), 'aria-label', `${words(chosen.series)} as forecast ${ahead(chosen.horizon)} ahead: ` +
    (compared.length === 0 ? 'nothing to compare yet'
      : `${compared.length} forecasts compared, ${percent(inside.length / compared.length)} in the 80 % interval`) +
    (expected && `; ${expected}`));
}

/** A scale in milliseconds is read on whole hours and midnights only. */
function placeTicks(axis) {
  const step = STEPS_H.map((hours) => hours * HOUR_MS).find((each) => (axis.max - axis.min) / each < MOST_TICKS);
  const midnight = new Date(axis.min).setHours(0, 0, 0, 0);
  const count = Math.floor((axis.max - midnight) / step) + 1;
  axis.ticks = Array.from({ length: count }, (_, index) => ({ value: midnight + index * step }))
    .filter(({ value }) => value >= axis.min);
}

function label(x) {
  return (chosen.range === '7d' ? DAY : CLOCK).format(x);
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
        x: { type: 'linear', afterBuildTicks: placeTicks, grid: { display: false }, ticks: ticks({ autoSkip: false, callback: label }) },
        y: { grace: '10%', border: { display: false }, grid: {}, ticks: ticks({ maxTicksLimit: 7 }) },
      },
    },
  };
}
