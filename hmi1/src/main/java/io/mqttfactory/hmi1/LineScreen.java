package io.mqttfactory.hmi1;

import static io.mqttfactory.hmi1.LineFigures.AVAILABILITY;
import static io.mqttfactory.hmi1.LineFigures.OEE;
import static io.mqttfactory.hmi1.LineFigures.PERFORMANCE;
import static io.mqttfactory.hmi1.LineFigures.QUALITY;
import static io.mqttfactory.hmi1.LineFigures.REJECT_RATE;

import io.mqttfactory.hmi.CellDraft;
import io.mqttfactory.hmi.Cells;
import io.mqttfactory.hmi.Screen;
import io.mqttfactory.hmi.live.DerivedTag;
import io.mqttfactory.hmi.live.TrendedTag;
import io.mqttfactory.hmi.live.Values;
import io.mqttfactory.hmi.view.Cell;
import io.mqttfactory.hmi.view.Panel;
import io.mqttfactory.model.LineStatus;
import io.mqttfactory.model.ReadingType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What HMI1 shows of the manufacturing line. */
final class LineScreen implements Screen {

  private static final Logger log = LoggerFactory.getLogger(LineScreen.class);

  private static final String SPEED_UNIT = "units/min";
  private static final double PERCENT = 100;
  private static final double FASTEST = 140;
  private static final double HOTTEST = 100;
  private static final double HIGHEST_PRESSURE = 2.5;
  private static final double STRONGEST_VIBRATION = 7;

  private String statusBefore = "";

  @Override
  public String title() {
    return "Manufacturing line 1";
  }

  @Override
  public String area() {
    return "line1";
  }

  @Override
  public ReadingType<?> type() {
    return ReadingType.LINE;
  }

  @Override
  public List<DerivedTag> derived() {
    return Stream.of(OEE, AVAILABILITY, PERFORMANCE, QUALITY, REJECT_RATE)
        .map(tag -> new DerivedTag(tag, "%"))
        .toList();
  }

  @Override
  public List<TrendedTag> trended() {
    return List.of(
        new TrendedTag("line_speed", "Speed", SPEED_UNIT),
        new TrendedTag("quality_rate", "Quality rate", "%"),
        new TrendedTag(OEE, "OEE", "%"),
        new TrendedTag("temperature", "Bearing temperature", "°C"),
        new TrendedTag("pressure", "Pressure", "bar"),
        new TrendedTag("vibration", "Vibration", "mm/s"));
  }

  @Override
  public synchronized Values observe(Values read) {
    String status = read.text("status").orElse("unknown");
    if (!status.equals(statusBefore)) {
      String before = statusBefore.isEmpty() ? "" : ", was " + statusBefore;
      log.info("line is {} ({}){}", status, read.text("state").orElse("state unknown"), before);
      statusBefore = status;
    }
    return recall(read);
  }

  @Override
  public Values recall(Values read) {
    return read.with(LineFigures.of(read));
  }

  @Override
  public List<Panel> panels(Cells cells) {
    return List.of(
        new Panel("line", "Line", line(cells)),
        new Panel("production", "Production today", production(cells)),
        new Panel("oee", "OEE today", oee(cells)),
        new Panel("machine", "Machine", machine(cells)));
  }

  private static List<Cell> line(Cells cells) {
    return List.of(
        cells.text("status", "Status").done(),
        cells.text("state", "PackML state").done(),
        cells
            .number("line_speed", "Speed", SPEED_UNIT, 1)
            .gauge(0, FASTEST)
            .target(LineFigures.idealSpeed(cells.values()).orElse(null))
            .done());
  }

  private static List<Cell> production(Cells cells) {
    return List.of(
        cells.number("production_count", "Count", "units", 0).done(),
        cells.number("good_count", "Good", "units", 0).done(),
        cells.number("reject_count", "Rejects", "units", 0).done(),
        cells.number(REJECT_RATE, "Reject rate", "%", 1).done(),
        cells.number("quality_rate", "Quality rate", "%", 1).gauge(0, PERCENT).done());
  }

  private static List<Cell> oee(Cells cells) {
    boolean tooFast =
        cells.values().number(PERFORMANCE).filter(value -> value > PERCENT).isPresent();
    return List.of(
        share(cells, OEE, "OEE").done(),
        share(cells, AVAILABILITY, "Availability").done(),
        share(cells, PERFORMANCE, "Performance")
            .note(tooFast ? "ideal cycle time wrong" : noteIfUnknown(cells, PERFORMANCE))
            .done(),
        share(cells, QUALITY, "Quality").done());
  }

  private static CellDraft share(Cells cells, String tag, String label) {
    return cells.number(tag, label, "%", 1).gauge(0, PERCENT).note(noteIfUnknown(cells, tag));
  }

  private static String noteIfUnknown(Cells cells, String tag) {
    boolean read = !cells.values().byTag().isEmpty();
    return read && cells.values().number(tag).isEmpty() ? "not available yet" : "";
  }

  private static List<Cell> machine(Cells cells) {
    return List.of(
        cells.number("temperature", "Bearing temperature", "°C", 1).gauge(0, HOTTEST).done(),
        cells.number("pressure", "Pressure", "bar", 2).gauge(0, HIGHEST_PRESSURE).done(),
        cells
            .number("vibration", "Vibration", "mm/s", 2)
            .gauge(0, STRONGEST_VIBRATION)
            .note(zone(cells.values()))
            .done());
  }

  /** The zones mean something only while the machine runs steadily. */
  private static String zone(Values values) {
    boolean running =
        values.text("status").filter(LineStatus.RUNNING.wireName()::equals).isPresent();
    return running
        ? values.number("vibration").map(value -> "ISO zone " + IsoZone.of(value)).orElse("")
        : "";
  }

  @Override
  public String headline(Values latest) {
    return String.format(
        Locale.ROOT,
        "status=%s speed=%s good=%s rejects=%s oee=%s",
        latest.text("status").orElse("unknown"),
        latest.told("line_speed", "%.1f units/min"),
        latest.told("good_count", "%.0f"),
        latest.told("reject_count", "%.0f"),
        latest.told(OEE, "%.1f %%"));
  }
}
