// What became of each alarm, newest first; read when somebody opens it. Where alarms are only looked
// at, it is open from the start and follows them.

import { byId, element, prioritySign, setAttribute, setText } from './dom.js';
import { tell } from './commands.js';
import { clock, utc } from './times.js';

const PAGE = 50;

let oldest = null;
let reading = false;
let operable = true;
let followed = null;

export function startJournal() {
  const journal = byId('journal');
  journal.addEventListener('toggle', () => journal.open && readNewest());
  byId('journal-newest').addEventListener('click', readNewest);
  byId('journal-older').addEventListener('click', readOlder);
}

export function renderJournal(state) {
  operable = state.operable;
  setText(byId('journal-title'), operable ? 'Alarm journal' : 'Alerts, active and past');
  setText(byId('journal-about'), operable ? 'Alarm' : 'Alert');
  const states = state.alarms.map(({ alarm, occurrence, state: now }) => `${alarm} ${occurrence} ${now}`).join();
  if (operable || states === followed) {
    return;
  }
  if (followed === null) {
    byId('journal').open = true;
  } else if (byId('journal').open && rows().children.length <= PAGE) {
    readNewest();
  }
  followed = states;
}

function readNewest() {
  read('', (newest) => rows().replaceChildren(...newest));
}

function readOlder() {
  read(`&before=${oldest}`, (older) => rows().append(...older));
}

/** One request at a time: a double click would show its entries twice. */
async function read(before, put) {
  if (reading) {
    return;
  }
  become(true);
  try {
    const response = await fetch(`/api/journal?limit=${PAGE}${before}`);
    const entries = await response.json();
    if (!response.ok) {
      throw new Error(entries.error);
    }
    put(entries.map(createRow));
    oldest = entries.at(-1)?.number ?? oldest;
    byId('journal-older').disabled = entries.length < PAGE;
  } catch {
    tell('The journal cannot be read now.');
  } finally {
    become(false);
  }
}

/** A button that is disabled in earnest would lose the focus. */
function become(nowReading) {
  reading = nowReading;
  for (const id of ['journal-newest', 'journal-older']) {
    setAttribute(byId(id), 'aria-disabled', reading || null);
  }
}

function rows() {
  return byId('journal').querySelector('tbody');
}

function createRow(entry) {
  return element('tr', { 'data-priority': entry.priority },
    element('td', {}, element('time', { dateTime: entry.at, title: utc(entry.at) }, clock(entry.at))),
    element('td', {}, element('span', { className: 'priority' }, ...prioritySign(entry.priority)), ' ', entry.message),
    element('td', {}, became(entry.to)),
    element('td', { className: 'by' }, entry.by || '—'));
}

function became(state) {
  const watched = { unacknowledged: 'active', normal: 'over' };
  return (operable ? undefined : watched[state]) ?? state.replaceAll('_', ' ');
}
