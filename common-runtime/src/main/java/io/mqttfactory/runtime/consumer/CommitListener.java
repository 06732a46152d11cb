package io.mqttfactory.runtime.consumer;

import java.util.List;

/**
 * Hears what a consumer has committed, on the writer's thread: nothing is stored until a call
 * returns, and what it throws ends the component.
 */
public interface CommitListener {

  /** Messages are committed, and acknowledged to the broker. */
  void committed(List<Committed> batch);

  /** An offer of that source is in the ledger: more may be known to be lacking, or to be gone. */
  default void heard(String source) {}
}
