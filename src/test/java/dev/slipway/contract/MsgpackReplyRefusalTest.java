package dev.slipway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies that are none: a guest may send any bytes, and learns what was wrong with them. */
class MsgpackReplyRefusalTest {
  private static final int MUTATIONS = 5_000;

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 99, 100, 199, 600, 1000, 99_999, Integer.MIN_VALUE})
  void aStatusThatIsNotFinal(int status) {
    refused(Msgpack.map(1).field("statusCode", status), "the status " + status);
  }

  @Test
  void aReplyWithoutAStatus() {
    refused(Msgpack.map(1).str("body").nil(), "no statusCode");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cf ffffffffffffffff", "cb 4069000000000000", "a3 323030", "c0", "c3", "90"})
  void aStatusThatIsNoWholeNumber(String status) {
    refused(Msgpack.map(1).str("statusCode").raw(status), "MessagePack");
  }

  @ParameterizedTest
  @CsvSource({"x-a,'a\nb'", "x-a,'a\rb'", "x-a,'a\0b'", "'x a',b", "'x:a',b", "'',b", "'x\n',b"})
  void aHeaderThatHttpCannotCarry(String name, String value) {
    Msgpack reply = Msgpack.map(2).field("statusCode", 200).str("header").raw("81");

    refused(reply.str(name).str(value), "header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"91 cd0100", "91 ff", "91 c0", "91 a161", "c3", "80", "d40100", "05"})
  void aBodyThatIsNoBytes(String body) {
    refused(Msgpack.map(2).field("statusCode", 200).str("body").raw(body), "");
  }

  @Test
  void bytesAfterTheEnd() {
    refused(Msgpack.map(1).field("statusCode", 200).nil(), "follow the end");
  }

  @Test
  void aFifthPosition() {
    refused(Msgpack.array(5).number(200).nil().nil().nil().nil(), "5 positions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c1", "c0", "05", "a568656c6c6f", "81", "81c0c0", "d6ff00000000"})
  void whatIsNoReplyAtAll(String payload) {
    refused(new Msgpack().raw(payload), "");
  }

  @Test
  void nestingWithoutEnd() {
    refused(Msgpack.map(2).field("statusCode", 200).str("x").raw("91".repeat(1 << 20)), "");
  }

  /**
   * Text, binary, array and map that claim two or four billions in a place where they may stand.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "81 db7fffffff",
        "81 dbffffffff",
        "df7fffffff",
        "dfffffffff",
        "dd7fffffff",
        "ddffffffff",
        "81 a4626f6479 c67fffffff",
        "81 a4626f6479 c6ffffffff",
        "81 a4626f6479 db7fffffff",
        "81 a4626f6479 dd7fffffff",
        "81 a4626f6479 ddffffffff 00",
        "81 a6686561646572 df7fffffff",
        "81 a6686561646572 81 db7fffffff",
        "81 a6686561646572 81 a161 db7fffffff",
        "81 a178 dd7fffffff dd7fffffff",
        "81 a178 df7fffffff df7fffffff",
        "81 a178 c97fffffff00",
      })
  void aLengthThatLiesCostsNothing(String payload) {
    long before = allocated();

    refused(new Msgpack().raw(payload), "");

    assertThat(allocated() - before).isLessThan(4 << 20);
  }

  @Test
  void anyBytesAreAReplyOrAreRefused() {
    byte[] map =
        Msgpack.map(4)
            .field("statusCode", 200)
            .str("status")
            .str("OK")
            .str("header")
            .raw("81")
            .str("content-type")
            .str("text/plain")
            .str("body")
            .raw("c403616263")
            .build();
    byte[] array = Msgpack.array(4).number(200).str("OK").raw("81").str("a").str("b").nil().build();
    Random random = new Random(7);

    int replies = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      replies += decodes(mutated(i % 2 == 0 ? map : array, random)) ? 1 : 0;
    }

    assertThat(replies).isBetween(1, MUTATIONS - 1);
  }

  /** Whatever else is thrown fails the test. */
  private static boolean decodes(byte[] payload) {
    try {
      HttpReply reply = Dialect.D2.http().decode(payload);
      return reply.status() >= 200;
    } catch (PayloadException e) {
      assertThat(e).hasMessageNotContaining("null");
      return false;
    }
  }

  private static byte[] mutated(byte[] payload, Random random) {
    int length = random.nextInt(4) == 0 ? random.nextInt(payload.length) : payload.length;
    byte[] mutated = Arrays.copyOf(payload, length);
    for (int changes = random.nextInt(4); changes > 0 && length > 0; changes--) {
      mutated[random.nextInt(length)] = (byte) random.nextInt();
    }
    return mutated;
  }

  private static void refused(Msgpack reply, String why) {
    assertThatThrownBy(() -> Dialect.D2.http().decode(reply.build()))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining(why);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
