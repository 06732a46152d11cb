package io.mqttfactory.analytics;

import io.mqttfactory.analytics.engine.Picture;

/** Hears of each new picture, on the reasoner's thread. */
public interface PictureListener {

  void picture(Picture picture);
}
