package io.mqttfactory.historian.store;

import io.mqttfactory.model.ReadingType;
import java.util.Map;

/** Which table holds which type of reading. */
public final class TableNames {

  private static final Map<ReadingType<?>, String> TABLES =
      Map.of(
          ReadingType.LINE, "manufacturing_data",
          ReadingType.ENERGY, "energy_data",
          ReadingType.ENVIRONMENT, "environmental_data");

  private TableNames() {}

  public static String of(ReadingType<?> type) {
    return TABLES.get(type);
  }
}
