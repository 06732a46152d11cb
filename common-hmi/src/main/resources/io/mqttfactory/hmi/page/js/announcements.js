// New alarms for screen readers: politely, and never faster than they can be listened to.

import { byId, PRIORITIES, setText } from './dom.js';

const PAUSE_MS = 5000;

const known = new Set();
let waiting = [];
let saidAt = -PAUSE_MS;
let first = true;

export function announce(alarms) {
  for (const alarm of alarms.filter((candidate) => candidate.state === 'unacknowledged')) {
    const key = `${alarm.alarm} ${alarm.occurrence}`;
    if (!known.has(key)) {
      known.add(key);
      waiting.push(alarm);
    }
  }
  // Whoever opens the page reads the list; only what comes later is news.
  waiting = first ? [] : waiting;
  first = false;
  if (waiting.length > 0 && performance.now() - saidAt > PAUSE_MS) {
    saidAt = performance.now();
    setText(byId('announcer'), sentence(waiting));
    waiting = [];
  }
}

function sentence(alarms) {
  const order = Object.keys(PRIORITIES);
  const worst = [...alarms].sort((a, b) => order.indexOf(a.priority) - order.indexOf(b.priority))[0];
  const text = `${PRIORITIES[worst.priority]?.word ?? ''} alarm: ${worst.message}`;
  return alarms.length === 1 ? text : `${alarms.length} new alarms, first ${text}`;
}
