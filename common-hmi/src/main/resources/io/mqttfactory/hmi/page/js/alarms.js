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

export function renderAlarms(alarms) {
  const shown = alarms.filter((alarm) => ANNUNCIATED.includes(alarm.state));
  const normal = alarms.filter((alarm) => alarm.state === 'normal');
  const aside = alarms.filter((alarm) => !shown.includes(alarm) && !normal.includes(alarm));
  keepingFocus(() => {
    renderRows(byId('annunciated'), shown);
    renderGroup(byId('aside'), 'Put aside', aside);
    renderGroup(byId('normal'), 'Normal', normal);
    show(byId('annunciated').parentNode, shown.length > 0);
    show(byId('no-alarms'), shown.length === 0);
    setText(byId('no-alarms'), 'No alarm: nothing needs you.');
    show(byId('acknowledge-all'), alarms.some((alarm) => OPEN.includes(alarm.state)));
  });
}

function renderGroup(details, name, alarms) {
  show(details, alarms.length > 0);
  setText(details.querySelector('summary'), `${name} (${alarms.length})`);
  renderRows(details.querySelector('tbody'), alarms);
}

function renderRows(body, alarms) {
  reconcile(body, alarms, (alarm) => alarm.alarm, createRow, updateRow);
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

function updateRow(row, alarm) {
  const { sign, message, facts, acknowledge, more, advice, shelve, unshelve } = row.parts;
  setAttribute(row, 'data-state', alarm.state);
  if (row.dataset.priority !== alarm.priority) {
    row.dataset.priority = alarm.priority;
    sign.replaceChildren(...prioritySign(alarm.priority));
  }
  setText(message, alarm.message);
  setText(facts, factsOf(alarm));
  setAttribute(facts, 'title', alarm.raised_at ? `raised ${utc(alarm.raised_at)}` : null);
  setAttribute(acknowledge, 'aria-label', `Acknowledge ${alarm.message}`);
  setAttribute(more, 'aria-label', `More about ${alarm.message}`);
  if (!OPEN.includes(alarm.state) && document.activeElement === acknowledge) {
    more.focus();
  }
  show(acknowledge, OPEN.includes(alarm.state));
  show(shelve, alarm.state !== 'shelved' && alarm.state !== 'out_of_service');
  show(unshelve, alarm.state === 'shelved');
  reconcile(advice, adviceOf(alarm), ([term]) => term,
    ([term]) => element('div', {}, element('dt', {}, term), element('dd')),
    (entry, [, text]) => setText(entry.lastChild, text));
}

function factsOf(alarm) {
  const since = alarm.raised_at ? `since ${clock(alarm.raised_at)} (${span(ageOf(alarm.raised_at))})` : '';
  const until = alarm.shelved_until ? `until ${clock(alarm.shelved_until)}` : '';
  const words = {
    unacknowledged: ['Active, not acknowledged', since],
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
