// The trends that are chosen: asks for them, draws them, and offers them as files.

import { createFigure, loadLibrary, showSpan, updateFigure } from './chart.js';
import { choose, chooseSpan, chosen, RANGES, readAddress, spanAt } from './choice.js';
import { byId, element, reconcile, setAttribute, setText } from './dom.js';
import { renderChosen, tagOf } from './tags.js';
import { plantNow } from './times.js';

const MOST_POINTS = 360;
/** Narrower points than that would be empty now and then though nothing is missing. */
const INTERVALS_PER_POINT = 2;
const REFRESH_MS = { '5m': 4000, '1h': 15_000, '6h': 60_000, '1d': 120_000, '7d': 600_000 };

/** A week of eight tags on a small machine takes its time. */
const PATIENCE_MS = 30_000;

/** When to ask again: a span that is over does not change, but what failed is tried again. */
let dueAt = Infinity;
/** Ends the questions whose answers nobody wants any more. */
let running = null;

export function startTrends() {
  reconcile(byId('ranges'), Object.keys(RANGES), (range) => range,
    (range) => element('button', { type: 'button', value: range }, RANGES[range]), () => {});
  byId('ranges').addEventListener('click', ({ target }) => target.value && look(() => choose({ range: target.value })));
  byId('span').addEventListener('submit', (event) => {
    event.preventDefault();
    const [from, to] = ['from', 'to'].map((id) => Date.parse(byId(id).value));
    if (from < to) {
      look(() => chooseSpan(from, to));
    } else {
      setText(byId('trend-note'), 'The span must begin before it ends.');
    }
  });
  byId('span').addEventListener('click', ({ target }) => target.type === 'button' && move(target.value));
  addEventListener('popstate', () => { readAddress(); look(() => {}); });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => refreshTrends());
}

/** Does what changes the choice, and shows it. */
function look(change) {
  change();
  refreshTrends();
}

function move(how) {
  const { from, to } = spanAt(plantNow());
  const half = (to - from) / 2;
  const spans = { earlier: [from - half, to - half], later: [from + half, to + half], in: [from + half / 2, to - half / 2], out: [from - half, to + half] };
  look(() => chooseSpan(...spans[how]));
}

/** To be called often: asks when it is time, while somebody can see it and time goes on. */
export function refreshTrendsIfDue() {
  if (!document.hidden && performance.now() > dueAt) {
    refreshTrends();
  }
}

export async function refreshTrends() {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  dueAt = Infinity;
  const span = spanAt(plantNow());
  renderChoice(span);
  if (chosen.tags.length === 0) {
    render([], span, 'No tag is chosen: open "Choose tags".');
    return;
  }
  if (byId('trend-list').children.length === 0) {
    setText(byId('trend-note'), 'Loading …');
  }
  const patience = setTimeout(() => mine.abort(), PATIENCE_MS);
  try {
    const [answers] = await Promise.all([Promise.all(chosen.tags.map((tag) => askTrend(tag, span, mine.signal))), loadLibrary()]);
    if (running === mine) {
      render(answers.filter((answer) => answer.tag), span, answers.filter((answer) => answer.problem).map((answer) => answer.problem).join(' '));
      dueAt = chosen.range ? performance.now() + REFRESH_MS[chosen.range] : Infinity;
    }
  } catch {
    mine.abort();
    if (running === mine) {
      dueAt = 0;
      setText(byId('trend-note'), 'The historian does not answer: the trends are not new. Trying again …');
    }
  } finally {
    clearTimeout(patience);
  }
}

async function askTrend(tag, span, signal) {
  const response = await fetch(`/api/trend?${query(span, tag)}&tag=${encodeURIComponent(tag)}`, { signal });
  if (response.status >= 500) {
    throw new Error(`status ${response.status}`);
  }
  const answer = await response.json();
  return response.ok ? { ...answer, key: tag } : { problem: `${answer.error ?? answer.message ?? `status ${response.status}`}.` };
}

function query({ from, to }, ...tags) {
  const interval = Math.max(...tags.map((tag) => tagOf(tag)?.interval ?? 10));
  const most = Math.floor((to - from) / (INTERVALS_PER_POINT * interval * 1000));
  return new URLSearchParams({
    from: new Date(from).toISOString(), to: new Date(to).toISOString(), buckets: Math.min(Math.max(most, 1), MOST_POINTS),
  });
}

function render(trends, span, note) {
  setText(byId('trend-note'), note);
  reconcile(byId('trend-list'), trends, (trend) => trend.key, () => createFigure((from, to) => look(() => chooseSpan(from, to))),
    (figure, trend) => updateFigure(figure, trend, span));
}

function renderChoice(span) {
  renderChosen();
  showSpan(span);
  for (const button of byId('ranges').children) {
    setAttribute(button, 'aria-pressed', button.value === chosen.range);
  }
  const times = new URLSearchParams({ from: new Date(span.from).toISOString(), to: new Date(span.to).toISOString() });
  const topics = [...new Set(chosen.tags.map((tag) => tagOf(tag)?.topic).filter(Boolean))];
  const files = topics.map((topic) => ({ address: `/api/export?topic=${topic}&${times}`, text: `All readings of ${topic} (CSV)` }));
  if (topics.length > 0) {
    files.unshift({ address: `/api/trend.csv?tags=${chosen.tags.filter(tagOf).join(',')}&${query(span, ...chosen.tags)}`, text: 'These trends (CSV)' });
  }
  reconcile(byId('exports'), files, (file) => file.text, (file) => element('span', {}, element('a', { download: '' }, file.text), ' '),
    (item, file) => setAttribute(item.firstElementChild, 'href', file.address));
}
