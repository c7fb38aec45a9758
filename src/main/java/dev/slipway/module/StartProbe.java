package dev.slipway.module;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.GuestShape;
import dev.slipway.guest.HostCall;
import dev.slipway.guest.HostCalls;
import dev.slipway.guest.HostReply;
import dev.slipway.guest.Started;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Starts a module once where every host call is refused: one that cannot start is refused at
 * upload, not met at its first request.
 */
@ApplicationScoped
public class StartProbe {
  private static final HostCalls REFUSED =
      new HostCalls() {
        @Override
        public HostReply call(HostCall call) {
          return new HostReply.Failed("no capability is bound while a module is tried out");
        }

        @Override
        public void log(String line) {}

        @Override
        public void sleep(Duration duration) {
          try {
            Thread.sleep(duration);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
      };

  private final CompilePool pool;
  private final ModuleConfig config;

  StartProbe(CompilePool pool, ModuleConfig config) {
    this.pool = pool;
    this.config = config;
  }

  /**
   * Starts the module, and closes it.
   *
   * @throws SlipwayException {@code module-refused} with {@code check=start} if it cannot start
   */
  void probe(CompiledModule code, GuestShape shape) {
    Limits limits = limits(shape);
    try (Guest guest = shape.guest(code)) {
      GuestResult<Started> result =
          pool.call(() -> guest.start(new GuestCall(limits, TimeBudget.start(limits), REFUSED)));
      switch (result) {
        case GuestResult.Answered<Started> _ -> {}
        case GuestResult.Errored<Started>(String text) -> throw refusal(text);
        case GuestResult.Trapped<Started>(var trap, var text) ->
            throw refusal(text.map(t -> t + "; ").orElse("") + trap.getMessage());
        case GuestResult.LimitExceeded<Started>(var limit) ->
            throw refusal("it went over the limit " + limit.id());
        case GuestResult.DeadlineExceeded<Started> _ ->
            throw refusal("it had not started after " + limits.wallDeadline());
      }
    }
  }

  /** A module has the memory that it declares at least, or no instance could be made of it. */
  private Limits limits(GuestShape shape) {
    return new Limits(
        Math.max(config.startMemory().asLongValue(), shape.minimumMemoryBytes()),
        65_536,
        config.startDeadline(),
        config.startDeadline(),
        1_000,
        65_536,
        65_536);
  }

  private static SlipwayException refusal(String why) {
    return new SlipwayException(
            ErrorCode.MODULE_REFUSED,
            "The module does not start: " + why + ".",
            "Its start functions run before every call: keep them short and without host calls.")
        .with("check", CheckName.START.id());
  }
}
