package io.mqttfactory.labs.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/**
 * What one run showed.
 *
 * @param plcs how many published
 * @param asked readings per second, over all of them
 * @param sent readings per second that the broker confirmed
 * @param received readings per second that the reader got
 * @param p50 half of the readings arrived within so many milliseconds
 * @param p99 all but a hundredth did
 * @param backlog readings that were on their way when publishing ended
 */
public record LoadResult(
    int plcs, int asked, int sent, int received, long p50, long p99, int backlog) {

  /** Each run is retained below it, so that a check can see it. */
  public static final String TOPIC = "lab10/result/";

  private static final double ENOUGH = 0.9;
  private static final long PROMPT_MILLIS = 1_000;

  /** Whether what was asked for arrived, and in time. */
  public boolean keepsUp() {
    return received >= ENOUGH * asked && p99 <= PROMPT_MILLIS;
  }

  String write() {
    try {
      return new JsonMapper().writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Empty if it is not one. */
  public static Optional<LoadResult> read(String text) {
    try {
      return Optional.of(new JsonMapper().readValue(text, LoadResult.class));
    } catch (JsonProcessingException other) {
      return Optional.empty();
    }
  }
}
