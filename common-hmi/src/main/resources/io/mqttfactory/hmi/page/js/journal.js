// What became of each alarm, newest first; read when somebody opens it.

import { byId, element, prioritySign } from './dom.js';
import { tell } from './commands.js';
import { clock, utc } from './times.js';

const PAGE = 50;

let oldest = null;

export function startJournal() {
  const journal = byId('journal');
  journal.addEventListener('toggle', () => journal.open && readNewest());
  byId('journal-newest').addEventListener('click', readNewest);
  byId('journal-older').addEventListener('click', () => read(`&before=${oldest}`));
}

function readNewest() {
  rows().replaceChildren();
  read('');
}

async function read(before) {
  try {
    const response = await fetch(`/api/journal?limit=${PAGE}${before}`);
    const entries = await response.json();
    if (!response.ok) {
      throw new Error(entries.error);
    }
    rows().append(...entries.map(createRow));
    oldest = entries.at(-1)?.number ?? oldest;
    byId('journal-older').disabled = entries.length < PAGE;
  } catch {
    tell('The journal cannot be read now.');
  }
}

function rows() {
  return byId('journal').querySelector('tbody');
}

function createRow(entry) {
  return element('tr', { 'data-priority': entry.priority },
    element('td', {}, element('time', { dateTime: entry.at, title: utc(entry.at) }, clock(entry.at))),
    element('td', {}, element('span', { className: 'priority' }, ...prioritySign(entry.priority)), ' ', entry.message),
    element('td', {}, entry.to.replaceAll('_', ' ')),
    element('td', {}, entry.by || '—'));
}
