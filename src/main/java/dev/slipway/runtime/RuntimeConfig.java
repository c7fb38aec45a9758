package dev.slipway.runtime;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How guests are run, and what an invocation may use unless its release says otherwise. */
@StaticInitSafe
@ConfigMapping(prefix = "slipway.runtime")
public interface RuntimeConfig {
  /** Guests that run at once; the number of cores unless set: more only fight for them. */
  OptionalInt guestThreads();

  /** Requests that may wait for a guest thread; a longer queue is only delay. */
  @WithDefault("1024")
  int queue();

  /** Stack of a guest thread: wasm uses 512 KiB of it and the host's Java frames come on top. */
  @WithDefault("4194304")
  long threadStackBytes();

  /** How long a replaced release may drain before it is reported as stuck. */
  @WithDefault("PT30S")
  Duration drainNotice();

  /** The limits of a release that names none. */
  DefaultLimits limits();

  /** Defaults of {@link dev.slipway.engine.Limits}. */
  interface DefaultLimits {
    /** Enough for any common guest; a slot of the instance pool is as large. */
    @WithDefault("67108864")
    long memoryBytes();

    /** Ten times what large compiled guests declare. */
    @WithDefault("100000")
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
  }
}
