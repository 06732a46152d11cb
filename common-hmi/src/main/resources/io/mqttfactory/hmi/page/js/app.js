// Puts the page together: each state that comes is rendered in place.

import { renderAlarms, startAlarms } from './alarms.js';
import { announce } from './announcements.js';
import { startOperator } from './commands.js';
import { connect } from './connection.js';
import { renderFigures } from './figures.js';
import { renderConnection, renderHeader, tick } from './header.js';
import { renderJournal, startJournal } from './journal.js';
import { renderOutlook } from './outlook.js';
import { renderPanels } from './panels.js';
import { setPlantTime } from './times.js';
import { refreshTrendsIfDue, renderRanges, startTrends } from './trends.js';

function render(state) {
  setPlantTime(state.at);
  renderHeader(state);
  renderOutlook(state.outlook);
  renderAlarms(state);
  renderFigures(state.summary);
  renderPanels(state.panels);
  announce(state.alarms);
  renderJournal(state);
  renderRanges(state.ranges);
  refreshTrendsIfDue();
}

// First, so that the plant is shown whatever goes wrong below.
connect(render, renderConnection);
setInterval(tick, 1000);
startOperator();
startAlarms();
startTrends();
startJournal();
