package dev.slipway.claims;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;

/** Refusals of a module because of its token, by the check that failed. */
final class Refusal {
  private static final String SIGN_IT = "Sign the module with `slipway sign`.";

  private Refusal() {}

  /** The token is not there, or not what a token must look like. */
  static SlipwayException token(String reason) {
    return of("token", reason, SIGN_IT);
  }

  static SlipwayException of(String check, String reason, String fix) {
    return new SlipwayException(ErrorCode.MODULE_REFUSED, reason, fix).with("check", check);
  }
}
