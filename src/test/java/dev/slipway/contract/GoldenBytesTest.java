package dev.slipway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Contract x operation x dialect, both directions, against the bytes of the SDKs themselves. */
class GoldenBytesTest {
  /** Run with it to take what is sent as the new fixtures; then {@code guests/golden/make}. */
  private static final boolean WRITE = Boolean.getBoolean("slipway.golden.write");

  private static final String CALL = " call";
  private static final String REPLY = " reply";

  static Stream<Arguments> samples() {
    return Stream.of(Era.values())
        .flatMap(era -> Samples.of(era).stream().map(sample -> Arguments.of(era, sample)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("samples")
  void whatTheSdkWritesIsRead(Era era, Sample sample) throws Exception {
    Map<String, byte[]> golden = GoldenLines.ofSdk(era);
    ContractDialect dialect = ContractTables.find(era, sample.contract()).orElseThrow();
    Operation<?, ?> operation = dialect.operation(sample.operation());
    byte[] call = golden.get(sample.name() + CALL);
    byte[] reply = golden.get(sample.name() + REPLY);

    if (call != null) {
      assertThat(operation.call().read(era.encoding(), call))
          .usingRecursiveComparison()
          .isEqualTo(sample.call());
    }
    if (reply != null) {
      assertThat(operation.readReply(era.encoding(), sample.call(), reply))
          .usingRecursiveComparison()
          .isEqualTo(sample.reply());
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("samples")
  void whatIsWrittenIsReadAgain(Era era, Sample sample) throws Exception {
    ContractDialect dialect = ContractTables.find(era, sample.contract()).orElseThrow();
    Operation<?, ?> operation = dialect.operation(sample.operation());

    byte[] call = operation.call().write(era.encoding(), sample.call());
    byte[] reply = operation.writeReply(era.encoding(), sample.call(), sample.reply());

    assertThat(operation.call().read(era.encoding(), call))
        .usingRecursiveComparison()
        .isEqualTo(sample.call());
    assertThat(operation.readReply(era.encoding(), sample.call(), reply))
        .usingRecursiveComparison()
        .isEqualTo(sample.reply());
  }

  /** The SDK has read every line of it, see {@code guests/golden/make}. */
  @ParameterizedTest
  @EnumSource(Era.class)
  void whatIsSentIsWhatTheSdkHasRead(Era era) throws IOException {
    Map<String, byte[]> sent = sent(era);
    if (WRITE) {
      GoldenLines.write(GoldenLines.sent(era), sent);
    }

    Map<String, String> read = hex(GoldenLines.read(GoldenLines.sent(era)));

    assertThat(hex(sent)).isEqualTo(read);
  }

  /** So these dialects need no other proof of what they send. */
  @ParameterizedTest
  @EnumSource(names = {"D0", "D1", "D3"})
  void dialectsWithoutVariantsSendTheSdksOwnBytes(Era era) throws IOException {
    Map<String, String> golden = hex(GoldenLines.ofSdk(era));
    golden.keySet().removeIf(name -> name.startsWith("blobstore") && era == Era.D3); // CBOR
    golden.keySet().removeIf(name -> name.equals("http_server " + httpReply(era)));

    Map<String, String> sent = hex(sent(era));

    if (era == Era.D3) {
      sent.keySet().removeIf(name -> name.startsWith("blobstore"));
    }
    assertThat(sent).isEqualTo(golden);
  }

  @ParameterizedTest
  @EnumSource(Era.class)
  void everyOperationIsAmongTheSamples(Era era) {
    Set<String> known = new TreeSet<>();
    for (ContractId id : Samples.of(era).stream().map(Sample::contract).distinct().toList()) {
      ContractTables.find(era, id).orElseThrow().operations().forEach(known::add);
    }
    Set<String> sampled = new TreeSet<>();
    Samples.of(era).forEach(sample -> sampled.add(sample.operation()));

    assertThat(sampled).isEqualTo(known);
  }

  @ParameterizedTest
  @EnumSource(Era.class)
  void theSdksHttpReplyIsRead(Era era) throws Exception {
    byte[] golden = GoldenLines.ofSdk(era).get("http_server " + httpReply(era));

    HttpReply reply = HttpSamples.dialect(era).http().decode(golden);

    assertThat(reply).usingRecursiveComparison().isEqualTo(HttpSamples.reply(era));
  }

  private static String httpReply(Era era) {
    return HttpSamples.dialect(era).http().operation() + REPLY;
  }

  /** What the SDK has a type for; the rest is empty or bytes of the guest's own. */
  private static Map<String, byte[]> sent(Era era) throws IOException {
    Map<String, byte[]> sent = new TreeMap<>();
    HttpDialect http = HttpSamples.dialect(era).http();
    sent.put("http_server " + http.operation() + CALL, http.encode(HttpSamples.request(era)));
    for (Sample sample : Samples.of(era)) {
      ContractDialect dialect = ContractTables.find(era, sample.contract()).orElseThrow();
      Operation<?, ?> operation = dialect.operation(sample.operation());
      sent.put(sample.name() + CALL, operation.call().write(era.encoding(), sample.call()));
      sent.put(
          sample.name() + REPLY,
          operation.writeReply(era.encoding(), sample.call(), sample.reply()));
    }
    sent.keySet().retainAll(GoldenLines.ofSdk(era).keySet());
    return sent;
  }

  private static Map<String, String> hex(Map<String, byte[]> lines) {
    Map<String, String> hex = new TreeMap<>();
    lines.forEach((name, bytes) -> hex.put(name, HexFormat.of().formatHex(bytes)));
    return hex;
  }
}
