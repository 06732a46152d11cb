// What is wrong: insights, which say what to do, and the anomalies that they rest on.

import { entry, fillEntry, renderRows } from './blocks.js';
import { element, setAttribute, setText } from './dom.js';
import { clock, span, utc } from './times.js';
import { number, percent, words } from './words.js';

export function renderInsights({ at, insights }) {
  const ranked = insights.map((insight, index) => ({ ...insight, rank: index + 1 }));
  renderRows('insights', ranked, (insight) => insight.id, entry, updateInsight,
    at === null ? 'Nothing is known yet.' : 'Nothing stands that anybody should act on.');
}

function updateInsight(item, insight) {
  const { from, to, measures, detectors } = insight.evidence;
  const by = detectors.length > 0 ? `; ${detectors.map(words).join(', ')}` : '';
  fillEntry(item, insight.rank, [
    insight.description,
    `${insight.insight_type}, ${insight.category}, impact ${percent(insight.impact_score)}, ${insight.state}`,
    '',
    `Do: ${insight.recommendation}`,
    `Evidence: ${measures.map(words).join(', ')}, ${clock(from)} to ${clock(to)}${by}`,
  ]);
  setAttribute(item, 'data-state', insight.state);
  setAttribute(item.parts[4], 'title', `${utc(from)} to ${utc(to)}`);
}

/** What is over, the last first; it is told from what was only simulated. */
export function renderResolved({ resolved, simulated_until: simulatedUntil }) {
  const told = resolved.map((insight) => ({ ...insight, simulated: simulatedUntil !== null && insight.resolved_at <= simulatedUntil }));
  renderRows('resolved', told, (insight) => insight.id, createResolved, updateResolved, 'None yet.');
}

function createResolved() {
  const [text, facts] = ['text', 'facts'].map((className) => element('span', { className }));
  return Object.assign(element('li', {}, text, facts), { text, facts });
}

function updateResolved(item, insight) {
  setText(item.text, (insight.simulated ? 'Simulated: ' : '') + insight.description);
  setText(item.facts, `raised ${clock(insight.raised_at)}, resolved ${clock(insight.resolved_at)}, ` +
    `after ${span((Date.parse(insight.resolved_at) - Date.parse(insight.raised_at)) / 1000)}; impact ${percent(insight.impact_score)}`);
  setAttribute(item.facts, 'title', `${utc(insight.raised_at)} to ${utc(insight.resolved_at)}`);
}

export function renderAnomalies(anomalies) {
  renderRows('anomalies', anomalies, (anomaly) => anomaly.id, createAnomaly, updateAnomaly, 'None.');
}

function createAnomaly() {
  const [detector, text, facts] = ['tag', 'text', 'facts'].map((className) => element('span', { className }));
  return Object.assign(element('li', {}, detector, ' ', text, facts), { detector, text, facts });
}

function updateAnomaly(item, anomaly) {
  setText(item.detector, words(anomaly.detector));
  setText(item.text, anomaly.description);
  setText(item.facts, `${anomaly.measures.map(words).join(', ')}; since ${clock(anomaly.since)}; ` +
    `${number(anomaly.strength)} times the detector's limit`);
  setAttribute(item.facts, 'title', utc(anomaly.since));
}
