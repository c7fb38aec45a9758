package dev.slipway.capability.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.ProviderException;
import dev.slipway.contract.KeyValueCall.Add;
import dev.slipway.contract.KeyValueCall.Get;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What guests see of numbers. */
abstract class KeyValueNumbersContract extends KeyValueContract {
  @Test
  void addStartsAtZeroAndStaysAText() throws ProviderException {
    assertThat(guest.add("n", 5)).isEqualTo(5);
    assertThat(guest.add("n", -7)).isEqualTo(-2);
    assertThat(guest.add("n", 0)).isEqualTo(-2);

    assertThat(guest.call(new Get("n"))).isEqualTo(found("-2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483647", "-2147483648", "0", "-1"})
  void addWrapsAsThirtyTwoBits(String start) throws ProviderException {
    for (int more : new int[] {1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      set("n", start);

      assertThat(guest.add("n", more)).isEqualTo(Integer.parseInt(start) + more);
      assertThat(guest.call(new Get("n")))
          .isEqualTo(found(String.valueOf(Integer.parseInt(start) + more)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "1.5",
        "007",
        "+5",
        "-0",
        " 5",
        "5 ",
        "1e3",
        "0x10",
        "2147483648",
        "-2147483649",
        "99999999999999999999999",
        "nan",
        "inf",
        "-",
        "٣",
        "5\n",
        "5\0"
      })
  void addToWhatIsNoNumberIsRefusedAndChangesNothing(String text) throws ProviderException {
    set("n", text);

    refused(new Add("n", 1), "Only a whole number of 32 bits");

    assertThat(guest.call(new Get("n"))).isEqualTo(found(text));
  }
}
