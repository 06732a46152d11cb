package io.mqttfactory.testing;

/** The rules hold for this module and for those it is built on, which cannot use it. */
class CommonArchitectureTest extends ArchitectureTest {}
