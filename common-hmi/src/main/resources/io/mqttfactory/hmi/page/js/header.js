// Who this is, how its connections are, how many alarms there are, and how old the values are.

import { byId, element, PRIORITIES, prioritySign, reconcile, setAttribute, setText, show } from './dom.js';
import { ageOf, clock, plantNow, span, utc } from './times.js';

let shown = null;
let live = false;

export function renderHeader(state) {
  shown = state;
  setText(byId('title'), state.title);
  setText(byId('component'), state.component);
  document.documentElement.classList.toggle('watching', !state.operable);
  show(byId('operator'), state.operable);
  show(byId('alarm-system'), state.operable);
  renderCounters(state);
  renderLinks();
  const open = state.operable ? state.summary.unacknowledged : active(state.summary);
  document.title = (open > 0 ? `(${open}) ` : '') + state.title;
}

export function renderConnection(isLive) {
  live = isLive;
  document.documentElement.classList.toggle('lost', !live);
  setText(byId('banner-text'), live ? '' : lossText());
  show(byId('banner'), !live);
  tick();
}

/** Once per second: what grows old by itself. */
export function tick() {
  if (shown === null) {
    return;
  }
  const clockNode = byId('clock');
  const time = live ? new Date(plantNow()).toISOString() : shown.at;
  setText(clockNode, clock(time));
  setAttribute(clockNode, 'datetime', time);
  setAttribute(clockNode, 'title', `${utc(time)}, plant time`);
  setText(byId('banner-age'), live ? '' : `(${span(ageOf(shown.at))} ago). Trying again …`);
  renderLinks();
}

function lossText() {
  return shown === null
    ? 'No connection, and no values yet'
    : `No connection to ${shown.component} — values are from ${clock(shown.at)}`;
}

function active({ high, medium, low }) {
  return high + medium + low;
}

function renderCounters({ summary, operable }) {
  const counters = Object.keys(PRIORITIES).map((priority) => ({
    key: priority, count: summary[priority], sign: () => prioritySign(priority),
  }));
  if (operable) {
    counters.push({ key: 'unacknowledged', count: summary.unacknowledged, sign: () => ['to acknowledge'] });
    counters.push({ key: 'shelved', count: summary.shelved, sign: () => ['shelved'] });
  }
  reconcile(byId('counters'), counters, (counter) => counter.key, createCounter, updateCounter);
}

function createCounter(counter) {
  const count = element('b');
  const item = element('li', { className: counter.key }, count, ' ', ...counter.sign());
  item.count = count;
  return item;
}

function updateCounter(item, counter) {
  setText(item.count, String(counter.count));
  item.classList.toggle('none', counter.count === 0);
}

function renderLinks() {
  const { link, sources } = shown;
  const links = [
    { key: 'page', name: shown.component, good: live, text: live ? 'live' : 'no connection' },
    { key: 'broker', name: 'Broker', good: link.connected, known: live, text: brokerText(link) },
    ...sources.map((source) => ({
      key: `source ${source.source}`, name: source.source, good: !source.silent, known: live, text: sourceText(source),
    })),
  ];
  reconcile(byId('links'), links, (item) => item.key, createLink, updateLink);
}

function brokerText(link) {
  const age = link.last_message_at === null ? 'no message yet' : `last message ${span(ageOf(link.last_message_at))} ago`;
  return `${link.connected ? 'connected' : `no connection to ${link.broker}`}, ${age}`;
}

function sourceText(source) {
  const age = source.last_reading_at === null ? 'no reading yet' : `${span(ageOf(source.last_reading_at))} ago`;
  return source.silent ? `silent, ${age}${source.note ? ` — ${source.note}` : ''}` : age;
}

function createLink() {
  const item = element('li', {},
    element('span', { className: 'mark', 'aria-hidden': 'true' }), element('b'), ' ', element('span'));
  [item.mark, item.nameText, item.stateText] = item.children;
  return item;
}

function updateLink(item, link) {
  const known = link.known ?? true;
  item.classList.toggle('bad', known && !link.good);
  setText(item.mark, !known ? '?' : link.good ? '✓' : '✕');
  setText(item.nameText, link.name);
  setText(item.stateText, known ? link.text : 'not known now');
}
