package io.mqttfactory.runtime.delivery.consumer;

/** What a consumer states: of this stream it needs nothing up to and including that sequence. */
public record Statement(StreamId stream, long upto) {}
