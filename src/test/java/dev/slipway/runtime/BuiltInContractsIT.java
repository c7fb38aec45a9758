package dev.slipway.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.slipway.contract.ContractId;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.Dialect;
import dev.slipway.contract.ExtrasCall;
import dev.slipway.contract.ExtrasReply;
import dev.slipway.contract.LogLevel;
import dev.slipway.contract.LoggingCall;
import dev.slipway.engine.Limits;
import dev.slipway.function.FunctionKey;
import dev.slipway.guest.Limit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contracts that the platform serves itself, for guests of each dialect. */
class BuiltInContractsIT {
  private static final String LOGGING = ContractId.LOGGING.id();
  private static final String EXTRAS = ContractId.EXTRAS.id();

  private final MirrorGuests guests = new MirrorGuests();

  @AfterEach
  void close() {
    guests.close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aLineOfAGuestGoesToItsLogAtItsLevel(Dialect dialect) throws Exception {
    FunctionKey key = guests.serve("logger", dialect, ContractId.LOGGING);
    LoggingCall call = new LoggingCall(LogLevel.WARN, "", "the disk is nearly full");

    ContractReply reply = guests.reply(key, dialect, LOGGING, call);

    assertThat(reply).isEqualTo(new ContractReply.Done());
    assertThat(LogLines.of(guests.handle(key))).contains("WARN the disk is nearly full");
  }

  @Test
  void linesOverTheLimitEndTheGuest() throws Exception {
    Limits all = guests.limits();
    Limits limits =
        new Limits(
            all.memoryBytes(),
            all.tableElements(),
            all.wallDeadline(),
            all.cpuTime(),
            all.hostCalls(),
            all.responseBytes(),
            100);
    FunctionKey key =
        guests.serve(
            "chatty",
            Dialect.D2,
            MirrorGuests.claims("M", Optional.empty(), ContractId.LOGGING),
            limits);

    Failure failure =
        guests.failure(
            key, Dialect.D2, LOGGING, new LoggingCall(LogLevel.INFO, "", "x".repeat(101)));

    assertThat(failure).isEqualTo(new Failure.LimitExceeded(Limit.LOG));
  }

  @ParameterizedTest
  @EnumSource(
      value = Dialect.class,
      names = {"D0", "D1", "D2"})
  void extrasCountFromZeroForEachFunction(Dialect dialect) throws Exception {
    FunctionKey first = guests.serve("first", dialect, ContractId.EXTRAS);
    FunctionKey second = guests.serve("second", dialect, ContractId.EXTRAS);

    assertThat(sequence(first, dialect)).isZero();
    assertThat(sequence(first, dialect)).isEqualTo(1);
    assertThat(sequence(second, dialect)).isZero();
  }

  private long sequence(FunctionKey key, Dialect dialect) throws Exception {
    return ((ExtrasReply.Sequence) guests.reply(key, dialect, EXTRAS, new ExtrasCall.Sequence()))
        .number();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void extrasMakeUuidsAndNumbersWithinTheirBounds(Dialect dialect) throws Exception {
    FunctionKey key = guests.serve("lucky", dialect, ContractId.EXTRAS);

    ExtrasReply.Guid guid =
        (ExtrasReply.Guid) guests.reply(key, dialect, EXTRAS, new ExtrasCall.Guid());
    ExtrasReply.Random random =
        (ExtrasReply.Random) guests.reply(key, dialect, EXTRAS, new ExtrasCall.Random(7, 9));

    assertThat(UUID.fromString(guid.guid()).version()).isEqualTo(4);
    assertThat(random.number()).isBetween(7L, 8L);
  }

  @Test
  void aNumberThatCannotBeIsAnErrorOfTheCall() throws Exception {
    FunctionKey key = guests.serve("lucky", Dialect.D2, ContractId.EXTRAS);

    Failure failure = guests.failure(key, Dialect.D2, EXTRAS, new ExtrasCall.Random(9, 9));

    assertThat(failure)
        .asInstanceOf(type(Failure.GuestErrored.class))
        .extracting(Failure.GuestErrored::text)
        .isEqualTo("There is no number from 9 to below 9.");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatTheClaimsDoNotNameIsDenied(Dialect dialect) throws Exception {
    FunctionKey key = guests.serve("silent", dialect, ContractId.EXTRAS);

    Failure failure =
        guests.failure(key, dialect, LOGGING, new LoggingCall(LogLevel.INFO, "", "x"));

    assertThat(failure).isEqualTo(new Failure.CapabilityDenied(LOGGING, true));
  }

  @Test
  void anOperationThatTheContractDoesNotHaveIsAnErrorOfTheCall() {
    FunctionKey key = guests.serve("odd", Dialect.D2, ContractId.LOGGING);

    Failure failure =
        MirrorGuests.failure(guests.tell(key, MirrorGuests.host(LOGGING, "Shout", new byte[0])));

    assertThat(failure)
        .asInstanceOf(type(Failure.GuestErrored.class))
        .extracting(Failure.GuestErrored::text)
        .asString()
        .contains("wascc:logging has no operation Shout");
  }
}
