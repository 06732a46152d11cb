package io.mqttfactory.standalone.broker;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectPayload;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttConnectVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;

/**
 * Keeps the last will of one connection. Moquette publishes every will without a look at the
 * rights, and retains none: so it gets to see none, and when the connection ends without a goodbye,
 * the will goes to it as the last publish of this client, which is judged and retained like any
 * other. Of what MQTT 5 adds to a will, nothing is kept. For the connection's own thread.
 */
final class LastWill extends ChannelDuplexHandler {

  /** Its acknowledgement finds nobody. */
  private static final int PACKET = 65_535;

  private MqttPublishMessage will;
  private boolean accepted;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    Object passed = message;
    if (message instanceof MqttConnectMessage connect && connect.variableHeader().isWillFlag()) {
      // A second CONNECT is an error, which ends the connection with the first one's will.
      will = will == null ? publish(connect) : will;
      passed = withoutWill(connect);
    } else if (message instanceof MqttMessage other && isGoodbye(other)) {
      will = null;
    }
    context.fireChannelRead(passed);
  }

  /** Who was not let in leaves nothing. */
  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof MqttConnAckMessage answer) {
      accepted =
          answer.variableHeader().connectReturnCode() == MqttConnectReturnCode.CONNECTION_ACCEPTED;
    }
    context.write(message, promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (will != null && accepted) {
      context.fireChannelRead(will);
    }
    will = null;
    context.fireChannelInactive();
  }

  private static boolean isGoodbye(MqttMessage message) {
    return message.decoderResult().isSuccess()
        && message.fixedHeader().messageType() == MqttMessageType.DISCONNECT;
  }

  /** With QoS 2 nobody would be there to release it. */
  private static MqttPublishMessage publish(MqttConnectMessage connect) {
    MqttConnectVariableHeader header = connect.variableHeader();
    return MqttMessageBuilders.publish()
        .topicName(connect.payload().willTopic())
        .payload(Unpooled.wrappedBuffer(connect.payload().willMessageInBytes()))
        .qos(header.willQos() == 0 ? MqttQoS.AT_MOST_ONCE : MqttQoS.AT_LEAST_ONCE)
        .retained(header.isWillRetain())
        .messageId(PACKET)
        .build();
  }

  private static MqttConnectMessage withoutWill(MqttConnectMessage connect) {
    MqttConnectVariableHeader header = connect.variableHeader();
    MqttConnectPayload payload = connect.payload();
    return new MqttConnectMessage(
        connect.fixedHeader(),
        new MqttConnectVariableHeader(
            header.name(),
            header.version(),
            header.hasUserName(),
            header.hasPassword(),
            false,
            0,
            false,
            header.isCleanSession(),
            header.keepAliveTimeSeconds(),
            header.properties()),
        new MqttConnectPayload(
            payload.clientIdentifier(),
            MqttProperties.NO_PROPERTIES,
            null,
            null,
            payload.userName(),
            payload.passwordInBytes()));
  }
}
