package dev.slipway.cli.doctor;

import dev.slipway.cli.client.Address;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.client.Profile;
import dev.slipway.cli.client.ProfileFile;
import dev.slipway.error.SlipwayException;
import java.io.IOException;
import java.util.Optional;

/**
 * Whether what {@code slipway login} has kept can be used.
 *
 * @param profile to go on with: an empty one in place of one that cannot be used
 */
record ProfileCheck(Finding finding, Profile profile) {
  private static final String NAME = "profile";

  static ProfileCheck of(ProfileFile file) {
    try {
      Optional<Profile> kept = file.read();
      kept.ifPresent(ProfileCheck::requireValues);
      return kept.map(profile -> new ProfileCheck(good(file), profile))
          .orElse(without(Finding.skipped(NAME, "there is none at " + file.path())));
    } catch (SlipwayException e) {
      return without(Finding.failed(NAME, e.reason(), e.fix()));
    } catch (IllegalArgumentException e) {
      return without(
          Finding.failed(
              NAME,
              "%s: %s.".formatted(file.path(), e.getMessage()),
              "Run slipway login again with the right address."));
    } catch (IOException e) {
      return without(
          Finding.failed(
              NAME,
              file.path() + " cannot be read: " + e.getMessage() + ".",
              "Mend its mode or delete it."));
    }
  }

  private static void requireValues(Profile kept) {
    Connection _ =
        new Connection(
            Address.parse(kept.url().orElse(Address.DEFAULT)), kept.token().orElse(""), "");
  }

  private static Finding good(ProfileFile file) {
    return Finding.ok(NAME, file.path() + " can be read by its owner only");
  }

  private static ProfileCheck without(Finding finding) {
    return new ProfileCheck(finding, Profile.NONE);
  }
}
