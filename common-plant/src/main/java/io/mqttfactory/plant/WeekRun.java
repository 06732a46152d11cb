package io.mqttfactory.plant;

import java.util.ArrayList;
import java.util.List;

/**
 * One week of the plant. Steps forward as far as it is asked, and keeps a copy of the state every
 * five minutes, so that going back costs at most as many steps as five minutes have.
 */
final class WeekRun {

  private static final int CHECKPOINT_DISTANCE = 5 * PlantTime.MINUTE;

  private final long monday;

  /** The state at every multiple of the distance since Monday, without gaps; never advanced. */
  private final List<PlantModel> checkpoints = new ArrayList<>();

  private FaultSchedule faults;
  private FaultLevels levels;
  private PlantModel model;
  private long second;

  WeekRun(Site site, FaultSchedule faults) {
    this.monday = site.monday();
    this.faults = faults;
    this.levels = faults.levelsAt(monday);
    checkpoints.add(new PlantModel(site));
    restore(0);
  }

  /**
   * The state at that second, from Monday 00:00 to the end of the week (which is the next week's
   * Monday, before maintenance has made things good). To be read before the next call only.
   */
  PlantModel at(long wanted) {
    int nearest = Math.min((int) (wanted - monday) / CHECKPOINT_DISTANCE, checkpoints.size() - 1);
    if (wanted < second || monday + (long) nearest * CHECKPOINT_DISTANCE > second) {
      restore(nearest);
    }
    while (second < wanted) {
      step();
    }
    return model;
  }

  FaultLevels levelsAt(long wanted) {
    if (!levels.covers(wanted)) {
      levels = faults.levelsAt(wanted);
    }
    return levels;
  }

  /** Takes other faults, which differ from the present ones from that second on. */
  void replaceFaults(FaultSchedule replacement, long earliestDifference) {
    faults = replacement;
    levels = replacement.levelsAt(second);
    long stillTrue = Math.max(0, earliestDifference - monday) / CHECKPOINT_DISTANCE;
    if (stillTrue < checkpoints.size() - 1) {
      checkpoints.subList((int) stillTrue + 1, checkpoints.size()).clear();
    }
    if (earliestDifference < second) {
      restore(checkpoints.size() - 1);
    }
  }

  private void restore(int index) {
    model = checkpoints.get(index).copy();
    second = monday + (long) index * CHECKPOINT_DISTANCE;
  }

  private void step() {
    model.advance(second, levelsAt(second));
    second++;
    if (second - monday == (long) checkpoints.size() * CHECKPOINT_DISTANCE) {
      checkpoints.add(model.copy());
    }
  }
}
