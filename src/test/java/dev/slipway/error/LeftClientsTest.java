package dev.slipway.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftClientsTest {
  private static final String STREAMS =
      "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";

  private static final String NETTY = "io.netty.channel.AbstractChannelHandlerContext";

  private final LeftClients filter = new LeftClients();

  @Test
  void aClientThatWentAwayIsNotTold() {
    assertThat(filter.isLoggable(entry(STREAMS, new HttpClosedException("closed")))).isFalse();
    assertThat(
            filter.isLoggable(entry(STREAMS, new RuntimeException(new ClosedChannelException()))))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Broken pipe", "Connection reset by peer", "Connection reset"})
  void norWhatTheSystemSaysOfIt(String said) {
    assertThat(filter.isLoggable(entry(STREAMS, new IOException(said)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.netty.channel.StacklessClosedChannelException",
        "java.io.IOException: Broken pipe"
      })
  void norIsASecondFailureOfItsWrite(String first) {
    LogRecord entry = entry(NETTY, new IllegalStateException("released twice"));
    entry.setMessage("failed already: (failure: " + first + ")");

    assertThat(filter.isLoggable(entry)).isFalse();
  }

  @Test
  void otherFaultsOfAStreamAreTold() {
    assertThat(filter.isLoggable(entry(STREAMS, new IllegalStateException("a fault")))).isTrue();
    assertThat(filter.isLoggable(entry(STREAMS, new IOException("No space left")))).isTrue();
    assertThat(filter.isLoggable(entry(STREAMS, new IOException()))).isTrue();
    assertThat(filter.isLoggable(entry(STREAMS, null))).isTrue();
  }

  @Test
  void whatOthersTellOfClosedConnectionsIsTold() {
    assertThat(filter.isLoggable(entry("dev.slipway.grpc", new ClosedChannelException()))).isTrue();
  }

  private static LogRecord entry(String logger, @Nullable Throwable thrown) {
    LogRecord entry = new LogRecord(Level.SEVERE, "message");
    entry.setLoggerName(logger);
    entry.setThrown(thrown);
    return entry;
  }
}
