package io.mqttfactory.system.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Skipped, visibly, where there is no Mosquitto to start. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
    value = "io.mqttfactory.system.harness.MosquittoProcess#isPossible",
    disabledReason = "needs mosquitto (apt install mosquitto)")
public @interface NeedsMosquitto {}
