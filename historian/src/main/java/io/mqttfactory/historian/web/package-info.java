/**
 * The historian's page and what it asks for beside the past: how well the readings come in, and who
 * is there. Looks and basic scripts are those of the HMIs' page.
 */
package io.mqttfactory.historian.web;
