package dev.slipway.error;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The listener of gRPC, and how much one connection may ask of it. */
@ConfigMapping(prefix = "slipway.grpc")
public interface GrpcConfig {
  /** Of the listener. */
  int port();

  /** Of each message of a client: what gRPC's clients take by default, so both ways are equal. */
  @WithDefault("4M")
  MemorySize maxMessage();

  /**
   * Of the reply to an invocation: clients that were told nothing take no more, and would only see
   * that their call has failed. Who raises it raises it in the clients too.
   */
  @WithDefault("4M")
  MemorySize maxReply();

  /**
   * At one time on one connection: a busy client's, and few enough that it cannot take all memory.
   */
  @WithDefault("256")
  int callsPerConnection();

  /** A connection without a call: its client makes another when it has something to ask. */
  @WithDefault("PT5M")
  Duration idleTimeout();
}
