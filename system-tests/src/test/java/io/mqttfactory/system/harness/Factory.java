package io.mqttfactory.system.harness;

import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.testing.FlakyProxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A whole factory for one case: broker, historian and PLCs as processes in one folder, and a line
 * of the report at the end. A case starts it, does harm, and asks for the {@link #quiesce()
 * verdict}. The folder of a case that failed stays, with all logs and databases.
 */
public final class Factory implements BeforeEachCallback, AfterEachCallback {

  private static final Path CASES = Path.of("target", "cases");

  private final Map<String, PlcProcess> plcs = new TreeMap<>();
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  /** Closed last: a disk on which somebody works cannot be taken away. */
  private final List<SmallDisk> disks = new ArrayList<>();

  private Path folder;
  private MosquittoProcess broker;
  private ComponentProcess historian;
  private HistorianDatabase database;
  private Optional<Cloud> cloud = Optional.empty();
  private Optional<PlantTime> time = Optional.empty();
  private CaseFigures figures;

  @Override
  public void beforeEach(ExtensionContext context) {
    folder =
        CASES
            .resolve(context.getRequiredTestClass().getSimpleName())
            .resolve(context.getRequiredTestMethod().getName())
            .toAbsolutePath();
    Folders.makeEmpty(folder);
    broker = add(MosquittoProcess.local(Folders.make(folder.resolve("broker"))));
    historian = add(new ComponentProcess("historian", broker.address(), folder));
    historian.set("BACKFILL_DAYS", "0");
    keepDatabaseIn(Folders.make(folder.resolve("historian")));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
    for (SmallDisk disk : disks) {
      if (context.getExecutionException().isPresent()) {
        disk.keepFiles();
      }
      disk.close();
    }
    Report.add(ReportLine.of(context, figures));
    if (context.getExecutionException().isEmpty()) {
      Folders.delete(folder);
    }
  }

  public MosquittoProcess broker() {
    return broker;
  }

  public ComponentProcess historian() {
    return historian;
  }

  public HistorianDatabase database() {
    return database;
  }

  /** PLC1, which makes a hundred readings a second unless it is told otherwise. */
  public PlcProcess plc() {
    return plc("plc1");
  }

  /** One of the three. */
  public PlcProcess plc(String name) {
    return plcs.computeIfAbsent(
        name, absent -> add(new PlcProcess(name, broker.address(), folder)));
  }

  /** HMI2, which shows what PLC2 publishes. Not started yet. */
  public HmiProcess energyHmi() {
    return add(new HmiProcess("hmi2", broker.address(), folder));
  }

  /** The bridge and the cloud. To be asked for before the start, by a case that has them. */
  public Cloud cloud() {
    if (cloud.isEmpty()) {
      cloud = Optional.of(new Cloud(this, folder));
    }
    return cloud.get();
  }

  /** What of the cloud takes part in this case; nothing in one without. */
  List<ComponentProcess> cloudComponents() {
    return cloud.map(Cloud::components).orElse(List.of());
  }

  /**
   * All three PLCs at their own intervals, and a bridge, in another time than the wall's. To be
   * asked for before the start.
   */
  public void runIn(PlantTime plantTime) {
    time = Optional.of(plantTime);
    plc("plc1").set("PUBLISH_INTERVAL", "2");
    plc("plc2").set("PUBLISH_INTERVAL", "3");
    plc("plc3").set("PUBLISH_INTERVAL", "4");
    cloud();
  }

  /** All PLCs that take part in this case. */
  public List<PlcProcess> plcs() {
    return List.copyOf(plcs.values());
  }

  /** A network of its own between a component and the broker. To be asked for before the start. */
  public FlakyProxy networkOf(ComponentProcess component) {
    FlakyProxy network = add(new FlakyProxy(broker.address()));
    component.connectTo(network.address());
    return network;
  }

  /** A small disk under the historian's database. To be asked for before the start. */
  public SmallDisk diskOfHistorian(int megabytes) {
    SmallDisk disk = mount("historian-disk", megabytes);
    keepDatabaseIn(disk.folder());
    return disk;
  }

  /** A small disk under a PLC's outbox. To be asked for before the start. */
  public SmallDisk diskOf(PlcProcess plc, int megabytes) {
    SmallDisk disk = mount(plc + "-disk", megabytes);
    plc.set("DATA_DIR", disk.folder().toString());
    return disk;
  }

  /**
   * Starts everything, with PLC1 unless other PLCs were asked for, and waits for first readings.
   */
  public void start() {
    plc();
    agreeOnTimeAndConsumers();
    broker.start();
    historian.launch();
    cloud.ifPresent(Cloud::launch);
    plcs().forEach(PlcProcess::launch);
    historian.awaitReady();
    plcs().forEach(PlcProcess::awaitReady);
    cloudComponents().forEach(ComponentProcess::awaitReady);
    awaitStored(10);
  }

  /** The historian stays in the wall's time: it notes when something came in. */
  private void agreeOnTimeAndConsumers() {
    time.ifPresent(
        plantTime -> {
          plcs().forEach(plc -> plc.liveIn(plantTime));
          cloudComponents().forEach(component -> component.liveIn(plantTime));
        });
    if (cloud.isPresent()) {
      plcs().forEach(plc -> plc.set("REQUIRED_CONSUMERS", "Historian,Bridge"));
    }
  }

  /** Starts broker and historian, for a case that publishes by hand. */
  public void startWithoutPlcs() {
    broker.start();
    historian.start();
  }

  /** Lets so many more readings be made: the clock of a case. */
  public void awaitProduced(int more) {
    long enough = produced() + more;
    Progress.await(more + " more readings are made", this::produced, enough);
  }

  /** Waits until the historian has so many more readings. */
  public void awaitStored(int more) {
    long enough = database.rows() + more;
    Progress.await(more + " more readings are stored", database::rows, enough);
  }

  /** How many readings all PLCs have committed. */
  public long produced() {
    return plcs().stream().mapToLong(plc -> plc.sent().size()).sum();
  }

  /** The hashes of all readings that PLCs have committed, by key. */
  public Map<ReadingKey, String> sent() {
    Map<ReadingKey, String> sent = new HashMap<>();
    plcs().forEach(plc -> sent.putAll(plc.sent()));
    return sent;
  }

  /**
   * To be asked when the fault is over: waits until everything made so far has arrived, looks
   * whether everybody lives and is as small as before, then lets the PLCs send what is left and
   * make nothing new, and compares.
   */
  public Verdict quiesce() {
    return quiesce(new Losses(this));
  }

  /**
   * @param losses what was destroyed on purpose
   */
  public Verdict quiesce(Losses losses) {
    Verdict verdict = new Quiesce(this, losses).judge();
    figures = verdict;
    return verdict;
  }

  /**
   * As {@link #quiesce()}, and then compares the windows that a reader of the cloud keeps with what
   * the historian has.
   */
  public WindowVerdict quiesceWindows() {
    quiesce().isComplete();
    WindowVerdict verdict = audit().judge();
    figures = verdict;
    return verdict;
  }

  /** Waits until the cloud's reader has all windows before that moment, with all readings. */
  public void awaitWindowsBefore(Instant moment) {
    audit().awaitRight(moment);
  }

  private AggregateAudit audit() {
    return new AggregateAudit(database, cloud().reader(), cloud().bridge());
  }

  /** Hands over what must be closed at the end of the case, before what was there earlier. */
  public <T extends AutoCloseable> T add(T resource) {
    opened.push(resource);
    return resource;
  }

  private SmallDisk mount(String name, int megabytes) {
    SmallDisk disk = SmallDisk.mount(folder.resolve(name), megabytes);
    disks.add(disk);
    return disk;
  }

  private void keepDatabaseIn(Path place) {
    database = new HistorianDatabase(place.resolve("historian.db"));
    historian.set("DB_FILE", database.file().toString());
  }
}
