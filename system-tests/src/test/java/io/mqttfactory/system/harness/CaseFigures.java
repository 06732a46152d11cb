package io.mqttfactory.system.harness;

/** What a case has counted, for its line in the report. */
interface CaseFigures {

  /** The cells of the nine columns between the case and its result. */
  String figures();
}
