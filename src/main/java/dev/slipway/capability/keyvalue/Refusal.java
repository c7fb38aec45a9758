package dev.slipway.capability.keyvalue;

import com.google.errorprone.annotations.FormatMethod;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;

/** Calls that ask for what cannot be: the same sentences for each store. */
final class Refusal {
  private Refusal() {}

  static ProviderException wrongKind() {
    return because("The key holds another kind of value: a text, a list and a set are not alike.");
  }

  static ProviderException noNumber() {
    return because("Only a whole number of 32 bits can be added to, and the key holds none.");
  }

  @FormatMethod
  static ProviderException because(String sentence, Object... values) {
    return new ProviderException(Reason.REFUSED, sentence.formatted(values));
  }
}
