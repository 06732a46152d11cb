package io.mqttfactory.system.security;

/** The broker outside the plant. */
class CloudBrokerSecurityIT extends BrokerSecurityContract {

  CloudBrokerSecurityIT() {
    super("cloud_mosquitto.conf", "cloud-broker.acl", "cloud/status/");
  }

  @Override
  String topics() {
    return """
    the figures of the plant            | cloud/factory/analytics
    a prediction                        | cloud/factory/predictions
    an insight                          | cloud/factory/insights
    the presence of the bridge          | cloud/status/Bridge
    what the bridge tells about itself  | cloud/status/Bridge/info
    the presence of the dashboard       | cloud/status/CloudDashboard
    an offer of the bridge              | cloud/delivery/Bridge/offer
    a replay of the bridge              | cloud/delivery/Bridge/replay/cloud/factory/analytics
    an acknowledgement of the dashboard | cloud/delivery/Bridge/ack/CloudDashboard
    an acknowledgement of the analytics | cloud/delivery/Bridge/ack/Analytics
    a topic of the plant                | factory/line1
    a topic that nobody has             | cloud/other""";
  }

  @Override
  String topicsOfOthers() {
    return """
    the analytics forge an acknowledgement   | Analytics      | cloud/delivery/Bridge/ack/CloudDashboard
    the dashboard forges one                 | CloudDashboard | cloud/delivery/Bridge/ack/Analytics
    the bridge acknowledges its own figures  | Bridge         | cloud/delivery/Bridge/ack/Analytics
    the analytics invent the plant's figures | Analytics      | cloud/factory/analytics
    the dashboard does so                    | CloudDashboard | cloud/factory/analytics
    the bridge predicts                      | Bridge         | cloud/factory/predictions
    the dashboard has an insight             | CloudDashboard | cloud/factory/insights
    the analytics withdraw the offer         | Analytics      | cloud/delivery/Bridge/offer
    the dashboard replays                    | CloudDashboard | cloud/delivery/Bridge/replay/cloud/factory/analytics
    the analytics report the bridge gone     | Analytics      | cloud/status/Bridge
    the bridge speaks for the dashboard      | Bridge         | cloud/status/CloudDashboard/info
    the bridge repeats a topic of the plant  | Bridge         | factory/line1""";
  }

  @Override
  String foreignWills() {
    return """
    a stranger reports the bridge gone       | stranger       | cloud/status/Bridge
    a stranger's acknowledgement             | stranger       | cloud/delivery/Bridge/ack/Analytics
    the analytics report the bridge gone     | Analytics      | cloud/status/Bridge""";
  }

  @Override
  String user() {
    return "Bridge";
  }

  @Override
  String userOfTheOtherBroker() {
    return "PLC1";
  }
}
