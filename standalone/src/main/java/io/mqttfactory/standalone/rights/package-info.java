/**
 * Who may read and write what on which broker, from one definition: {@code config/rights.json}. The
 * embedded brokers ask {@link io.mqttfactory.standalone.rights.BrokerRights}; Mosquitto gets the
 * same as files, which {@link io.mqttfactory.standalone.rights.AclFilesCommand} writes.
 */
package io.mqttfactory.standalone.rights;
