package dev.slipway.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicNkeyTest {
  @Test
  void knowsItsRole() {
    assertThat(new PublicNkey(TestKeys.ACCOUNT).role()).isEqualTo(KeyRole.ACCOUNT);
    assertThat(new PublicNkey(TestKeys.MODULE).role()).isEqualTo(KeyRole.MODULE);
  }

  @ParameterizedTest
  @EnumSource(KeyRole.class)
  void beginsWithItsRolesLetter(KeyRole role) {
    PublicNkey key = Seed.generate(role).publicKey();

    assertThat(key.text()).hasSize(56).startsWith(String.valueOf(role.letter()));
    assertThat(new PublicNkey(key.text()).role()).isEqualTo(role);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A",
        "ABANVDKJYPTJZQTECHRJTTZONTJUWVPEG22T6DKLASAFYZ2DRGPQGJBVA",
        "ABANVDKJYPTJZQTECHRJTTZONTJUWVPEG22T6DKLASAFYZ2DRGPQGJBW",
        "ABANVDKJYPTJZQTECHRJTTZONTJUWVPEG22T6DKLASAFYZ2DRGPQGJB=",
        "ABANVDKJYPTJZQTECHRJTTZONTJUWVPEG22T6DKLASAFYZ2DRGPQGJB1",
        "ABANVDKJYPTJZQTECHRJTTZONTJUWVPEG22T6DKLASAFYZ2DRGPQGJBÄ",
        "BBANVDKJYPTJZQTECHRJTTZONTJUWVPEG22T6DKLASAFYZ2DRGPQGJBV"
      })
  void refusesWhatIsNoKey(String text) {
    SlipwayException refusal = refusal(() -> new PublicNkey(text));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
  }

  @Test
  void refusesEveryOtherSpellingOfAKey() {
    assertThat(refusal(() -> new PublicNkey(TestKeys.ACCOUNT.toLowerCase(Locale.ROOT))))
        .isNotNull();
    for (int i = 0; i < TestKeys.ACCOUNT.length(); i++) {
      String mistyped = new StringBuilder(TestKeys.ACCOUNT).replace(i, i + 1, "7").toString();
      assertThat(refusal(() -> new PublicNkey(mistyped))).as("7 at %d", i).isNotNull();
    }
  }

  @Test
  void doesNotRepeatASeedThatWasTakenForAPublicKey() {
    SlipwayException refusal = refusal(() -> new PublicNkey(TestKeys.ACCOUNT_SEED));

    assertThat(refusal.reason()).contains("seed").doesNotContain(TestKeys.ACCOUNT_SEED);
  }

  @Test
  void refusesAKeyOfAnotherRole() {
    SlipwayException refusal = refusal(() -> PublicNkey.parse(TestKeys.MODULE, KeyRole.ACCOUNT));

    assertThat(refusal.reason()).contains("role module", "must be of account");
  }

  private static SlipwayException refusal(Runnable call) {
    return catchThrowableOfType(SlipwayException.class, call::run);
  }
}
