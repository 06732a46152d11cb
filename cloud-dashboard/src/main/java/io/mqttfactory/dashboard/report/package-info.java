/**
 * The report: one page made for print, and the same as CSV. It has no script and loads one style
 * sheet; every text goes through {@link io.mqttfactory.dashboard.report.Html}. Start at {@link
 * io.mqttfactory.dashboard.report.ReportApi}.
 */
package io.mqttfactory.dashboard.report;
