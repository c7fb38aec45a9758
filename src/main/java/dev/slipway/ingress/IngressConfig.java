package dev.slipway.ingress;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** Where the listener is and how much it takes. */
@ConfigMapping(prefix = "slipway.ingress")
public interface IngressConfig {
  String host();

  /** 0 for any free port. */
  int port();

  /**
   * Event loops that serve connections; one for two cores unless set. Guests need the rest, and one
   * loop that is always busy answers more than two that take the core from each other.
   */
  OptionalInt eventLoops();

  /** Whether a proxy that is trusted sets X-Forwarded-Host, X-Forwarded-Proto and Forwarded. */
  @WithDefault("false")
  boolean trustForwarded();

  /** Of one request: it is held in memory whole, and again in the guest's. */
  @WithDefault("8M")
  MemorySize maxBody();

  /** Of all bodies that are held at once, in both directions: what bounds the process's memory. */
  @WithDefault("256M")
  MemorySize maxBodies();

  /** How long a body may bring less than {@link #bodyWindowMin()} before it is refused. */
  @WithDefault("10S")
  Duration bodyWindow();

  /** 4 KiB in 10 s is slower than any line that is alive. */
  @WithDefault("4K")
  MemorySize bodyWindowMin();

  /** Of the request line; longer than browsers and proxies commonly let pass. */
  @WithDefault("8K")
  MemorySize maxRequestLine();

  /** Of all headers of a request together; twice what common servers take. */
  @WithDefault("16K")
  MemorySize maxHeaders();

  /**
   * How long a connection may be without a request that has come as far as its body, and how long a
   * client may take nothing of its response; more than the minute of common load balancers.
   */
  @WithDefault("75S")
  Duration idleTimeout();

  /** Of all event loops together; each costs some kilobytes and a file descriptor. */
  @WithDefault("10000")
  int maxConnections();

  /** Of an HTTP/2 connection at once; what RFC 9113 6.5.2 recommends as the least. */
  @WithDefault("100")
  int maxStreams();

  /** Of an HTTP/1.1 connection: requests sent before their turn, after which it is not read. */
  @WithDefault("16")
  int maxPipelined();

  /** How long the rest of a refused body is read away, so that the client can read the refusal. */
  @WithDefault("2S")
  Duration linger();

  /** How long requests may go on after the platform was told to stop. */
  @WithDefault("15S")
  Duration drain();
}
