package io.mqttfactory.standalone.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {

  @ParameterizedTest(name = "{0} and {1}: covers {2}, overlap {3}")
  @CsvSource({
    "a/b, a/b, true, true",
    "a/b, a/c, false, false",
    "a/+, a/b, true, true",
    "a/b, a/+, false, true",
    "a/+, a/#, false, true",
    "a/#, a/+/c, true, true",
    "a/#, a, true, true",
    "a, a/#, false, true",
    "a/+, a, false, false",
    "a/+/c, a/b/+, false, true",
    "a/+, a/b/c, false, false",
    "#, a/b, true, true",
    "#, $SYS/x, false, false",
    "+/x, $SYS/x, false, false",
    "$SYS/#, $SYS/x, true, true",
    "+/b/#, a/+/c, false, true"
  })
  void areHeldAgainstEachOther(String wide, String narrow, boolean covers, boolean overlap) {
    assertThat(Filters.covers(wide, narrow)).isEqualTo(covers);
    assertThat(Filters.overlap(wide, narrow)).isEqualTo(overlap);
    assertThat(Filters.overlap(narrow, wide)).isEqualTo(overlap);
  }
}
