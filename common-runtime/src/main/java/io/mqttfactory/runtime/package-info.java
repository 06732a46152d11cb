/**
 * What every process of the factory needs: settings, lifecycle, the plant's clock, tasks, logging.
 *
 * <p>The idea to know first: a component is an {@link io.mqttfactory.runtime.Assembly}, a method
 * that builds everything from a {@link io.mqttfactory.runtime.Component}. Its {@code Main}, its
 * test and the standalone factory call the same method, so what is tested is what runs. Nothing
 * static holds state; whatever is opened is handed to the component, which closes it in reverse
 * order. Start at {@link io.mqttfactory.runtime.Launcher}; MQTT, HTTP, files and what is received
 * for good have packages of their own.
 */
package io.mqttfactory.runtime;
