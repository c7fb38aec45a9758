package dev.slipway.log;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the functions' logs hold, and who may follow them. */
@ConfigMapping(prefix = "slipway.log")
public interface LogConfig {
  /** Entries that a function's log keeps: some hundred requests, what a person reads back. */
  @WithDefault("2000")
  int entries();

  /** Memory of one function's log: a thousand busy functions stay within half a gigabyte. */
  @WithDefault("512K")
  MemorySize size();

  /** Characters of one text; the rest is cut. Room for a message, not for a document. */
  @WithDefault("8192")
  int text();

  /** Refused invocations that get an entry: enough to see why, too few to push the rest out. */
  @WithDefault("20")
  int refusalsPerSecond();

  /** Followers of one function: a team may watch, a loop of a script may not take all places. */
  @WithDefault("16")
  int followersPerFunction();

  /** Followers of all functions: each holds a connection of the control API. */
  @WithDefault("128")
  int followers();

  /** Silence after which a follower gets a comment: proxies cut idle connections after a minute. */
  @WithDefault("PT15S")
  Duration keepAlive();
}
