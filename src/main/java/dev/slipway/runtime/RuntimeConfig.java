package dev.slipway.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** How guests are run. */
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
}
