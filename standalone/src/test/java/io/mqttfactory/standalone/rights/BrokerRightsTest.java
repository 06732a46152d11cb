package io.mqttfactory.standalone.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerRightsTest {

  private final BrokerRights rights = Rights.read(Path.of("..").resolve(Rights.FILE)).local();

  @ParameterizedTest(name = "{0} on {1}: {2}, since {3}")
  @CsvSource(
      nullValues = "nobody",
      textBlock =
          """
          nobody,    test,                              true,  it is there to try the broker
          nobody,    factory/line1,                     false, a stranger only watches
          nobody,    status/nobody,                     false, a stranger has no presence
          PLC1,      factory/line1,                     true,  these are its readings
          PLC1,      factory/energy,                    false, these are PLC2's
          PLC1,      status/PLC1,                       true,  this is its own presence
          PLC1,      status/PLC2,                       false, this is another's
          PLC1,      test,                              false, a user inherits nothing from the anonymous
          PLC1,      delivery/PLC1/ack/Historian,       false, its readings are not its own to acknowledge
          Historian, delivery/PLC2/ack/Historian,       true,  + stands for one level
          Historian, delivery/PLC2/x/ack/Historian,     false, and for one only
          Historian, delivery/PLC2/ack/Bridge,          false, nobody speaks for another
          HMI1,      alarms/line1/vibration_high,       true,  # stands for the rest
          HMI1,      alarms/energy/grid_abnormal,       false, this is HMI2's area
          Stranger,  factory/line1,                     false, who is not listed may nothing
          """)
  void writesWhatIsGranted(String user, String topic, boolean granted, String why) {
    assertThat(rights.mayWrite(Optional.ofNullable(user), topic)).as(why).isEqualTo(granted);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}, since {3}")
  @CsvSource(
      nullValues = "nobody",
      quoteCharacter = '"',
      textBlock =
          """
          nobody,    factory/line1,         true,  anybody may watch
          nobody,    factory/#,             true,  with a wildcard too
          nobody,    #,                     true,  all that is written may be watched
          nobody,    +/line1,               true,  the same
          nobody,    $SYS/broker/uptime,    true,  the broker's uptime is for all
          nobody,    $SYS/#,                false, more of the broker is not
          nobody,    nothing/here,          true,  where nobody writes nothing can be read
          PLC1,      status/+,              true,  this is granted
          PLC1,      factory/#,             false, a PLC reads no readings
          PLC1,      #,                     false, nor does it by a wider filter
          PLC1,      delivery/PLC1/ack/+,   true,  its acknowledgements
          PLC1,      delivery/PLC2/ack/+,   false, another's
          Historian, delivery/+/replay/#,   true,  as granted
          Historian, delivery/#,            false, acknowledgements of others are in it
          HMI1,      factory/energy,        false, this is HMI2's
          """)
  void readsWhatIsGranted(String user, String filter, boolean granted, String why) {
    assertThat(rights.mayRead(Optional.ofNullable(user), filter)).as(why).isEqualTo(granted);
  }
}
