// What the values mean for who decides: the verdict, what to do, and what others have found out.

import { byId, element, reconcile, setAttribute, setText, show } from './dom.js';
import { clock, utc } from './times.js';

/** @param outlook null where people run the plant and judge for themselves */
export function renderOutlook(outlook) {
  document.documentElement.classList.toggle('with-outlook', outlook !== null);
  for (const id of ['outlook', 'advice', 'findings']) {
    show(byId(id), outlook !== null);
  }
  if (outlook !== null) {
    renderVerdict(outlook);
    renderList('advice', outlook.advice, createAdvice, updateAdvice);
    renderList('findings', outlook.findings, createFinding, updateFinding);
  }
}

function renderVerdict({ verdict, healthy }) {
  byId('outlook').classList.toggle('ill', !healthy);
  setText(byId('verdict-sign'), healthy ? '✓' : '▲');
  setText(byId('verdict'), verdict);
}

/** By their places, for nothing in them is sure to be unique. */
function renderList(id, items, create, update) {
  const places = [...items.keys()];
  reconcile(byId(id).querySelector('[role=list]'), places, (place) => place, create,
    (child, place) => update(child, items[place]));
  show(byId(`no-${id}`), items.length === 0);
}

function createAdvice() {
  const parts = ['measure', 'about', 'cause', 'effect']
    .map((name) => element(name === 'measure' ? 'strong' : 'span', { className: name }));
  const rank = element('b', { className: 'rank' });
  const item = element('li', {}, rank, element('div', {}, ...parts));
  Object.assign(item, { rank, parts });
  return item;
}

function updateAdvice(item, advice) {
  const [measure, about, cause, effect] = item.parts;
  setText(item.rank, String(advice.rank));
  setText(measure, advice.measure);
  setText(about, `${advice.category}, impact ${percent(advice.impact)}`);
  setText(cause, `Cause: ${advice.cause}`);
  setText(effect, `Effect: ${advice.effect}`);
}

function createFinding() {
  const [kind, text, facts] = ['tag', 'text', 'facts'].map((className) => element('span', { className }));
  const item = element('li', {}, kind, ' ', text, facts);
  Object.assign(item, { kind, text, facts });
  return item;
}

function updateFinding(item, finding) {
  const time = finding.target_time === null ? '' : `for ${clock(finding.target_time)}`;
  const confidence = finding.confidence === null ? '' : `${percent(finding.confidence)} sure`;
  setText(item.kind, finding.kind);
  setText(item.text, finding.text);
  setText(item.facts, [time, confidence].filter(Boolean).join(', '));
  setAttribute(item.facts, 'title', finding.target_time && utc(finding.target_time));
}

function percent(share) {
  return `${Math.round(100 * share)} %`;
}
