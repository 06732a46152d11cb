package io.mqttfactory.system.security;

/** The broker inside the plant. */
class LocalBrokerSecurityIT extends BrokerSecurityContract {

  LocalBrokerSecurityIT() {
    super("mosquitto.conf", "local-broker.acl", "status/");
  }

  @Override
  String topics() {
    return """
    a reading of the line          | factory/line1
    a reading of the meter         | factory/energy
    a reading of the hall          | factory/environment
    the presence of a PLC          | status/PLC1
    the presence of the historian  | status/Historian
    what a PLC tells about itself  | status/PLC1/info
    an alarm of the line           | alarms/line1/vibration
    an alarm of the meter          | alarms/energy/power
    an offer of PLC1               | delivery/PLC1/offer
    an offer of PLC2               | delivery/PLC2/offer
    an offer of PLC3               | delivery/PLC3/offer
    a replay of PLC1               | delivery/PLC1/replay/factory/line1
    a replay of PLC2               | delivery/PLC2/replay/factory/energy
    a replay of PLC3               | delivery/PLC3/replay/factory/environment
    an acknowledgement to PLC1     | delivery/PLC1/ack/Historian
    an acknowledgement to PLC2     | delivery/PLC2/ack/Historian
    an acknowledgement to PLC3     | delivery/PLC3/ack/Historian
    an acknowledgement of Bridge   | delivery/PLC1/ack/Bridge
    a fault                        | simulation/faults/jam
    a topic that nobody has        | other/topic""";
  }

  /** Who forges an acknowledgement makes a PLC delete readings that nobody has stored. */
  @Override
  String topicsOfOthers() {
    return """
    the bridge forges an acknowledgement         | Bridge    | delivery/PLC1/ack/Historian
    the bridge forges another                    | Bridge    | delivery/PLC3/ack/Historian
    the historian forges an acknowledgement      | Historian | delivery/PLC1/ack/Bridge
    a PLC acknowledges its own readings          | PLC1      | delivery/PLC1/ack/Historian
    a PLC acknowledges the readings of another   | PLC1      | delivery/PLC2/ack/Historian
    a PLC acknowledges under its own name        | PLC1      | delivery/PLC2/ack/PLC1
    a display forges an acknowledgement          | HMI1      | delivery/PLC1/ack/Historian
    the operator forges an acknowledgement       | Operator  | delivery/PLC1/ack/Historian
    a PLC measures for another                   | PLC1      | factory/energy
    a PLC measures for the third                 | PLC2      | factory/environment
    a PLC measures for the first                 | PLC3      | factory/line1
    a PLC below its own topic                    | PLC1      | factory/line1/more
    the historian invents a reading              | Historian | factory/line1
    the bridge invents a reading                 | Bridge    | factory/energy
    a display invents a reading                  | HMI1      | factory/line1
    the operator invents a reading               | Operator  | factory/environment
    a PLC offers for another                     | PLC1      | delivery/PLC2/offer
    the historian withdraws an offer             | Historian | delivery/PLC1/offer
    a PLC replays for another                    | PLC1      | delivery/PLC2/replay/factory/energy
    a PLC replays a topic of another             | PLC1      | delivery/PLC1/replay/factory/energy
    a PLC reports the historian gone             | PLC1      | status/Historian
    a PLC reports another gone                   | PLC2      | status/PLC1
    the historian speaks for a PLC               | Historian | status/PLC1/info
    a display reports the other gone             | HMI2      | status/HMI1
    a display raises an alarm of the other       | HMI2      | alarms/line1/vibration
    the other does so too                        | HMI1      | alarms/energy/power
    a PLC clears an alarm                        | PLC1      | alarms/line1/vibration
    a PLC injects a fault                        | PLC1      | simulation/faults/jam
    the historian injects a fault                | Historian | simulation/faults/jam
    a user is more than a stranger, but not here | PLC1      | test""";
  }

  @Override
  String foreignWills() {
    return """
    a stranger reports a PLC gone                | stranger  | status/PLC1
    a stranger's last reading                    | stranger  | factory/line1
    a stranger's acknowledgement                 | stranger  | delivery/PLC1/ack/Historian
    a PLC reports another gone                   | PLC2      | status/PLC1
    the bridge's last acknowledgement            | Bridge    | delivery/PLC1/ack/Historian""";
  }

  @Override
  String user() {
    return "PLC1";
  }

  @Override
  String userOfTheOtherBroker() {
    return "Analytics";
  }
}
