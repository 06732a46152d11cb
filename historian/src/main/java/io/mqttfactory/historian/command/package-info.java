/**
 * The shell's side of the historian: {@link io.mqttfactory.historian.command.Question} reads the
 * arguments, {@link io.mqttfactory.historian.command.HistoryClient} asks the running historian over
 * HTTP, {@link io.mqttfactory.historian.command.AnswerPrinter} prints tables. Whatever comes from
 * payloads is made harmless before it reaches the terminal.
 */
package io.mqttfactory.historian.command;
