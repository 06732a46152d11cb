// How well the readings come in: each figure with what it means and whether it is fine.

import { byId, element, reconcile, setAttribute, setText, show } from './dom.js';
import { span } from './times.js';
import { bytes, levelOf, number, seconds, words } from './words.js';

const counted = (name) => (topic) => number(topic.counted[name]);
const FIGURES = [
  ['age', 'Last reading', (topic) => (topic.age_seconds === null ? 'none yet' : `${span(Math.max(0, topic.age_seconds))} ago`), 'Age of the newest reading. Fine up to three intervals of its source.'],
  ['messages_per_second', 'Messages per second', (topic) => topic.flow.messages_per_second.toFixed(2), 'Over the last minute, whatever became of them. Fine from 80 % of what its source publishes.'],
  ['latency_p50', 'Latency p50', (topic) => seconds(topic.flow.latency_p50), 'From publish to receive, last 5 minutes: half of the readings took at most that long. Fine up to 1 s.'],
  ['latency_p95', 'Latency p95', (topic) => seconds(topic.flow.latency_p95), '95 of 100 took at most that long. What is sent again after an outage counts, and is old.'],
  ['latency_p99', 'Latency p99', (topic) => seconds(topic.flow.latency_p99), '99 of 100 took at most that long.'],
  ['missing', 'Missing', counted('missing'), 'Holes in the numbering now. Their source is asked for them. 0 is fine.'],
  ['gone', 'Gone', counted('gone'), 'Declared gaps, ever: no source holds these readings any more.'],
  ['duplicates', 'Duplicates', counted('duplicates'), 'Came twice, stored once. Normal after a reconnect.'],
  ['out_of_order', 'Out of order', counted('out_of_order'), 'Came after a later one. Normal when something is sent again.'],
  ['rejected', 'Rejected', (topic) => number(topic.rejected), 'Could not be stored as a reading: kept in table quarantine, or refused. 0 is fine.'],
  ['conflicts', 'Conflicts', counted('conflicts'), 'Other content under a number that was there: kept in table conflicts. 0 is fine.'],
  ['skewed', 'Clock skew', counted('skewed'), 'Timestamps more than five minutes from their receipt. 0 is fine.'],
].map(([name, label, textOf, meaning]) => ({ name, label, textOf, meaning }));

export function renderQuality(quality) {
  const block = byId('quality');
  show(block.querySelector('.none'), false);
  show(block.querySelector('table'), true);
  renderConditions(quality.conditions);
  renderTopics(quality.topics);
  const rows = storeRows(quality);
  reconcile(byId('store-rows'), rows, (row) => row.name, (row) => createRow(row, 1), (node, row) => {
    updateFigure(node.cells[1], row.text, quality.store.levels[row.level], 'Value');
    setText(node.cells[2], row.meaning);
  });
}

function renderTopics(topics) {
  const heads = [{ text: 'Figure' }, ...topics.map(({ topic, source }) => ({ text: `${topic} (${source})` })), { text: 'Meaning' }];
  const row = byId('topic-heads');
  if (row.cells.length !== heads.length) {
    row.replaceChildren(...heads.map((head) => element('th', { scope: 'col' }, head.text)));
  }
  reconcile(byId('quality').querySelector('.rows'), FIGURES, (figure) => figure.name, (figure) => createRow(figure, topics.length), (node, figure) => {
    topics.forEach((topic, index) => updateFigure(node.cells[index + 1], figure.textOf(topic), topic.levels[figure.name], topic.topic));
  });
}

function createRow({ label, meaning }, figures) {
  const cells = Array.from({ length: figures }, () => element('td', { className: 'figure' },
    element('span', { className: 'sign', 'aria-hidden': 'true' }), element('span', { className: 'number' }), ' ', element('span', { className: 'word' })));
  return element('tr', {}, element('th', { scope: 'row' }, label), ...cells, element('td', { className: 'meaning' }, meaning));
}

function updateFigure(cell, text, levelName, label) {
  const { sign, word } = levelOf(levelName);
  setAttribute(cell, 'data-level', levelName ?? 'neutral');
  setAttribute(cell, 'data-label', label);
  [sign, text, word && `(${word})`].forEach((each, index) => setText(cell.children[index], each));
}

function storeRows({ store, since }) {
  const rows = Object.entries(store.rows).map(([table, count]) => ({
    name: `rows ${table}`, label: `Rows in ${table}`, text: number(count), level: table,
    meaning: table === 'quarantine' || table === 'conflicts' ? 'Kept aside for a person to look at, each content once. 0 is fine.' : 'Readings that can be asked for, simulated ones included.',
  }));
  return [
    { name: 'waiting', label: 'Queue', text: `${number(store.queue_waiting)} of ${number(store.queue_room)}`, level: 'queue_waiting', meaning: 'Messages that wait for the database. Fine up to a quarter.' },
    { name: 'left', label: 'Left at the broker', text: number(store.left_at_broker), level: 'left_at_broker', meaning: `Found the queue full and are delivered again; since ${new Date(since).toLocaleString()}, as are all counts without another time.` },
    { name: 'dropped', label: 'Dropped', text: number(store.queue_dropped), level: 'queue_dropped', meaning: 'QoS 0 messages lost to a full queue. 0 is fine.' },
    { name: 'size', label: 'Database', text: bytes(store.database_bytes), meaning: 'The file and its log.' },
    { name: 'retention', label: 'Retention', text: `${store.retention_days} days`, meaning: 'Rows are removed so long after they were received (RETENTION_DAYS).' },
    ...rows,
  ];
}

const STATUS = { up: 'fine', degraded: 'watch', down: 'bad' };

function renderConditions(conditions) {
  reconcile(byId('conditions'), Object.entries(conditions), ([name]) => name, createCondition, (item, [name, { status, message }]) => {
    setAttribute(item, 'data-level', STATUS[status]);
    setText(item.children[0], levelOf(STATUS[status]).sign);
    setText(item.children[1], `${words(name)}: ${status}${message && `, ${message}`}`);
  });
}

function createCondition() {
  return element('li', {}, element('span', { className: 'sign', 'aria-hidden': 'true' }), element('span', { className: 'number' }));
}
