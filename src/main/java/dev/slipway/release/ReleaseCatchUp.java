package dev.slipway.release;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.Function;
import dev.slipway.function.FunctionKey;
import dev.slipway.function.FunctionService;
import dev.slipway.runtime.PreparedRelease;
import dev.slipway.runtime.ReleaseLoader;
import dev.slipway.runtime.ReleasePlan;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Brings the runtime to the release that the database names, if that is a higher one: at the start,
 * and after a commit whose outcome is not known. Any thread, any number of times.
 */
@ApplicationScoped
class ReleaseCatchUp {
  private static final Logger LOG = Logger.getLogger(ReleaseCatchUp.class);
  private static final long RETRY_MILLIS = 500;

  private final FunctionService functions;
  private final ReleaseStore store;
  private final ReleasePlanner planner;
  private final ReleaseLoader loader;
  private final ScheduledExecutorService retries =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("release-catch-up").factory());

  ReleaseCatchUp(
      FunctionService functions, ReleaseStore store, ReleasePlanner planner, ReleaseLoader loader) {
    this.functions = functions;
    this.store = store;
    this.planner = planner;
    this.loader = loader;
  }

  /** Loads every function's current release; one that cannot be loaded does not stop the others. */
  void all() {
    functions.all().forEach(this::catchUpOrBreak);
  }

  private void catchUpOrBreak(Function function) {
    try {
      catchUp(function.key());
    } catch (RuntimeException e) {
      LOG.errorf(e, "release %d of %s is not loaded", function.release(), function.key());
      loader.broken(function.key(), function.release(), "its record cannot be read");
    }
  }

  /** Tries until the database answers. */
  void later(FunctionKey key) {
    Future<?> _ = retries.schedule(() -> tryAgain(key), RETRY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void tryAgain(FunctionKey key) {
    try {
      catchUp(key);
    } catch (RuntimeException e) {
      LOG.debugf("the release of %s is still unknown: %s", key, e);
      if (!isGone(e)) {
        later(key);
      }
    }
  }

  private static boolean isGone(RuntimeException thrown) {
    return thrown instanceof SlipwayException refusal && refusal.code() == ErrorCode.NOT_FOUND;
  }

  private void catchUp(FunctionKey key) {
    Optional<ReleasePlan> plan = QuarkusTransaction.requiringNew().call(() -> current(key));
    loader.open(key);
    plan.filter(p -> p.number() > loader.activeNumber(key)).ifPresent(this::load);
  }

  private Optional<ReleasePlan> current(FunctionKey key) {
    int number = functions.require(key).release();
    return number == 0
        ? Optional.empty()
        : Optional.of(planner.plan(key, number, store.require(key, number).state()));
  }

  private void load(ReleasePlan plan) {
    try (PreparedRelease prepared = loader.prepare(plan)) {
      prepared.activate();
    } catch (SlipwayException e) {
      LOG.errorf("release %d of %s is not loaded: %s", plan.number(), plan.function(), e.reason());
      loader.broken(plan.function(), plan.number(), e.reason());
    }
  }

  @PreDestroy
  void stop() {
    retries.shutdownNow();
  }
}
