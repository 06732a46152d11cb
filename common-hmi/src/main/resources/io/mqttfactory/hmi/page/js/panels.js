// The groups of values; beside an outlook the first one holds the key figures. Grey is normal; an
// alarm, a stale and an unknown value each have a word.

import { byId, element, PRIORITIES, prioritySign, reconcile, setAttribute, setText, show } from './dom.js';

/** Below this share of the data a value says how much of it there was. */
const COMPLETE = 0.95;
const GOING = { increasing: '↗', decreasing: '↘', stable: '→' };

export function renderPanels(panels) {
  reconcile(byId('panels'), panels, (panel) => panel.id, createPanel, updatePanel);
}

function createPanel(panel) {
  const title = element('h2', { id: `panel-${panel.id}` });
  const cells = element('div', { className: 'cells' });
  const made = element('section', { className: 'block panel', 'aria-labelledby': title.id }, title, cells);
  Object.assign(made, { titleNode: title, cells });
  return made;
}

function updatePanel(node, panel) {
  setText(node.titleNode, panel.title);
  reconcile(node.cells, panel.cells, (cell) => cell.tag, createCell, updateCell);
}

function createCell() {
  const parts = {
    label: element('span', { className: 'label' }),
    sign: element('span', { className: 'sign' }),
    value: element('span', { className: 'value' }),
    unit: element('span', { className: 'unit' }),
    going: element('span', { className: 'note going' }),
    target: element('span', { className: 'note aim' }),
    part: element('span', { className: 'note part' }),
    gauge: createGauge(),
    note: element('span', { className: 'note' }),
  };
  const cell = element('div', { className: 'cell', role: 'group' },
    element('div', { className: 'cell-head' }, parts.label, parts.sign),
    element('div', { className: 'reading' }, parts.value, ' ', parts.unit),
    parts.gauge, parts.going, parts.target, parts.part, parts.note);
  cell.parts = parts;
  return cell;
}

function updateCell(node, cell) {
  const { label, sign, value, unit, gauge, note, target, part } = node.parts;
  setAttribute(node, 'data-tag', cell.tag);
  setAttribute(node, 'data-quality', cell.quality);
  setAttribute(node, 'data-alarm', cell.alarm);
  setAttribute(node, 'aria-label', cell.label);
  setText(label, cell.label);
  setText(value, cell.text);
  value.classList.toggle('words', cell.value === null);
  setText(unit, cell.quality === 'unknown' ? '' : cell.unit);
  setText(note, cell.note);
  updateSign(sign, cell);
  updateGoing(node.parts.going, cell.trend);
  updateGauge(gauge, cell);
  setText(target, cell.target !== null && !hasGauge(cell) ? `target ${cell.target} ${cell.unit}`.trim() : '');
  const isPart = cell.completeness !== null && cell.completeness < COMPLETE;
  setText(part, isPart ? `${Math.floor(100 * cell.completeness)} % of the data` : '');
}

/** The arrow is for a glance, the word for who hears it. */
function updateGoing(going, trend) {
  if (going.shownTrend !== trend) {
    going.shownTrend = trend;
    const arrow = element('span', { className: 'arrow', 'aria-hidden': 'true' }, GOING[trend] ?? '?');
    going.replaceChildren(...(trend === null ? [] : [arrow, ` ${trend}`]));
  }
}

/** What is abnormal about a value, in words. */
function updateSign(sign, cell) {
  const quality = cell.quality === 'stale' ? 'stale' : '';
  const key = `${cell.alarm} ${quality}`;
  if (sign.shownKey === key) {
    return;
  }
  sign.shownKey = key;
  const alarm = cell.alarm === null ? [] : [
    element('span', { className: 'alarm-sign', title: `${PRIORITIES[cell.alarm].word} alarm` }, ...prioritySign(cell.alarm))];
  sign.replaceChildren(...alarm, ...(quality ? [element('span', { className: 'tag' }, quality)] : []));
}

function createGauge() {
  const fill = element('span', { className: 'fill' });
  const target = element('span', { className: 'target' });
  const ends = [element('span'), element('span', { className: 'aim' }), element('span')];
  const track = element('div', { className: 'track', role: 'meter' }, fill, target);
  const gauge = element('div', { className: 'gauge' }, track,
    element('div', { className: 'ends', 'aria-hidden': 'true' }, ...ends));
  Object.assign(gauge, { track, fill, target, ends });
  return gauge;
}

function hasGauge(cell) {
  return cell.min !== null && cell.max !== null && cell.max > cell.min;
}

function updateGauge(gauge, cell) {
  const shown = hasGauge(cell);
  show(gauge, shown);
  if (!shown) {
    return;
  }
  const share = (value) => Math.min(1, Math.max(0, (value - cell.min) / (cell.max - cell.min)));
  gauge.fill.style.transform = `scaleX(${cell.value === null ? 0 : share(cell.value)})`;
  show(gauge.target, cell.target !== null);
  gauge.target.style.left = `${100 * share(cell.target ?? 0)}%`;
  setText(gauge.ends[0], String(cell.min));
  setText(gauge.ends[1], cell.target === null ? '' : `target ${cell.target}`);
  setText(gauge.ends[2], String(cell.max));
  setAttribute(gauge.track, 'aria-label', cell.label);
  setAttribute(gauge.track, 'aria-valuemin', cell.min);
  setAttribute(gauge.track, 'aria-valuemax', cell.max);
  setAttribute(gauge.track, 'aria-valuenow', cell.value ?? cell.min);
  setAttribute(gauge.track, 'aria-valuetext', `${cell.text} ${cell.unit}`.trim());
}
