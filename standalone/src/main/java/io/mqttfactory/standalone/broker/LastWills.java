package io.mqttfactory.standalone.broker;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;

/**
 * Gives each connection of Moquette a {@link LastWill}. Moquette itself has no place to judge one:
 * its authenticator and its policy are not told of wills, and its interceptors hear of a CONNECT
 * when it is over. Netty finds this class as a service, see {@link #enable}.
 */
public final class LastWills extends ChannelInitializerExtension {

  /** What Moquette calls the last part of its pipeline, which gets whole MQTT messages. */
  private static final String MOQUETTE = "handler";

  /** To be called before Netty opens the first port in this JVM. */
  static void enable() {
    System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
  }

  /** Moquette's parts are put in before those of this initializer, which was added later. */
  @Override
  public void postInitializeServerChildChannel(Channel connection) {
    connection
        .pipeline()
        .addLast(
            new ChannelInitializer<>() {
              @Override
              protected void initChannel(Channel channel) {
                channel.pipeline().addBefore(MOQUETTE, "last-will", new LastWill());
              }
            });
  }
}
