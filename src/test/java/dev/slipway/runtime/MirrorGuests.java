package dev.slipway.runtime;

import dev.slipway.SignedGuests;
import dev.slipway.contract.ContractCall;
import dev.slipway.contract.ContractId;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.Dialect;
import dev.slipway.contract.SentCall;
import dev.slipway.engine.Cancellation;
import dev.slipway.engine.Limits;
import dev.slipway.engine.Wat;
import dev.slipway.error.RequestId;
import dev.slipway.function.FunctionKey;
import dev.slipway.runtime.schedule.ScheduleFigures;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Functions that make the host calls that a test tells them to make, in any dialect. */
final class MirrorGuests implements AutoCloseable {
  private static final String SPINNING =
      """
      (module
        (import "wapc" "__guest_request" (func $request (param i32 i32)))
        (memory (export "memory") 1)
        (func (export "__guest_call") (param i32 i32) (result i32)
          (loop $again (br $again)) (i32.const 1)))
      """;

  private final GivenFunctions given = new GivenFunctions(Map.of());

  /** Serves one that may use these contracts. */
  FunctionKey serve(String name, Dialect dialect, ContractId... contracts) {
    return serve(name, dialect, claims(name, Optional.empty(), contracts), given.limits());
  }

  FunctionKey serve(String name, Dialect dialect, VersionClaims claims, Limits limits) {
    FunctionKey key = new FunctionKey("default", name);
    String file = "mirror-" + dialect.name().toLowerCase(Locale.ROOT);
    given.serve(key, SignedGuests.bytes("mirror", file), dialect, claims, limits);
    return key;
  }

  static VersionClaims claims(String subject, Optional<String> alias, ContractId... contracts) {
    return new VersionClaims(
        Stream.of(contracts).collect(Collectors.toMap(contract -> contract, ContractId::id)),
        subject,
        alias,
        false);
  }

  Limits limits() {
    return given.limits();
  }

  FunctionHandle handle(FunctionKey key) {
    return given.functions().open(key);
  }

  /** Has the guest make a call of a contract, and reads the answer. */
  ContractReply reply(FunctionKey key, Dialect dialect, String contract, ContractCall call)
      throws Exception {
    SentCall sent = dialect.contract(contract).write(call);
    return sent.reply(answer(tell(key, host(contract, sent.operation(), sent.payload()))));
  }

  /** Has the guest make a call of a contract that is not served. */
  Failure failure(FunctionKey key, Dialect dialect, String contract, ContractCall call)
      throws Exception {
    SentCall sent = dialect.contract(contract).write(call);
    return failure(tell(key, host(contract, sent.operation(), sent.payload())));
  }

  Outcome<byte[]> tell(FunctionKey key, String words) {
    byte[] payload = words.getBytes(StandardCharsets.US_ASCII);
    return given.outcome(key, new OperationInvocation(RequestId.next(), "tell", payload));
  }

  /** Serves a guest that never answers, under this alias. */
  void serveSpinning(String alias) {
    given.serve(
        new FunctionKey("default", alias),
        Wat.compile(SPINNING),
        Dialect.D2,
        claims("M" + alias, Optional.of(alias)),
        limits());
  }

  /** Has the guest do what these words tell, until that is cancelled. */
  CompletableFuture<Outcome<byte[]>> begin(
      FunctionKey key, String words, Cancellation cancellation) {
    byte[] payload = words.getBytes(StandardCharsets.US_ASCII);
    CompletableFuture<Outcome<byte[]>> done = new CompletableFuture<>();
    given
        .invoker()
        .invoke(
            handle(key),
            new DirectInvocation<>(
                new OperationInvocation(RequestId.next(), "tell", payload),
                new CallerBounds(OptionalLong.empty(), Optional.of(cancellation)),
                HostCallTrace.NONE),
            result -> done.complete(result.outcome()));
    given.invoker().begin();
    return done;
  }

  ScheduleFigures figures() {
    return given.figures();
  }

  /** What tells a guest to call the host. */
  static String host(String contract, String operation, byte[] payload) {
    return "host=%s!%s=%s".formatted(contract, operation, HexFormat.of().formatHex(payload));
  }

  /** What tells a guest to call another one, which shall do what these words tell. */
  static String guest(String name, String words) {
    return host(name, "tell", words.getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] answer(Outcome<byte[]> outcome) {
    return ((Outcome.Answered<byte[]>) outcome).answer();
  }

  static Failure failure(Outcome<byte[]> outcome) {
    return ((Outcome.Failed<byte[]>) outcome).failure();
  }

  @Override
  public void close() {
    given.close();
  }
}
