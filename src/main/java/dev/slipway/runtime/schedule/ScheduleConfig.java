package dev.slipway.runtime.schedule;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How many guests run, wait and queue at once. */
@ConfigMapping(prefix = "slipway.schedule")
public interface ScheduleConfig {
  /** Guests that run at once; the number of cores unless set: more only fight for them. */
  OptionalInt slots();

  /**
   * Guests that have run for long, at once; eight for each slot unless set. Each has a thread, and
   * those beyond one for each slot are there so that the first ones of a function can leave theirs.
   */
  OptionalInt longRunners();

  /** A guest that has run this long gives its slot up: quick ones need a tenth of it. */
  @WithDefault("PT0.02S")
  Duration longAfter();

  /** Guests that wait in host calls without holding a slot; each has a thread and its memory. */
  @WithDefault("256")
  int waiting();

  /** Guests that wait for other guests at once: if all who may wait did, none could serve them. */
  @WithDefault("64")
  int callers();

  /** Requests that may wait for a slot; a longer queue is only delay. */
  @WithDefault("1024")
  int queue();

  /** Stack of a guest thread: wasm uses 512 KiB of it and the host's Java frames come on top. */
  @WithDefault("4M")
  MemorySize threadStack();
}
