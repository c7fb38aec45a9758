package dev.slipway.claims;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.error.SlipwayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTest {
  @ParameterizedTest
  @CsvSource({
    TestKeys.ACCOUNT_SEED + ", " + TestKeys.ACCOUNT,
    TestKeys.MODULE_SEED + ", " + TestKeys.MODULE,
    TestKeys.OTHER_SEED + ", " + TestKeys.OTHER
  })
  void hasThePublicKeyOfThePublishedVector(String seed, String publicKey) {
    assertThat(Seed.parse(seed).publicKey().text()).isEqualTo(publicKey);
    assertThat(Seed.parse(seed).secretText()).isEqualTo(seed);
  }

  @ParameterizedTest
  @EnumSource(KeyRole.class)
  void comesBackFromItsText(KeyRole role) {
    Seed seed = Seed.generate(role);

    Seed again = Seed.parse(seed.secretText());

    assertThat(again.publicKey()).isEqualTo(seed.publicKey());
    assertThat(seed.secretText()).hasSize(58).startsWith("S" + role.letter());
  }

  @Test
  void signsWhatOnlyItsPublicKeyVerifies() {
    byte[] message = "message".getBytes(UTF_8);

    byte[] signature = TestKeys.account().sign(message);

    assertThat(new PublicNkey(TestKeys.ACCOUNT).verify(message, signature)).isTrue();
    assertThat(new PublicNkey(TestKeys.OTHER).verify(message, signature)).isFalse();
    assertThat(new PublicNkey(TestKeys.ACCOUNT).verify("other".getBytes(UTF_8), signature))
        .isFalse();
    assertThat(new PublicNkey(TestKeys.ACCOUNT).verify(message, new byte[63])).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SAAKPT6OUB3DUPKHGR4BXTTG6SZE5DEXIJ2LBOIF3CTLMOQ5F6FL2FH3N",
        "SAAKPT6OUB3DUPKHGR4BXTTG6SZE5DEXIJ2LBOIF3CTLMOQ5F6FL2FH3NV",
        "SAAKPT6OUB3DUPKHGR4BXTTG6SZE5DEXIJ2LBOIF3CTLMOQ5F6FL2FH3AU",
        "saAKPT6OUB3DUPKHGR4BXTTG6SZE5DEXIJ2LBOIF3CTLMOQ5F6FL2FH3NU"
      })
  void refusesWhatIsNoSeedWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> Seed.parse(text))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> assertThat(refusal.reason()).doesNotContain("SAAKPT6", "saAKPT6"));
  }

  @Test
  void refusesAPrivateKeyThatIsNoSeed() {
    byte[] content = new byte[34];
    content[0] = 120;

    assertThatThrownBy(() -> Seed.parse(NkeyText.encode(content))).hasMessageContaining("letter S");
  }

  @Test
  void showsNothingOfItself() {
    assertThat(TestKeys.account()).hasToString("Seed of " + TestKeys.ACCOUNT);
  }
}
