package dev.slipway.guest.wasi;

import dev.slipway.contract.HttpRequest;
import dev.slipway.guest.ErrorText;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.GuestLog;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The host side of one run of a command. Used by the guest's thread only. */
final class CommandRun implements ErrorText {
  private final Map<String, String> variables;
  private final Source body;
  private final ReplySink reply;
  private @Nullable WasiProcess process;

  private CommandRun(Map<String, String> variables, byte[] body, GuestCall call) {
    this.variables = variables;
    this.body = new Source(body);
    this.reply = new ReplySink(call.limits().responseBytes());
  }

  static CommandRun of(HttpRequest request, GuestCall call) {
    return new CommandRun(CgiVariables.of(request), request.body(), call);
  }

  /** Without a request: nothing runs but the start section. */
  static CommandRun unasked(GuestCall call) {
    return new CommandRun(Map.of(), new byte[0], call);
  }

  @Override
  public WasiProcess wasi(GuestCall call, GuestLog log) {
    WasiProcess made = WasiProcess.ofCommand(call, log, variables, body, reply);
    process = made;
    return made;
  }

  byte[] output() {
    return reply.bytes();
  }

  /** A program says on its standard error why it ends, and mostly last. */
  @Override
  public Optional<String> errorText() {
    return Optional.ofNullable(process).flatMap(WasiProcess::lastError);
  }
}
