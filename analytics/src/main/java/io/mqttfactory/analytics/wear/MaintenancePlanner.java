package io.mqttfactory.analytics.wear;

import io.mqttfactory.analytics.wear.WearOutlook.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Makes a plan of what was found: the greatest risk first. */
final class MaintenancePlanner {

  private final WearParameters parameters;

  MaintenancePlanner(WearParameters parameters) {
    this.parameters = parameters;
  }

  /** A task for each part of which enough is known. */
  List<MaintenanceTask> plan(Instant now, List<WearOutlook> outlooks) {
    List<MaintenanceTask> tasks = new ArrayList<>();
    outlooks.stream()
        .filter(outlook -> outlook.state() != State.NOT_ENOUGH_DATA)
        .sorted(Comparator.comparingDouble(this::risk).reversed())
        .forEach(outlook -> tasks.add(task(tasks.size() + 1, now, outlook)));
    return tasks;
  }

  private double risk(WearOutlook outlook) {
    return outlook.probability() * part(outlook).consequence(parameters);
  }

  private MaintenanceTask task(int rank, Instant now, WearOutlook outlook) {
    Part part = part(outlook);
    return new MaintenanceTask(
        rank,
        outlook.part(),
        part.task(),
        risk(outlook),
        outlook.probability(),
        part.consequence(parameters),
        latestDate(now, outlook),
        reason(outlook));
  }

  /** Such that it is done when the limit may be reached at the earliest. */
  private Instant latestDate(Instant now, WearOutlook outlook) {
    Double earliest = outlook.lowerHours();
    if (earliest == null || earliest > 24 * parameters.horizonDays()) {
      return null;
    }
    double hours = Math.max(0, earliest - parameters.leadHours());
    return now.plus(Duration.ofMinutes(Math.round(60 * hours)));
  }

  private String reason(WearOutlook outlook) {
    String where =
        String.format(
            Locale.ROOT,
            "%s of %s (%s)",
            number(outlook.value()),
            quantity(outlook.limit(), outlook),
            outlook.limitName());
    return switch (outlook.state()) {
      case LIMIT_REACHED -> where + ", the limit is reached";
      case WEARING -> where + alert(outlook) + ", at the limit in " + hours(outlook);
      case NO_WEAR_SEEN -> where + alert(outlook) + ", no wear seen";
      case NOT_ENOUGH_DATA -> where;
    };
  }

  private String alert(WearOutlook outlook) {
    double alert = parameters.limits().vibrationAlert();
    boolean isBeyond = part(outlook) == Part.BEARING_VIBRATION && outlook.value() >= alert;
    return isBeyond ? ", above " + quantity(alert, outlook) + " (zone B/C)" : "";
  }

  private static String hours(WearOutlook outlook) {
    String upper = outlook.upperHours() == null ? "never" : whole(outlook.upperHours());
    return String.format(
        Locale.ROOT,
        "%s h (80 %%: %s to %s)",
        whole(outlook.hoursToLimit()),
        whole(outlook.lowerHours()),
        upper);
  }

  private static String whole(double value) {
    return Long.toString(Math.round(value));
  }

  private static String quantity(double value, WearOutlook outlook) {
    return outlook.unit().isEmpty() ? number(value) : number(value) + " " + outlook.unit();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static Part part(WearOutlook outlook) {
    return Part.valueOf(outlook.part().toUpperCase(Locale.ROOT));
  }
}
