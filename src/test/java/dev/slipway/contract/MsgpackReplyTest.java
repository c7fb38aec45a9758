package dev.slipway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies as the SDKs of dialect D2 make them. */
class MsgpackReplyTest {
  @ParameterizedTest
  @ValueSource(strings = {"statusCode", "status_code"})
  void aMapInEitherSpelling(String name) throws PayloadException {
    byte[] payload =
        Msgpack.map(4)
            .field(name, 201)
            .str("status")
            .str("Created")
            .str("header")
            .raw("81")
            .str("x-a")
            .str("1")
            .str("body")
            .raw("92 01 ccff")
            .build();

    HttpReply reply = decode(payload);

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.headers()).containsExactly(new Header("x-a", "1"));
    assertThat(reply.body()).containsExactly(1, 255);
  }

  @Test
  void aPositionalArray() throws PayloadException {
    byte[] payload =
        Msgpack.array(4)
            .number(404)
            .str("Not Found")
            .raw("81")
            .str("a")
            .str("b")
            .raw("91 07")
            .build();

    HttpReply reply = decode(payload);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.headers()).containsExactly(new Header("a", "b"));
    assertThat(reply.body()).containsExactly(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a2 6869",
        "d9 02 6869",
        "c4 02 6869",
        "c5 0002 6869",
        "92 68 69",
        "dc 0002 68 69"
      })
  void aBodyAsTextBinaryOrNumbers(String body) throws PayloadException {
    byte[] payload = Msgpack.map(2).field("statusCode", 200).str("body").raw(body).build();

    HttpReply reply = decode(payload);

    assertThat(new String(reply.body(), StandardCharsets.US_ASCII)).isEqualTo("hi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c0", "90", "a0", "c400"})
  void aBodyThatIsEmptyOrNil(String body) throws PayloadException {
    byte[] payload = Msgpack.map(2).field("statusCode", 204).str("body").raw(body).build();

    assertThat(decode(payload).body()).isEmpty();
  }

  @Test
  void aNilHeaderAndMissingFields() throws PayloadException {
    HttpReply withNil = decode(Msgpack.array(4).number(200).nil().nil().nil().build());
    HttpReply short1 = decode(Msgpack.array(1).number(200).build());

    assertThat(withNil.headers()).isEmpty();
    assertThat(short1.body()).isEmpty();
  }

  @Test
  void unknownFieldsArePassedOverHoweverDeep() throws PayloadException {
    byte[] payload =
        Msgpack.map(2).field("statusCode", 200).str("more").raw("91".repeat(100_000)).nil().build();

    assertThat(decode(payload).status()).isEqualTo(200);
  }

  /** Two header lines of one name are two of a map's pairs, which a guest may well send. */
  @Test
  void headersKeepTheirOrder() throws PayloadException {
    byte[] payload =
        Msgpack.map(2)
            .field("statusCode", 200)
            .str("header")
            .raw("82")
            .str("set-cookie")
            .str("a=1")
            .str("set-cookie")
            .str("b=2")
            .build();

    assertThat(decode(payload).headers())
        .isEqualTo(List.of(new Header("set-cookie", "a=1"), new Header("set-cookie", "b=2")));
  }

  @Test
  void textBeyondLatinTravelsAsItsOctets() throws PayloadException {
    byte[] payload =
        Msgpack.map(2)
            .field("statusCode", 200)
            .str("header")
            .raw("81")
            .str("x-a")
            .str("é€")
            .build();

    String value = decode(payload).headers().getFirst().value();

    assertThat(value.getBytes(StandardCharsets.ISO_8859_1))
        .isEqualTo("é€".getBytes(StandardCharsets.UTF_8));
  }

  private static HttpReply decode(byte[] payload) throws PayloadException {
    return Dialect.D2.http().decode(payload);
  }
}
