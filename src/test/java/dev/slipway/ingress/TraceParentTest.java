package dev.slipway.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceParentTest {
  @Test
  void aNewTraceIsValidAndNotRecorded() {
    String next = TraceParent.next();

    assertThat(next).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    assertThat(TraceParent.isValid(next)).isTrue();
  }

  @Test
  void eachIsAnother() {
    assertThat(TraceParent.next()).isNotEqualTo(TraceParent.next());
  }
}
