package io.mqttfactory.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/** Puts each component into a slice of its own, and everything else into none. */
final class ComponentSlices implements SliceAssignment {

  private final List<String> packages;

  ComponentSlices(String... packages) {
    this.packages = List.of(packages);
  }

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    return packages.stream()
        .filter(name -> PackageMatcher.of(name).matches(type.getPackageName()))
        .findFirst()
        .map(SliceIdentifier::of)
        .orElseGet(SliceIdentifier::ignore);
  }

  @Override
  public String getDescription() {
    return "components";
  }
}
