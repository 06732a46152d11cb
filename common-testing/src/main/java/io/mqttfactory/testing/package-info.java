/**
 * Strict fakes and fixtures that the tests of several modules share: an in-memory broker, a clock
 * that is set, a Mosquitto in a container, and the rules of the architecture. A fake behaves like
 * what it stands for, or fails: the contract tests here run against the fakes and against the real
 * thing.
 */
package io.mqttfactory.testing;
