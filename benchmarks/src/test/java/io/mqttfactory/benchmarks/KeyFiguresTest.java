package io.mqttfactory.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFiguresTest {

  private static final Instant START = Instant.parse("2026-11-23T05:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "all are there             | \"2026-11-23T05:00:10.000Z\" | 21.5 | good    | 0.1 | true",
        "no aggregate came         | null                         | 21.5 | good    | 0.1 | false",
        "an aggregate from before  | \"2026-11-23T04:59:50.000Z\" | 21.5 | good    | 0.1 | false",
        "a section is not known    | \"2026-11-23T05:00:10.000Z\" | null | good    | 0.1 | false",
        "a section is stale        | \"2026-11-23T05:00:10.000Z\" | 21.5 | stale   | 0.1 | false",
        "a section is simulated    | \"2026-11-23T05:00:10.000Z\" | 21.5 | good    | 0   | false"
      })
  void needsALiveAggregateAndAFigureOfEachSection(
      String description,
      String newest,
      String comfort,
      String quality,
      String received,
      boolean expected) {
    String state =
        """
        {"sources": [{"source": "Bridge", "last_reading_at": %s}],
         "panels": [{"id": "key_figures", "cells": [
           {"tag": "oee", "value": 80, "completeness": 0.1, "quality": "good"},
           {"tag": "cost_per_hour", "value": 6.5, "completeness": %s, "quality": "good"},
           {"tag": "comfort", "value": %s, "completeness": 0.1,
            "quality": "%s"}]}]}
        """
            .formatted(newest, received, comfort, quality);

    assertThat(KeyFigures.areThere(state.getBytes(StandardCharsets.UTF_8), START))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"<html>", "[]", "{}"})
  void anotherProgramOnThePortHasNone(String answer) {
    assertThat(KeyFigures.areThere(answer.getBytes(StandardCharsets.UTF_8), START)).isFalse();
  }
}
