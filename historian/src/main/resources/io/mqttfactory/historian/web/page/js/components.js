// Who is there: names, versions and states come from the broker and stay text.

import { byId, element, reconcile, setAttribute, setText, show } from './dom.js';
import { span, utc } from './times.js';
import { levelOf } from './words.js';

const LEVELS = { online: 'fine', offline: 'bad', unknown: 'watch' };

export function renderComponents(answer) {
  const { components } = answer;
  const table = byId('components').querySelector('table');
  show(table, components.length > 0);
  setText(byId('components-note'), note(answer));
  show(byId('components-note'), note(answer) !== '');
  reconcile(table.querySelector('.rows'), components, (one) => one.component, createRow, updateRow);
}

function note({ components, broker_lost_since: lostSince }) {
  if (lostSince !== null) {
    return `The historian has no connection to the broker since ${utc(lostSince)}: what is shown is from before that.`;
  }
  return components.length === 0 ? 'No component was seen yet.' : '';
}

function createRow() {
  const cells = ['State', 'Since', 'Version', 'Last start', 'Restarts seen'].map((label) => element('td', { 'data-label': label }));
  cells[0].append(element('span', { className: 'sign', 'aria-hidden': 'true' }), element('span', { className: 'number' }));
  return element('tr', {}, element('th', { scope: 'row' }), ...cells);
}

/** What the broker has not told since the historian is connected to it may be over. */
function updateRow(row, one) {
  const isOld = !one.confirmed;
  const level = isOld ? 'neutral' : LEVELS[one.state];
  const [name, state, since, version, start, restarts] = row.cells;
  setText(name, one.component);
  setAttribute(state, 'data-level', level);
  setText(state.children[0], isOld ? '?' : levelOf(level).sign);
  setText(state.children[1], isOld ? `${one.state} when last heard` : one.state);
  setText(since, `${span(Math.max(0, one.for_seconds))}`);
  setAttribute(since, 'title', utc(one.since));
  setText(version, one.version ?? 'not told');
  setText(start, one.started_at === null ? 'not told' : utc(one.started_at));
  setText(restarts, String(one.restarts));
  setAttribute(restarts, 'title', `since ${utc(one.first_seen)}`);
}
