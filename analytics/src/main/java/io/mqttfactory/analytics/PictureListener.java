package io.mqttfactory.analytics;

import io.mqttfactory.analytics.engine.Picture;

/** Hears what is thought, each time that it was thought over, on the reasoner's thread. */
@FunctionalInterface
public interface PictureListener {

  /** What is stored already, also if nothing changed. */
  void picture(Picture picture);
}
