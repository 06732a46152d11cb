package io.mqttfactory.system.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Skipped, visibly, where no file system may be mounted. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
    value = "io.mqttfactory.system.harness.SmallDisk#isPossible",
    disabledReason = "needs root, to mount a small disk")
public @interface NeedsMounts {}
