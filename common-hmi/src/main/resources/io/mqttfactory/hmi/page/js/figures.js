// How the alarm system does: whether it can be listened to, and which alarms make the noise.

import { byId, element, reconcile, setText } from './dom.js';

export function renderFigures(summary) {
  const flood = summary.flood ? ', flood' : '';
  const title = byId('alarm-system').querySelector('summary');
  setText(title, `Alarm system: ${summary.in_ten_minutes} raised in 10 min${flood}`);
  reconcile(byId('alarm-figures'), factsOf(summary), ([term]) => term,
    ([term]) => element('div', {}, element('dt', {}, term), element('dd')),
    (entry, [, text]) => setText(entry.lastChild, text));
}

function factsOf(summary) {
  return [
    ['Raised', `${summary.in_ten_minutes} in 10 min, ${summary.in_an_hour} in 1 h`],
    ['Flood', summary.flood ? 'yes, until fewer than 5 in 10 min' : 'no'],
    ['Chattering', listed(summary.chattering)],
    ['Standing over 24 h', listed(summary.standing)],
    ['Most frequent in 24 h', listed(summary.most_frequent.map(({ alarm, count }) => `${alarm} ${count}×`))],
  ];
}

function listed(names) {
  return names.join(', ') || 'none';
}
