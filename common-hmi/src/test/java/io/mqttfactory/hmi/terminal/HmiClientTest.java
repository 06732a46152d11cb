package io.mqttfactory.hmi.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.HmiState;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmState;
import io.mqttfactory.model.Json;
import io.mqttfactory.testing.SettableClock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HmiClientTest {

  private final AtomicReference<HmiState> state = new AtomicReference<>(States.line());
  private final FakeHmi hmi = new FakeHmi(state::get, States::trends);
  private final HmiClient client = new HmiClient(hmi.url(), Duration.ofSeconds(30));
  private final SettableClock clock = SettableClock.ofWednesday();
  private final Lookout lookout = new Lookout(client, clock);
  private final Wish wish = new Wish(TrendRange.FIVE_MINUTES, false);

  @AfterEach
  void stop() {
    hmi.close();
  }

  @Test
  void readsWhatAnHmiSays() {
    assertThat(client.state()).isEqualTo(States.line());
    assertThat(client.trends(TrendRange.AN_HOUR)).isEqualTo(States.trends());
    assertThat(client.journal()).isEqualTo(States.journal());
    assertThat(hmi.asked).contains("/api/trends?range=1h&points=120", "/api/journal?limit=100");
  }

  @Test
  void sendsCommandsWithTheNameOfTheOperator() {
    client.send(Command.acknowledge("a/../b c"), "anna\"");
    client.send(Command.acknowledgeAll(), "anna");
    client.send(Command.shelve("x", 15), "anna");

    assertThat(hmi.posted)
        .containsExactly(
            "/api/alarms/a%2F..%2Fb+c/acknowledge {\"by\":\"anna\\\"\"}",
            "/api/alarms/acknowledge {\"by\":\"anna\"}",
            "/api/alarms/x/shelve {\"by\":\"anna\",\"minutes\":15}");
  }

  @Test
  void tellsWhyTheHmiSaysNo() {
    hmi.refuse("it is\u001b[2J acknowledged");

    assertThatThrownBy(() -> client.send(Command.acknowledge("x"), "anna"))
        .isInstanceOf(HmiException.class)
        .hasMessage("it is\uFFFD[2J acknowledged");
  }

  @Test
  void halfAStateIsAnError() {
    HmiState line = States.line();
    state.set(
        HmiState.ofHmi(
            "HMI1",
            "t",
            "line1",
            line.at(),
            null,
            List.of(),
            List.of(),
            List.of(),
            line.summary()));

    assertThatThrownBy(client::state).hasMessage("answers with half a state");
  }

  @Test
  void readsAStateOfTwoHundredAlarms() {
    List<AlarmView> alarms =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    States.alarm(
                        "alarm" + i,
                        AlarmPriority.LOW,
                        AlarmState.NORMAL,
                        "What has happened, in words. ".repeat(12)))
            .toList();
    state.set(States.line(States.NOW, States.panels(), alarms));

    assertThat(Json.write(state.get())).hasSizeGreaterThan(2 * Json.MAX_BYTES);
    assertThat(client.state()).isEqualTo(state.get());
  }

  @Test
  void doesNotReadAnAnswerWithoutEnd() {
    List<AlarmView> alarms =
        Collections.nCopies(
            10_000, States.alarm("alarm", AlarmPriority.LOW, AlarmState.NORMAL, "message"));
    state.set(States.line(States.NOW, States.panels(), alarms));

    assertThatThrownBy(client::state).hasMessageEndingWith("expected at most 1048576");
  }

  @Test
  void anHmiThatIsAwayLeavesTheLastPictureAndComesBack() {
    Picture first = lookout.look(Picture.none(hmi.url()), wish);
    hmi.stop();
    clock.advance(Duration.ofSeconds(1));
    Picture away = lookout.look(first, wish);
    clock.advance(Duration.ofSeconds(1));
    Picture stillAway = lookout.look(away, wish);
    hmi.start();
    Picture back = lookout.look(stillAway, wish);

    assertThat(first.isAway()).isFalse();
    assertThat(away.state()).isEqualTo(first.state());
    assertThat(away.problem()).isEqualTo("does not answer");
    assertThat(stillAway.awaySince())
        .isEqualTo(away.awaySince())
        .isEqualTo(States.NOW.plusSeconds(1));
    assertThat(back.isAway()).isFalse();
  }

  @Test
  void asksForTrendsEveryFiveSecondsAndWhenTheRangeChanges() {
    Picture first = lookout.look(Picture.none(hmi.url()), wish);
    clock.advance(Duration.ofSeconds(4));
    Picture second = lookout.look(first, wish);
    clock.advance(Duration.ofSeconds(1));
    Picture third = lookout.look(second, wish);
    Picture hour = lookout.look(third, new Wish(TrendRange.AN_HOUR, true));

    assertThat(second.trendsAt()).isEqualTo(first.trendsAt());
    assertThat(third.trendsAt()).isEqualTo(States.NOW.plusSeconds(5));
    assertThat(hour.range()).isEqualTo(TrendRange.AN_HOUR);
    assertThat(hour.journal()).isNotEmpty();
    assertThat(third.journal()).isEmpty();
  }
}
