// Puts the page together: asks every few seconds and renders the answers in place.

import { ask } from './ask.js';
import { readAddress } from './choice.js';
import { renderComponents } from './components.js';
import { byId, setAttribute, setText, show } from './dom.js';
import { renderQuality } from './quality.js';
import { loadTags } from './tags.js';
import { clock, setPlantTime, utc } from './times.js';
import { refreshTrends, refreshTrendsIfDue, startTrends } from './trend.js';

const PAUSE_MS = 2000;

let hasTags = false;
let answeredAt = null;

async function update() {
  try {
    const [quality, components] = await Promise.all([ask('/api/quality'), ask('/api/components')]);
    setPlantTime(quality.now);
    renderClock(quality.now);
    renderQuality(quality);
    renderComponents(components);
    renderLoss(false);
    answeredAt = new Date();
    await updateTrends();
  } catch {
    renderLoss(true);
  }
  setTimeout(update, PAUSE_MS);
}

async function updateTrends() {
  if (hasTags) {
    refreshTrendsIfDue();
  } else {
    await loadTags(refreshTrends);
    hasTags = true;
    refreshTrends();
  }
}

function renderClock(now) {
  setText(byId('clock'), clock(now));
  setAttribute(byId('clock'), 'datetime', now);
  setAttribute(byId('clock'), 'title', `${utc(now)}, plant time`);
}

function renderLoss(lost) {
  document.documentElement.classList.toggle('lost', lost);
  const since = answeredAt === null ? 'and nothing is known yet' : `since ${clock(answeredAt.toISOString())}: what is shown is old`;
  setText(byId('banner-text'), lost ? `The historian does not answer ${since}. Trying again …` : '');
  show(byId('banner'), lost);
}

readAddress();
startTrends();
update();
