package dev.slipway.module;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;
import dev.slipway.engine.Trap;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.Abi;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.GuestShape;
import dev.slipway.guest.ShortText;
import dev.slipway.guest.Started;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Starts a module once where every host call is refused: one that cannot start is refused at
 * upload, not met at its first request.
 */
@ApplicationScoped
public class StartProbe {
  /** The innermost frames say where it happened. */
  private static final int FRAMES = 5;

  private static final String SHORT =
      "Start functions run before each call: let them do little, and the rest when it is needed.";

  private final CompilePool pool;
  private final ModuleConfig config;

  StartProbe(CompilePool pool, ModuleConfig config) {
    this.pool = pool;
    this.config = config;
  }

  /**
   * Starts the module, and closes it.
   *
   * @return what was found, in a sentence
   * @throws SlipwayException {@code module-refused} with {@code check=start} if it cannot start
   */
  String probe(CompiledModule code, GuestShape shape) {
    Limits limits = limits(shape);
    ProbeHost host = new ProbeHost();
    try (Guest guest = shape.guest(code)) {
      GuestResult<Started> result =
          pool.call(() -> guest.start(new GuestCall(limits, TimeBudget.start(limits), host)));
      return switch (result) {
        case GuestResult.Answered<Started> _ -> found(shape);
        case GuestResult.Errored<Started>(String text) -> throw ended(quoted(text), host);
        case GuestResult.Trapped<Started>(Trap trap, Optional<String> text) ->
            throw ended(text.map(own -> quoted(own) + "; ").orElse("") + trapped(trap), host);
        case GuestResult.LimitExceeded<Started>(var limit) ->
            throw refusal("it went over the limit " + limit.id(), host, SHORT);
        case GuestResult.DeadlineExceeded<Started> _, GuestResult.Cancelled<Started> _ ->
            throw refusal(
                "it had not started after %d ms".formatted(limits.wallDeadline().toMillis()),
                host,
                SHORT);
      };
    }
  }

  private static String quoted(String text) {
    return "\"" + ShortText.of(text) + "\"";
  }

  private static SlipwayException ended(String why, ProbeHost host) {
    return refusal(
        why,
        host,
        host.wasCalled()
            ? "Make no host calls before the first call of the guest: in _start, _initialize and"
                + " wapc_init they are refused."
            : "Correct what ends it. Start functions run before each call, without arguments, files"
                + " and capabilities.");
  }

  /** What the trap says, and the guest's functions from the innermost on. */
  private static String trapped(Trap trap) {
    String frames =
        trap.backtrace().stream()
            .limit(FRAMES)
            .map(ShortText::of)
            .collect(Collectors.joining(", called by "));
    return trap.getMessage() + (frames.isEmpty() ? "" : ", in " + frames);
  }

  private static String found(GuestShape shape) {
    if (shape.abi() == Abi.WASI_COMMAND) {
      return "An instance was made; _start runs for each request, and was not tried out.";
    }
    return shape.startFunctions().isEmpty()
        ? "An instance was made; there is no start function to call."
        : "An instance was made, and its start functions ran: %s."
            .formatted(String.join(", ", shape.startFunctions()));
  }

  /** A module has the memory that it declares at least, or no instance could be made of it. */
  private Limits limits(GuestShape shape) {
    return new Limits(
        Math.max(config.startMemory().asLongValue(), shape.minimumMemoryBytes()),
        config.startTableElements(),
        config.startDeadline(),
        config.startDeadline(),
        config.startHostCalls(),
        config.startErrorBytes(),
        config.startLogBytes());
  }

  private static SlipwayException refusal(String why, ProbeHost host, String fix) {
    return new SlipwayException(
            ErrorCode.MODULE_REFUSED, "The module does not start: " + why + "." + host.story(), fix)
        .with("check", CheckName.START.id());
  }
}
