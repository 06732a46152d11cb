package io.mqttfactory.plant;

/**
 * The plant's whole state at a moment, and how one second changes it. Line, drive, power and hall
 * act on each other here and nowhere else.
 */
final class PlantModel {

  /** The drives hold their speed down to this loss of voltage, and lose it in step below. */
  private static final double SAG_TOLERANCE = 0.04;

  private final Site site;
  private final LineModel line;
  private final DriveModel drive;
  private final PowerModel power;
  private final HallModel hall;

  /** The plant on Monday at 00:00, whatever went on before. */
  PlantModel(Site site) {
    PlantParameters parameters = site.parameters();
    long seed = site.seed();
    this.site = site;
    this.line = new LineModel(parameters.line(), site.calendar(), seed);
    this.hall = new HallModel(parameters, site.staff(), site.weather(), site.monday());
    this.drive = new DriveModel(parameters.drive(), hall.temperature(), seed);
    this.power = new PowerModel(parameters.power(), site.calendar(), seed);
    power.draw(site.monday(), FaultSchedule.EMPTY.levelsAt(site.monday()), line, hall);
  }

  private PlantModel(PlantModel original) {
    this.site = original.site;
    this.line = new LineModel(original.line);
    this.drive = new DriveModel(original.drive);
    this.power = new PowerModel(original.power);
    this.hall = new HallModel(original.hall);
  }

  /** An independent plant in the same state. */
  PlantModel copy() {
    return new PlantModel(this);
  }

  /** Lets the second that begins then pass. */
  void advance(long second, FaultLevels faults) {
    double sag = site.grid().sagAt(second, faults);
    line.advance(second, faults, Math.max(0, sag - SAG_TOLERANCE));
    drive.advance(second, faults, line.speedShare(), hall.temperature());
    hall.advance(second, faults, line.speedShare());
    power.advance(second, faults, line, hall);
  }

  Site site() {
    return site;
  }

  LineModel line() {
    return line;
  }

  DriveModel drive() {
    return drive;
  }

  PowerModel power() {
    return power;
  }

  HallModel hall() {
    return hall;
  }
}
