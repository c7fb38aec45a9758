package dev.slipway.capability;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How providers are opened, watched and replaced. */
@ConfigMapping(prefix = "slipway.provider")
public interface ProviderConfig {
  /**
   * A back-end that takes longer to say that it is there would not serve a guest in time either.
   */
  @WithDefault("PT3S")
  Duration checkTimeout();

  /** Often enough for health that people look at; one small question each. */
  @WithDefault("PT5S")
  Duration checkInterval();

  /**
   * Longer than the wall deadline that guests have by default, so that it cuts none of them off.
   */
  @WithDefault("PT10S")
  Duration drain();

  /** Changes of one name follow each other; one takes a check and a row, so this is two of them. */
  @WithDefault("PT10S")
  Duration changeWait();

  /** Each may hold connections and threads, and is checked all the time. */
  @WithDefault("100")
  int maxPerNamespace();

  /** Of a configuration as JSON: some addresses and a file of credentials are a tenth of it. */
  @WithDefault("32768")
  int configCharacters();

  /**
   * Calls that wait for one provider at once: a quarter of the guests that may wait by default, so
   * that one which hangs leaves the others room.
   */
  @WithDefault("64")
  int maxCalls();

  /** When calls stop going to a provider that fails. */
  Breaker breaker();

  /** Settings of each provider's circuit breaker. */
  interface Breaker {
    /** The last so many decide; fewer would let two unlucky ones stop everyone. */
    @WithDefault("10")
    int calls();

    /** Half of them is no bad luck any more. */
    @WithDefault("0.5")
    double failureRatio();

    /** A restarted server is found again soon, and one that hangs costs a guest each 2 s. */
    @WithDefault("PT2S")
    Duration delay();

    /**
     * A call that had less time than this and got no answer is the guest's own fault: else one that
     * asks at the end of its deadline would take the provider from its neighbours.
     */
    @WithDefault("PT0.5S")
    Duration fairTime();

    /** One answer shows that it is back; the window decides again if it is not. */
    @WithDefault("1")
    int successes();
  }
}
