// How well forecasts came true, beside those that know nothing.

import { fill, renderRows, row } from './blocks.js';
import { ahead, number, percent, words } from './words.js';

const COLUMNS = 12;
const NOMINAL = [0.5, 0.8, 0.95];
/** An interval that is off by more is marked, once there is enough to say so. */
const TOLERANCE = 0.05;
const ENOUGH = 100;

export function renderScores(scores) {
  renderRows('scores', scores, (score) => `${score.prediction_type} ${score.horizon}`, () => row(COLUMNS), update,
    'No forecast could be compared with what then was, yet.');
}

function update(line, score) {
  const coverages = [score.coverage_50, score.coverage_80, score.coverage_95];
  fill(line, [
    words(score.prediction_type), ahead(score.horizon), String(score.n),
    number(score.mae), number(score.mae_last_value), number(score.mae_yesterday),
    skill(score.skill_last_value), skill(score.skill_yesterday),
    ...coverages.map(percent), words(score.method),
  ]);
  [...line.cells].slice(2, -1).forEach((cell) => cell.classList.add('number'));
  coverages.forEach((coverage, index) => line.cells[8 + index].classList.toggle('off',
    score.n >= ENOUGH && coverage !== null && Math.abs(coverage - NOMINAL[index]) > TOLERANCE));
  [score.skill_last_value, score.skill_yesterday].forEach((value, index) =>
    line.cells[6 + index].classList.toggle('off', value !== null && value < 0));
}

function skill(value) {
  return value === null ? '–' : value.toFixed(2);
}
