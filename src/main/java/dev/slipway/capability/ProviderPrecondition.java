package dev.slipway.capability;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants a name to stand for when it is changed (RFC 9110 13.1).
 *
 * @param ifMatch a revision, or {@code *} for any provider; empty if all the same to the caller
 * @param createOnly whether there must be none
 */
record ProviderPrecondition(Optional<String> ifMatch, boolean createOnly) {
  private static final String ANY = "*";
  private static final Pattern ENTITY_TAG = Pattern.compile("\"(\\d{1,18})\"");

  /** Reads the two headers; without them nothing is asked. */
  static ProviderPrecondition of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
    if (ifNoneMatch != null && !ifNoneMatch.strip().equals(ANY)) {
      throw invalid("If-None-Match can only be *.", "Send If-None-Match: * to create only.");
    }
    return new ProviderPrecondition(
        Optional.ofNullable(ifMatch).map(ProviderPrecondition::wanted), ifNoneMatch != null);
  }

  private static String wanted(String header) {
    Matcher matcher = ENTITY_TAG.matcher(header.strip());
    if (matcher.matches()) {
      return Long.toString(Long.parseLong(matcher.group(1)));
    }
    if (header.strip().equals(ANY)) {
      return ANY;
    }
    throw invalid(
        "If-Match is not the ETag of a provider.",
        "Send the revision in quotes, such as If-Match: \"7\".");
  }

  /**
   * Lets the change go on.
   *
   * @throws SlipwayException {@code precondition-failed} with {@code current} if the name stands
   *     for something else
   */
  void require(Optional<StoredProvider> current) {
    if (createOnly && current.isPresent()) {
      throw failed("There is a provider of this name already.", current);
    }
    ifMatch.ifPresent(wanted -> {
      if (current.isEmpty()) {
        throw failed("There is no provider of this name.", current);
      }
      if (!wanted.equals(ANY) && !wanted.equals(Long.toString(current.get().revision()))) {
        throw failed(
            "The provider is at revision %d, not %s: somebody else has changed it."
                .formatted(current.get().revision(), wanted),
            current);
      }
    });
  }

  private static SlipwayException failed(String reason, Optional<StoredProvider> current) {
    SlipwayException refusal =
        new SlipwayException(
            ErrorCode.PRECONDITION_FAILED, reason, "Read the provider again, and decide anew.");
    return current.map(now -> refusal.with("current", now.shown())).orElse(refusal);
  }

  private static SlipwayException invalid(String reason, String fix) {
    return new SlipwayException(ErrorCode.INVALID_REQUEST, reason, fix);
  }
}
