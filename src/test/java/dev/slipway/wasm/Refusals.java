package dev.slipway.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that something is refused as a module, with its check, a reason and a fix. */
public final class Refusals {
  private Refusals() {}

  /** Fails unless the call is refused by this check; goes on with the reason. */
  public static AbstractStringAssert<?> assertRefused(String check, ThrowingCallable call) {
    SlipwayException refusal = catchThrowableOfType(SlipwayException.class, call);
    assertThat(refusal).as("refusal by %s", check).isNotNull();
    assertThat(refusal.code()).isEqualTo(ErrorCode.MODULE_REFUSED);
    assertThat(refusal.fields()).containsEntry("check", check);
    assertThat(refusal.fix()).isNotBlank();
    return assertThat(refusal.reason());
  }
}
