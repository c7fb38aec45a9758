package dev.slipway.runtime;

import dev.slipway.contract.ContractReply;
import dev.slipway.contract.LoggingCall;
import dev.slipway.guest.HostCall;
import dev.slipway.guest.Limit;
import dev.slipway.log.LogLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Serves the contract logging: a guest's lines go to its function's log, within its limit. */
@ApplicationScoped
class LoggingTarget implements HostCallTarget {
  @Override
  public Optional<String> name() {
    return Optional.empty();
  }

  @Override
  public byte[] serve(HostCall call, HostCallContext context) throws HostCallException {
    TypedCall typed = TypedCall.read(call, context.version());
    LoggingCall line = (LoggingCall) typed.call();
    if (!context.record().takeLogRoom(call.payload().length, context.limits().logBytes())) {
      throw HostCallException.over(Limit.LOG);
    }
    String text = line.target().isEmpty() ? line.text() : line.target() + ": " + line.text();
    context.record().line(level(line.level()), text);
    return typed.answer().apply(new ContractReply.Done());
  }

  private static LogLevel level(dev.slipway.contract.LogLevel level) {
    return switch (level) {
      case ERROR -> LogLevel.ERROR;
      case WARN -> LogLevel.WARN;
      case INFO -> LogLevel.INFO;
      case DEBUG -> LogLevel.DEBUG;
      case TRACE -> LogLevel.TRACE;
    };
  }
}
