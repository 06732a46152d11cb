// The alarms: what needs an operator first, then what is put aside, then what is normal.

import { byId, element, keepingFocus, prioritySign, reconcile, setAttribute, setText, show } from './dom.js';
import { command, tell } from './commands.js';
import { ageOf, clock, span, utc } from './times.js';

const ANNUNCIATED = ['unacknowledged', 'acknowledged', 'returned_unacknowledged'];
const OPEN = ['unacknowledged', 'returned_unacknowledged'];
const SHELVE_MINUTES = [[15, '15 min'], [60, '1 h'], [480, '8 h']];

export function startAlarms() {
  byId('acknowledge-all').addEventListener('click', async () => {
    const answer = await command('/api/alarms/acknowledge');
    if (answer) {
      tell(`${answer.acknowledged} acknowledged.`);
    }
  });
}

export function renderAlarms({ alarms, operable }) {
  const shown = alarms.filter((alarm) => ANNUNCIATED.includes(alarm.state));
  const normal = alarms.filter((alarm) => alarm.state === 'normal');
  const aside = alarms.filter((alarm) => !shown.includes(alarm) && !normal.includes(alarm));
  keepingFocus(() => {
    setText(byId('skip'), `Skip to the ${operable ? 'alarms' : 'alerts'}`);
    setText(byId('alarms-title'), operable ? 'Alarms' : 'Alerts');
    renderRows(byId('annunciated'), shown, operable);
    renderGroup(byId('aside'), 'Put aside', aside, operable);
    renderGroup(byId('normal'), 'Normal', normal, operable);
    show(byId('annunciated').parentNode, shown.length > 0);
    show(byId('no-alarms'), shown.length === 0);
    setText(byId('no-alarms'), operable ? 'No alarm: nothing needs you.' : 'No alert is active.');
    show(byId('acknowledge-all'), operable && alarms.some((alarm) => OPEN.includes(alarm.state)));
  });
}

function renderGroup(details, name, alarms, operable) {
  show(details, alarms.length > 0);
  setText(details.querySelector('summary'), `${name} (${alarms.length})`);
  renderRows(details.querySelector('tbody'), alarms, operable);
}

function renderRows(body, alarms, operable) {
  reconcile(body, alarms, (alarm) => alarm.alarm, createRow, (row, alarm) => updateRow(row, alarm, operable));
}

function createRow(alarm) {
  const parts = {
    sign: element('td', { className: 'priority', role: 'cell' }),
    message: element('strong', { className: 'text' }),
    facts: element('span', { className: 'facts' }),
    acknowledge: button('Acknowledge', 'strong', () => act(alarm.alarm, 'acknowledge')),
    more: button('More', 'quiet', (event) => toggle(event.currentTarget)),
    guidance: element('td', { className: 'guidance', role: 'cell', id: `guidance-${alarm.alarm}`, hidden: true }),
    advice: element('dl'),
    unshelve: button('Unshelve', '', () => act(alarm.alarm, 'unshelve')),
    shelve: element('span', { className: 'shelve', role: 'group' }, 'Shelve for ',
      ...SHELVE_MINUTES.map(([minutes, text]) => button(text, '', () => act(alarm.alarm, 'shelve', { minutes })))),
  };
  parts.more.setAttribute('aria-controls', parts.guidance.id);
  parts.more.setAttribute('aria-expanded', 'false');
  parts.guidance.append(parts.advice, element('p', { className: 'actions' }, parts.shelve, parts.unshelve));
  const row = element('tr', { role: 'row', 'data-alarm': alarm.alarm }, parts.sign,
    element('td', { className: 'what', role: 'cell' }, parts.message, parts.facts),
    element('td', { className: 'do', role: 'cell' }, parts.acknowledge, parts.more), parts.guidance);
  row.parts = parts;
  return row;
}

function updateRow(row, alarm, operable) {
  const { sign, message, facts, acknowledge, more, advice, shelve, unshelve } = row.parts;
  setAttribute(row, 'data-state', alarm.state);
  if (row.dataset.priority !== alarm.priority) {
    row.dataset.priority = alarm.priority;
    sign.replaceChildren(...prioritySign(alarm.priority));
  }
  setText(message, alarm.message);
  setText(facts, factsOf(alarm, operable));
  setAttribute(facts, 'title', alarm.raised_at ? `raised ${utc(alarm.raised_at)}` : null);
  setAttribute(acknowledge, 'aria-label', `Acknowledge ${alarm.message}`);
  setAttribute(more, 'aria-label', `More about ${alarm.message}`);
  if (!OPEN.includes(alarm.state) && document.activeElement === acknowledge) {
    more.focus();
  }
  show(acknowledge, operable && OPEN.includes(alarm.state));
  show(shelve, operable && alarm.state !== 'shelved' && alarm.state !== 'out_of_service');
  show(unshelve, operable && alarm.state === 'shelved');
  show(more, operable || adviceOf(alarm).length > 0);
  reconcile(advice, adviceOf(alarm), ([term]) => term,
    ([term]) => element('div', {}, element('dt', {}, term), element('dd')),
    (entry, [, text]) => setText(entry.lastChild, text));
}

function factsOf(alarm, operable) {
  const since = alarm.raised_at ? `since ${clock(alarm.raised_at)} (${span(ageOf(alarm.raised_at))})` : '';
  const until = alarm.shelved_until ? `until ${clock(alarm.shelved_until)}` : '';
  const words = {
    unacknowledged: [operable ? 'Active, not acknowledged' : 'Active', since],
    acknowledged: ['Active', since, `acknowledged by ${alarm.acknowledged_by}`],
    returned_unacknowledged: ['Over, not acknowledged', since],
    shelved: ['Shelved', until, `by ${alarm.shelved_by}`],
    suppressed: ['Suppressed by design'],
    out_of_service: ['Out of service'],
    normal: ['Normal'],
  };
  const value = alarm.value === null ? '' : `now ${number(alarm.value)}`;
  const limit = alarm.setpoint === null ? '' : `limit ${number(alarm.setpoint)}`;
  const comparison = [value, limit].filter(Boolean).join(', ');
  return [...(words[alarm.state] ?? [alarm.state]), comparison && `${comparison} ${alarm.unit}`.trim()]
    .filter(Boolean).join(' · ');
}

function adviceOf(alarm) {
  return [['Cause', alarm.cause], ['If nobody acts', alarm.consequence], ['Do', alarm.action]].filter(([, text]) => text);
}

function number(value) {
  return String(Number(value.toPrecision(4)));
}

function button(text, className, onClick) {
  const made = element('button', { type: 'button', className }, text);
  made.addEventListener('click', onClick);
  return made;
}

function toggle(more) {
  const open = more.getAttribute('aria-expanded') !== 'true';
  more.setAttribute('aria-expanded', String(open));
  setText(more, open ? 'Less' : 'More');
  show(byId(more.getAttribute('aria-controls')), open);
}

function act(alarm, verb, details) {
  command(`/api/alarms/${encodeURIComponent(alarm)}/${verb}`, details);
}
