// Puts the page together: asks for the state every few seconds and renders it in place.

import { renderAnomalies, renderInsights, renderResolved } from './findings.js';
import { renderForecast, startForecast } from './forecast.js';
import { byId, reconcile, element, setAttribute, setText, show } from './dom.js';
import { renderScores } from './scores.js';
import { ageOf, clock, setPlantTime, span, utc } from './times.js';
import { renderPlan, renderWear } from './wear.js';

const PAUSE_MS = 3000;
const PATIENCE_MS = 10_000;

function render(state) {
  setPlantTime(state.now);
  renderClock(state);
  renderNotices(state.notices);
  renderInsights(state);
  renderResolved(state);
  renderForecast(state);
  renderAnomalies(state.anomalies);
  renderScores(state.scores);
  renderPlan(state);
  renderWear(state.wear);
}

function renderClock({ at }) {
  const node = byId('clock');
  setText(node, at === null ? 'no window yet' : `as of ${clock(at)}`);
  setAttribute(node, 'datetime', at);
  setAttribute(node, 'title', at === null ? 'No window was seen yet' : `${utc(at)}, ${span(ageOf(at))} of plant time ago`);
}

function renderNotices(notices) {
  reconcile(byId('notices'), notices, (notice) => notice, () => element('li', { role: 'status' }), setText);
}

function renderLoss(lost) {
  document.documentElement.classList.toggle('lost', lost);
  setText(byId('banner-text'), lost ? 'No connection to Analytics: what is shown is old. Trying again …' : '');
  show(byId('banner'), lost);
}

async function ask() {
  try {
    const response = await fetch('/api/state', { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) {
      throw new Error(`status ${response.status}`);
    }
    render(await response.json());
    renderLoss(false);
  } catch {
    renderLoss(true);
  }
  setTimeout(ask, PAUSE_MS);
}

startForecast();
ask();
