package io.mqttfactory.system.security;

import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.condition.EnabledIf;

/** Skipped, with the reason, where the system has no Mosquitto. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
    value = "io.mqttfactory.system.security.SecuredBroker#isPossible",
    disabledReason = "needs mosquitto, mosquitto_passwd, mosquitto_pub and mosquitto_sub")
@interface NeedsMosquitto {}
