// What wears, how long it will last, and what to do first.

import { entry, fill, fillEntry, renderRows, row } from './blocks.js';
import { clock } from './times.js';
import { hours, percent, withUnit, words } from './words.js';

const COLUMNS = 6;
const STATES = {
  not_enough_data: 'not enough data yet',
  no_wear_seen: 'no wear seen',
  limit_reached: 'limit reached',
};

export function renderPlan(plan) {
  renderRows('plan', plan, (task) => task.part, entry, updateTask, 'Nothing has to be maintained, as far as is known.');
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
