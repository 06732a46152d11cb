package io.mqttfactory.hmi.view;

import java.util.List;

/**
 * What the values mean for who decides: is all well, and what should be done. A state that has one
 * is shown for them: the verdict, the first panel as key figures, advice and active alerts above
 * all else. The page links to {@code /report} and {@code /report.csv}, which the process has to
 * serve.
 *
 * @param verdict one sentence
 * @param healthy whether nothing needs anybody at once
 * @param advice by rank, the most urgent first
 * @param findings predictions and insights, the most important first
 */
public record Outlook(
    String verdict, boolean healthy, List<Advice> advice, List<Finding> findings) {

  public Outlook {
    advice = List.copyOf(advice);
    findings = List.copyOf(findings);
  }
}
