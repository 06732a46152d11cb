// What wears, how long it will last, and what to do first.

import { entry, fill, fillEntry, renderRows, row } from './blocks.js';
import { byId, setText, show } from './dom.js';
import { clock } from './times.js';
import { hours, percent, withUnit, words } from './words.js';

const COLUMNS = 6;
const STATES = {
  not_enough_data: 'not enough data yet',
  no_wear_seen: 'no wear seen',
  limit_reached: 'limit reached',
};

/** What needs nobody is one line below what does. */
export function renderPlan({ plan, wear }) {
  const sound = wear.filter((outlook) => outlook.state === 'no_wear_seen').map((outlook) => outlook.part);
  const needed = plan.filter((task) => !sound.includes(task.part) || task.latest_date !== null)
    .map((task, index) => ({ ...task, rank: index + 1 }));
  const rest = byId('plan').querySelector('.hint');
  setText(rest, sound.length === 0 ? '' : `No wear is seen at ${sound.map(words).join(', ')}: that can wait for the next plan.`);
  show(rest, sound.length > 0);
  renderRows('plan', needed, (task) => task.part, entry, updateTask, 'Nothing has to be maintained, as far as is known.');
}

function updateTask(item, task) {
  fillEntry(item, task.rank, [
    task.task,
    task.latest_date === null ? 'can wait for the next plan' : `by ${clock(task.latest_date)} at the latest`,
    '',
    task.reason,
    `Risk ${percent(task.risk)}: probability ${percent(task.probability)} × consequence ${percent(task.consequence)}`,
  ]);
}

export function renderWear(outlooks) {
  renderRows('wear', outlooks, (outlook) => outlook.part, () => row(COLUMNS), updateOutlook, 'Nothing is known of wear yet.');
}

function updateOutlook(line, outlook) {
  fill(line, [
    words(outlook.part), withUnit(outlook.value, outlook.unit),
    `${withUnit(outlook.limit, outlook.unit)} (${outlook.limit_name})`,
    said(outlook), interval(outlook), outlook.since === null ? '–' : clock(outlook.since),
  ]);
}

function said({ state, hours_to_limit: left }) {
  return STATES[state] ?? (left === null ? words(state) : `limit in about ${hours(left)}`);
}

function interval({ lower_hours: lower, upper_hours: upper, hours_to_limit: left }) {
  if (left === null || lower === null) {
    return '–';
  }
  return upper === null ? `${hours(lower)} or later, maybe never` : `${hours(lower)} to ${hours(upper)}`;
}
