package dev.slipway.namespace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an invocation may use unless its namespace or release says otherwise, and the most. */
@ConfigMapping(prefix = "slipway.limits")
public interface LimitConfig {
  /** Enough for any common guest; a slot of the instance pool is as large. */
  @WithDefault("67108864")
  long memoryBytes();

  /** The most that the engine gives; a large compiled guest declares some ten thousand. */
  @WithDefault("65536")
  int tableElements();

  /** Longer than any caller likes to wait. */
  @WithDefault("PT5S")
  Duration wallDeadline();

  /** A guest that computes longer belongs elsewhere. */
  @WithDefault("PT5S")
  Duration cpuTime();

  /** Far above what a request needs; it ends runaway loops. */
  @WithDefault("10000")
  int hostCalls();

  /** A reply is held in memory whole. */
  @WithDefault("8388608")
  int responseBytes();

  /** One request's text; more would push out everyone else's. */
  @WithDefault("65536")
  int logBytes();

  /** How far a namespace or a release may go; memory and tables end at the engine's own bounds. */
  Max max();

  /** Maxima of {@link dev.slipway.engine.Limits}. */
  interface Max {
    /** Proxies and clients give up before. */
    @WithDefault("PT5M")
    Duration wallDeadline();

    /** A thread of its own for a minute is a batch job. */
    @WithDefault("PT1M")
    Duration cpuTime();

    /** More than a second of nothing but host calls. */
    @WithDefault("1000000")
    int hostCalls();

    /** Held in memory whole, for as many requests as run and wait. */
    @WithDefault("67108864")
    int responseBytes();

    /** A log line of this size is a file. */
    @WithDefault("1048576")
    int logBytes();
  }
}
