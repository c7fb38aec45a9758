package dev.slipway.guest.wasi;

import dev.slipway.contract.HttpRequest;
import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Instance;
import dev.slipway.engine.Trap;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.GuestCode;
import dev.slipway.guest.GuestExit;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.InstanceStarter;
import dev.slipway.guest.Started;
import java.util.OptionalInt;

/** A guest of the ABI {@code wasi-command}: each run has an instance of its own. Thread-safe. */
public final class CommandModule implements AutoCloseable {
  /** What runs a command. */
  public static final String START = "_start";

  private static final InstanceStarter NOTHING_TO_START = (instance, call) -> {};

  private final GuestCode code;

  /**
   * Takes compiled code over.
   *
   * @param module owned by the guest from here on
   */
  public CommandModule(CompiledModule module) {
    this.code = new GuestCode(module, NOTHING_TO_START);
  }

  public GuestCode code() {
    return code;
  }

  /**
   * Runs the command for a request.
   *
   * @return its output; an error if its exit code is not 0
   */
  public GuestResult<byte[]> run(HttpRequest request, GuestCall call) {
    CommandRun run = CommandRun.of(request, call);
    return code.run(run, call, instance -> output(instance, run, call));
  }

  private static GuestResult<byte[]> output(Instance instance, CommandRun run, GuestCall call)
      throws Trap {
    try {
      instance.call(START, call.time());
    } catch (Trap trap) {
      OptionalInt exit = GuestExit.codeOf(trap);
      if (exit.isEmpty() || exit.getAsInt() != 0) {
        throw trap;
      }
    }
    return new GuestResult.Answered<>(run.output());
  }

  /** Makes one instance, and runs nothing but its start section. */
  public GuestResult<Started> start(GuestCall call) {
    return code.start(CommandRun.unasked(call), call);
  }

  @Override
  public void close() {
    code.close();
  }
}
