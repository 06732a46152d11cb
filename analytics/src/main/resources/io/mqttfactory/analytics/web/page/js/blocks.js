// A block of the page with a list or table in it, and the sentence for when there is nothing.

import { byId, element, reconcile, setText, show } from './dom.js';

/**
 * @param nothing what is said when there are no items
 */
export function renderRows(id, items, keyOf, create, update, nothing) {
  const block = byId(id);
  const none = block.querySelector('.none');
  setText(none, nothing);
  show(none, items.length === 0);
  const table = block.querySelector('table');
  if (table) {
    show(table, items.length > 0);
  }
  reconcile(block.querySelector('.rows'), items, keyOf, create, update);
}

/** A table row with that many cells. */
export function row(cells) {
  return element('tr', {}, ...Array.from({ length: cells }, () => element('td')));
}

export function fill(tableRow, texts) {
  texts.forEach((text, index) => setText(tableRow.cells[index], text));
}

/** A numbered entry: a heading with what belongs beside it, and lines below. */
export function entry() {
  const parts = ['measure', 'about', 'cause', 'effect', 'facts']
    .map((className) => element(className === 'measure' ? 'strong' : 'span', { className }));
  const rank = element('b', { className: 'rank' });
  const made = element('li', {}, rank, element('div', {}, ...parts));
  return Object.assign(made, { rank, parts });
}

export function fillEntry(made, rank, texts) {
  setText(made.rank, String(rank));
  texts.forEach((text, index) => {
    setText(made.parts[index], text);
    show(made.parts[index], text !== '');
  });
}
