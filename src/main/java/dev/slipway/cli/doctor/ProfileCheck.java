package dev.slipway.cli.doctor;

import dev.slipway.cli.client.ProfileFile;
import dev.slipway.error.SlipwayException;
import java.io.IOException;

/** Whether what {@code slipway login} has kept can be used. */
final class ProfileCheck {
  private static final String NAME = "profile";

  private ProfileCheck() {}

  static Finding of(ProfileFile file) {
    try {
      return file.read()
          .map(_ -> Finding.ok(NAME, file.path() + " can be read by its owner only"))
          .orElse(Finding.skipped(NAME, "there is none at " + file.path()));
    } catch (SlipwayException e) {
      return Finding.failed(NAME, e.reason(), e.fix());
    } catch (IOException e) {
      return Finding.failed(
          NAME, file.path() + " cannot be read: " + e.getMessage(), "Mend its mode or delete it.");
    }
  }
}
