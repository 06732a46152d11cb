// One tag's chart: the mean as a line, smallest to largest as a band, and nothing where nothing was
// stored. Dragging over it chooses a span.

import { byId, element, setAttribute, setText } from './dom.js';
import { number, words } from './words.js';

const DAY_MS = 86_400_000;
const STEPS_MS = [1, 5, 15, 60, 300, 900, 3600, 10_800, 21_600, 86_400, 172_800, 604_800, 2_592_000, 31_536_000].map((each) => each * 1000);
const MOST_TICKS = 7;
const SECOND = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium', hourCycle: 'h23' });
const MINUTE = new Intl.DateTimeFormat(undefined, { timeStyle: 'short', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' });
const FULL = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23' });

let library = null;

/** The library comes after the first paint; without it the page does everything else. */
export async function loadLibrary() {
  try {
    library ??= new Promise((resolve, reject) => {
      document.head.append(element('script', { src: '/webjars/chart.js', onload: resolve, onerror: reject }));
    });
    await library;
  } catch (failure) {
    library = null;
    throw failure;
  }
}

export function createFigure(onSpan) {
  const canvas = element('canvas', { role: 'img' });
  const selection = element('div', { className: 'selection', hidden: true });
  const plot = element('div', { className: 'plot' }, canvas, selection);
  const [label, now] = ['label', 'now'].map((className) => element('span', { className }));
  const facts = element('p', { className: 'facts' });
  const figure = element('figure', {}, element('figcaption', {}, label, now), plot, facts);
  Object.assign(figure, { canvas, selection, plot, label, now, facts, chart: new window.Chart(canvas, configuration()) });
  letDrag(figure, onSpan);
  plot.addEventListener('pointermove', (event) => tellAt(figure, event));
  plot.addEventListener('pointerleave', () => setText(figure.facts, figure.summary));
  return figure;
}

/** @param span what is drawn, whether or not there are values in all of it */
export function updateFigure(figure, trend, span) {
  const width = trend.bucket_seconds * 1000;
  figure.points = withGaps(trend.buckets, width);
  const name = words(trend.tag);
  const unit = trend.unit && ` ${trend.unit}`;
  const last = trend.buckets.at(-1);
  setText(figure.label, `${name}${trend.unit && `, ${trend.unit}`} · ${trend.topic}`);
  setText(figure.now, last ? `last ${number(last.avg)}${unit}` : 'no values');
  figure.unit = unit;
  figure.summary = summary(trend, unit);
  setText(figure.facts, figure.summary);
  setAttribute(figure.canvas, 'aria-label', `${name} of ${trend.topic} from ${FULL.format(span.from)} to ${FULL.format(span.to)}: ${figure.summary}`);
  draw(figure, span);
}

function summary({ buckets, bucket_seconds: width }, unit) {
  if (buckets.length === 0) {
    return 'Nothing was stored in this span.';
  }
  const total = buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  const simulated = buckets.reduce((sum, bucket) => sum + bucket.simulated, 0);
  const mean = buckets.reduce((sum, bucket) => sum + bucket.avg * bucket.count, 0) / total;
  return `Smallest ${number(Math.min(...buckets.map((bucket) => bucket.min)))}, mean ${number(mean)}, ` +
    `largest ${number(Math.max(...buckets.map((bucket) => bucket.max)))}${unit}; ${number(total)} values` +
    `${simulated > 0 ? `, ${number(simulated)} of them simulated` : ''}; a point is ${number(width)} s`;
}

/** A bucket that is absent breaks line and band. */
function withGaps(buckets, width) {
  const points = [];
  for (const bucket of buckets) {
    const x = Date.parse(bucket.start) + width / 2;
    const before = points.at(-1);
    if (before && x - before.x > 1.5 * width) {
      points.push({ x: before.x + width, avg: null, min: null, max: null });
    }
    points.push({ x, ...bucket });
  }
  return points;
}

function draw(figure, span) {
  const { chart, points } = figure;
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const of = (member) => points.map((point) => ({ x: point.x, y: point[member] }));
  const past = (style) => ({ p0DataIndex }) => (points[p0DataIndex].simulated > 0 ? style : undefined);
  // A value with gaps on both sides has no line, only a point.
  const radius = points.map((point, index) => ((points[index - 1]?.avg ?? null) === null && (points[index + 1]?.avg ?? null) === null ? 2 : 0));
  chart.data.datasets = [
    { data: of('min'), borderWidth: 0 },
    { data: of('max'), borderWidth: 0, fill: '-1', backgroundColor: `${colour('--low')}40` },
    { data: of('avg'), borderColor: colour('--line'), backgroundColor: colour('--line'), borderWidth: 2, pointRadius: radius,
      segment: { borderDash: past([3, 3]), borderColor: past(colour('--fill')) } },
  ];
  Object.assign(chart.options.scales.x, { min: span.from, max: span.to });
  // Room below is for what could be below: nothing is, of what never was negative.
  const smallest = Math.min(...points.filter((point) => point.min !== null).map((point) => point.min));
  chart.options.scales.y.min = touchesZero(points, smallest) ? 0 : undefined;
  for (const axis of Object.values(chart.options.scales)) {
    axis.ticks.color = colour('--muted');
    axis.grid.color = colour('--rule');
  }
  chart.update('none');
}

function touchesZero(points, smallest) {
  const largest = Math.max(...points.map((point) => point.max ?? -Infinity));
  return smallest >= 0 && largest > 0 && smallest < 0.2 * (largest - smallest);
}

function timeAt(figure, event) {
  const { left } = figure.canvas.getBoundingClientRect();
  const { x } = figure.chart.scales;
  return Math.min(Math.max(x.getValueForPixel(event.clientX - left), x.min), x.max);
}

function tellAt(figure, event) {
  const time = timeAt(figure, event);
  const known = figure.points.filter((point) => point.avg !== null);
  const nearest = known.reduce((best, point) => (best && Math.abs(best.x - time) <= Math.abs(point.x - time) ? best : point), null);
  if (nearest) {
    setText(figure.facts, `${FULL.format(nearest.x)}: mean ${number(nearest.avg)}, ${number(nearest.min)} to ${number(nearest.max)}${figure.unit}` +
      (nearest.simulated > 0 ? ', simulated' : ''));
  }
}

function letDrag(figure, onSpan) {
  let begun = null;
  const { plot, selection } = figure;
  const mark = (event) => {
    const { left } = plot.getBoundingClientRect();
    const [from, to] = [begun.x, event.clientX].sort((a, b) => a - b);
    Object.assign(selection.style, { left: `${from - left}px`, width: `${to - from}px` });
    selection.hidden = to - from < 5;
  };
  plot.addEventListener('pointerdown', (event) => {
    if (event.button === 0 && event.pointerType !== 'touch') {
      begun = { x: event.clientX, time: timeAt(figure, event) };
      plot.setPointerCapture(event.pointerId);
    }
  });
  plot.addEventListener('pointermove', (event) => begun && mark(event));
  plot.addEventListener('pointercancel', () => { begun = null; selection.hidden = true; });
  plot.addEventListener('pointerup', (event) => {
    if (begun && !selection.hidden) {
      onSpan(...[begun.time, timeAt(figure, event)].sort((a, b) => a - b));
    }
    begun = null;
    selection.hidden = true;
  });
}

/** A scale in milliseconds is read on whole minutes, hours and midnights only. */
function placeTicks(axis) {
  const length = axis.max - axis.min;
  const step = STEPS_MS.find((each) => length / each <= MOST_TICKS) ?? length;
  const midnight = new Date(axis.min).setHours(0, 0, 0, 0);
  const first = midnight + Math.ceil((axis.min - midnight) / step) * step;
  axis.ticks = Array.from({ length: Math.max(0, Math.floor((axis.max - first) / step) + 1) }, (_, index) => ({ value: first + index * step }));
  axis.tickFormat = step >= DAY_MS ? DAY : step >= 60_000 ? MINUTE : SECOND;
}

function configuration() {
  const ticks = (more) => ({ maxRotation: 0, font: { size: 11 }, ...more });
  return {
    type: 'line',
    data: { datasets: [] },
    options: {
      animation: false, parsing: false, normalized: true, maintainAspectRatio: false, spanGaps: false,
      elements: { point: { radius: 0, hitRadius: 0 }, line: { tension: 0 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      events: [],
      scales: {
        x: { type: 'linear', afterBuildTicks: placeTicks, grid: { display: false },
          ticks: ticks({ autoSkip: true, autoSkipPadding: 12, callback(x) { return this.tickFormat.format(x); } }) },
        // One width for all, so that charts below each other share their time axis.
        y: { afterFit: (axis) => { axis.width = 60; }, grace: '10%', border: { display: false }, grid: {}, ticks: ticks({ maxTicksLimit: 5 }) },
      },
    },
  };
}

/** What the fields for a span hold: local time, to the second. */
export function fieldTime(millis) {
  const offset = new Date(millis).getTimezoneOffset() * 60_000;
  return new Date(millis - offset).toISOString().slice(0, 19);
}

export function showSpan({ from, to }) {
  byId('from').value = fieldTime(from);
  byId('to').value = fieldTime(to);
}
