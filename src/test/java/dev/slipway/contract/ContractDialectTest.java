package dev.slipway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import dev.slipway.contract.UnservedCallException.Missing;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What guests may ask for, and what they are told of the rest. */
class ContractDialectTest {
  @ParameterizedTest
  @CsvSource({
    "D0, wascc:blobstore",
    "D0, wasmcloud:blobstore",
    "D0, wascc:http_client",
  })
  void aContractThatTheDialectHasNot(Dialect dialect, String contract) {
    assertThatThrownBy(() -> dialect.contract(contract))
        .hasMessage("Dialect D0 has no contract " + contract + ".")
        .asInstanceOf(throwable(UnservedCallException.class))
        .extracting(UnservedCallException::missing)
        .isEqualTo(Missing.CONTRACT_IN_DIALECT);
  }

  @ParameterizedTest
  @EnumSource
  void aContractThatNobodyKnows(Dialect dialect) {
    assertThatThrownBy(() -> dialect.contract("acme:printer"))
        .hasMessage("No dialect has a contract acme:printer.")
        .asInstanceOf(throwable(UnservedCallException.class))
        .extracting(UnservedCallException::missing)
        .isEqualTo(Missing.CONTRACT);
  }

  @Test
  void anOperationThatTheContractHasNot() throws Exception {
    ContractDialect logging = Dialect.D2.contract("wascc:logging");

    assertThatThrownBy(() -> logging.read("Shout", new byte[0]))
        .hasMessage("wascc:logging has no operation Shout; it has: WriteLog.")
        .asInstanceOf(throwable(UnservedCallException.class))
        .extracting(UnservedCallException::missing)
        .isEqualTo(Missing.OPERATION);
  }

  /** Or a guest could have the host make up messages of others. */
  @ParameterizedTest
  @CsvSource({
    "D2, wascc:messaging, DeliverMessage",
    "D3, wasmcloud:messaging, MessageSubscriber.HandleMessage",
    "D3, core, Actor.HealthRequest",
  })
  void whatIsForGuestsCannotBeAskedOfTheHost(Dialect dialect, String contract, String operation)
      throws Exception {
    ContractDialect known = dialect.contract(contract);

    assertThatThrownBy(() -> known.read(operation, new byte[0]))
        .isInstanceOf(UnservedCallException.class);
  }

  @Test
  void whatTheDialectCannotAskOfGuests() {
    GuestEvent bind = new GuestEvent.Bind("MODULE", java.util.Map.of());

    assertThatThrownBy(() -> Dialect.D3.core().write(bind))
        .isInstanceOf(UnservedCallException.class)
        .hasMessageContaining("Bind");
  }

  @Test
  void aCallIsReadAndAnswered() throws Exception {
    ReceivedCall call =
        Dialect.D3
            .contract("wasmcloud:keyvalue")
            .read("KeyValue.Increment", bytes("82a36b6579a163a576616c756502"));

    assertThat(call.call()).isEqualTo(new KeyValueCall.Add("c", 2));
    assertThat(call.answer(new KeyValueReply.Sum(7))).containsExactly(7);
  }

  @Test
  void aGuestIsCalledAndItsAnswerRead() throws Exception {
    SentCall call = Dialect.D3.core().write(new GuestEvent.CheckHealth());

    assertThat(call.operation()).isEqualTo("Actor.HealthRequest");
    assertThat(call.payload()).containsExactly(0x80);
    assertThat(call.reply(bytes("81a76865616c746879c3"))).isEqualTo(new HealthReply(true, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c0", "80", "90"})
  void anEmptyAnswerIsHealthy(String answer) throws Exception {
    for (Dialect dialect : new Dialect[] {Dialect.D1, Dialect.D2, Dialect.D3}) {
      assertThat(dialect.core().write(new GuestEvent.CheckHealth()).reply(bytes(answer)))
          .isEqualTo(new HealthReply(true, ""));
    }
  }

  /** An absent number in a oneof would be none. */
  @Test
  void theFirstSequenceNumberOfD0IsSent() throws Exception {
    ReceivedCall call = Dialect.D0.contract("wascc:extras").read("RequestSequence", bytes("0802"));

    assertThat(call.answer(new ExtrasReply.Sequence(0))).containsExactly(0x10, 0);
  }

  @Test
  void aMessageIsReadFlatWrappedAndAsArray() throws Exception {
    ContractDialect messaging = Dialect.D2.contract("wascc:messaging");
    String flat = "83 a7" + hex("subject") + "a173 a7" + hex("replyTo") + "a0 a4" + hex("body");
    String[] payloads = {
      flat + "c40101",
      flat + "9101",
      "81 a7" + hex("message") + flat + "c40101",
      "83 a7" + hex("subject") + "a173 a8" + hex("reply_to") + "a0 a4" + hex("body") + "c40101",
      "91 93 a173 a0 9101",
    };

    for (String payload : payloads) {
      assertThat(messaging.read("Publish", bytes(payload)).call())
          .usingRecursiveComparison()
          .isEqualTo(new MessagingCall.Publish(new BrokerMessage("s", "", new byte[] {1})));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, INFO", "1, ERROR", "5, TRACE", "6, INFO"})
  void levelsAreNumbersFromOne(int number, LogLevel level) throws Exception {
    byte[] payload = bytes("92 %02x a174".formatted(number));

    assertThat(Dialect.D1.contract("wascc:logging").read("WriteLog", payload).call())
        .isEqualTo(new LoggingCall(level, "", "t"));
  }

  @ParameterizedTest
  @CsvSource({
    "D0, 0a0363ff63, UTF-8",
    "D0, 0801, not text",
    "D0, 0a7f63, protobuf",
    "D0, 108080808010, not within",
    "D1, 92a3c3ff6305, UTF-8",
    "D1, 92a163cf7fffffffffffffff, not within",
    "D1, 91a163, value is missing",
    "D1, 92a163c0, value is missing",
    "D1, 92a1630505, follow the end",
    "D1, 92a163a163, not a whole number",
    "D2, 82a36b6579a163a576616c7565cb3ff0000000000000, not a whole number",
    "D2, 81a576616c756505, key is missing",
    "D2, 05, not a map",
    "D2, '', are left",
  })
  void aCallThatIsNone(Dialect dialect, String payload, String why) throws Exception {
    ContractDialect keyvalue = dialect.contract("wascc:keyvalue");

    assertThatThrownBy(() -> keyvalue.read("Add", bytes(payload)))
        .isInstanceOf(PayloadException.class)
        .satisfies(e -> assertThat(e.getMessage()).containsPattern(why));
  }

  /** CBOR: lies about lengths, endless ones, nesting, numbers beyond 63 bits. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "7f9b7fffffffffffffff",
        "7f9bffffffffffffffff",
        "7fbb7fffffffffffffff",
        "7f827b7fffffffffffffff61",
        "7f82ff",
        "7f9f6161 6162 ff",
        "7f8261616180",
        "7f82 6161 1bffffffffffffffff",
        "7f82 6161",
        "7f8261616162 00",
        "7f",
        "7f84 6161 6162 c1",
        "c1",
        "c192",
      })
  void wasmbusPayloadsThatAreNone(String payload) throws Exception {
    ContractDialect blobstore = Dialect.D3.contract("wasmcloud:blobstore");

    assertThatThrownBy(() -> blobstore.read("Blobstore.ObjectExists", bytes(payload)))
        .isInstanceOf(PayloadException.class);
  }

  @Test
  void unknownValuesAreSkippedHoweverDeep() throws Exception {
    ContractDialect blobstore = Dialect.D3.contract("wasmcloud:blobstore");
    BlobstoreCall expected = new BlobstoreCall.ObjectExists("a", "b");

    byte[] cbor = bytes("7f83 6161 6162" + "81".repeat(100_000) + "f6");
    byte[] msgpack = bytes("c193 a161 a162" + "91".repeat(100_000) + "c0");

    assertThat(blobstore.read("Blobstore.ObjectExists", cbor).call()).isEqualTo(expected);
    assertThat(blobstore.read("Blobstore.ObjectExists", msgpack).call()).isEqualTo(expected);
  }

  @Test
  void missingObjectsHaveNoName() throws Exception {
    byte[] call = bytes("93 a162 a163 00");
    ReceivedCall received = Dialect.D1.contract("wascc:blobstore").read("GetObjectInfo", call);

    assertThat(received.answer(new BlobstoreReply.Described(Optional.empty())))
        .isEqualTo(bytes("93 a0 a0 00"));
  }

  @ParameterizedTest
  @EnumSource
  void aDialectExplainsItself(Dialect dialect) {
    assertThat(dialect.era()).contains("SDKs");
    assertThat(dialect.encoding()).isNotBlank();
    assertThat(dialect.httpLimits()).isNotEmpty().allMatch(limit -> limit.endsWith("."));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
