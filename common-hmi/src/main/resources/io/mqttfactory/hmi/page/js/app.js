// Puts the page together: each state that comes is rendered in place.

import { announce, renderLoad } from './announcements.js';
import { renderAlarms, startAlarms } from './alarms.js';
import { startOperator } from './commands.js';
import { connect } from './connection.js';
import { renderConnection, renderHeader, tick } from './header.js';
import { startJournal } from './journal.js';
import { renderPanels } from './panels.js';
import { setPlantTime } from './times.js';
import { refreshTrendsIfDue, startTrends } from './trends.js';

function render(state) {
  setPlantTime(state.at);
  renderHeader(state);
  renderAlarms(state.alarms);
  renderLoad(state.summary);
  renderPanels(state.panels);
  announce(state.alarms);
  refreshTrendsIfDue();
}

startOperator();
startAlarms();
startTrends();
startJournal();
connect(render, renderConnection);
setInterval(tick, 1000);
