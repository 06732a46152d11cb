package io.mqttfactory.historian.store;

import io.mqttfactory.historian.presence.ComponentPresence;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.consumer.store.ConsumerStore;
import java.util.List;
import java.util.Optional;

/** Keeps readings, the past before them that is filled from the model, and who was there. */
public interface ReadingStore extends ConsumerStore {

  /** The earliest reading that was really received; empty if there is none. */
  Optional<Reading> earliestReceived(ReadingType<?> type);

  /** How far that type's past is filled; empty if that never began. */
  Optional<FilledPast> filledPast(ReadingType<?> type);

  /** Stores simulated readings and how far the past is filled with them. */
  void storePast(ReadingType<?> type, List<? extends Reading> readings, FilledPast progress);

  /** The components that were seen. */
  List<ComponentPresence> presences();

  /** Keeps these components in place of those that were kept. */
  void savePresences(List<ComponentPresence> presences);
}
