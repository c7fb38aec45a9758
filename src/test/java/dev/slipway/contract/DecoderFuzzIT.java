package dev.slipway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every decoder of every dialect takes any bytes: it reads them, or refuses them with its own. */
class DecoderFuzzIT {
  private static final int INPUTS = 100_000;
  private static final long SEED = 20_260_401;

  /** Records, lists and texts of what was read, and the reasons of refusals. */
  private static final long BYTES_FOR_A_BYTE = 200;

  private static final long BYTES_AT_LEAST = 16 << 10;

  private final Random random = new Random(SEED);

  /** Reads a payload; tells nothing. */
  private interface Decoder {
    void read(byte[] payload) throws PayloadException;
  }

  private record Target(String name, Decoder decoder, byte[] valid) {}

  @Test
  void anyBytesAreReadOrRefused() throws IOException {
    List<Target> targets = targets();

    int read = 0;
    for (int i = 0; i < INPUTS; i++) {
      Target target = targets.get(i % targets.size());
      byte[] payload = i % 10 == 0 ? random(64) : mutated(target.valid());
      long before = allocated();
      read += isRead(target, payload) ? 1 : 0;
      long bound = BYTES_AT_LEAST + BYTES_FOR_A_BYTE * payload.length;
      if (allocated() - before > bound) {
        allocatesLess(bound, target, payload);
      }
    }

    assertThat(read).isBetween(INPUTS / 100, INPUTS - INPUTS / 100);
  }

  /** Once more: the first time may have loaded classes. */
  private static void allocatesLess(long bound, Target target, byte[] payload) {
    long before = allocated();
    isRead(target, payload);
    assertThat(allocated() - before).as(() -> target.name() + " " + hex(payload)).isLessThan(bound);
  }

  /** Whatever else is thrown fails the test. */
  private static boolean isRead(Target target, byte[] payload) {
    try {
      target.decoder().read(payload);
      return true;
    } catch (PayloadException e) {
      if (e.getMessage() == null || e.getMessage().contains("null")) {
        throw new AssertionError(target.name() + " " + hex(payload), e);
      }
      return false;
    } catch (RuntimeException e) {
      throw new AssertionError(target.name() + " " + hex(payload), e);
    }
  }

  private static String hex(byte[] payload) {
    return HexFormat.of().formatHex(payload);
  }

  private static List<Target> targets() throws IOException {
    List<Target> targets = new ArrayList<>();
    for (Era era : Era.values()) {
      Map<String, byte[]> golden = GoldenLines.ofSdk(era);
      HttpDialect http = HttpSamples.dialect(era).http();
      byte[] valid = golden.get("http_server " + http.operation() + " reply");
      targets.add(new Target(era + " http_server", http::decode, valid));
      for (Sample sample : Samples.of(era)) {
        targets.addAll(targets(era, sample, golden));
      }
    }
    return targets;
  }

  private static List<Target> targets(Era era, Sample sample, Map<String, byte[]> golden) {
    Operation<?, ?> operation =
        ContractTables.find(era, sample.contract()).orElseThrow().operation(sample.operation());
    Decoder call = payload -> operation.call().read(era.encoding(), payload);
    Decoder reply = payload -> operation.readReply(era.encoding(), sample.call(), payload);
    String name = era + " " + sample.name();
    return List.of(
        new Target(name + " call", call, golden.getOrDefault(sample.name() + " call", nothing())),
        new Target(
            name + " reply", reply, golden.getOrDefault(sample.name() + " reply", nothing())));
  }

  private static byte[] nothing() {
    return new byte[] {(byte) 0x80};
  }

  private byte[] random(int most) {
    byte[] bytes = new byte[random.nextInt(most)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Some bytes changed, cut off, doubled or added. */
  private byte[] mutated(byte[] valid) {
    byte[] bytes = Arrays.copyOf(valid, valid.length + (random.nextInt(8) == 0 ? 9 : 0));
    if (random.nextInt(6) == 0 && bytes.length > 0) {
      bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
    for (int changes = random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
      bytes[random.nextInt(bytes.length)] = interesting();
    }
    return bytes;
  }

  /** Heads of lengths and containers more often than others. */
  private byte interesting() {
    int[] heads = {0xc0, 0xc6, 0xdb, 0xdd, 0xdf, 0x7f, 0x9b, 0xbb, 0x5b, 0xff, 0x00, 0x80};
    return (byte) (random.nextBoolean() ? heads[random.nextInt(heads.length)] : random.nextInt());
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
