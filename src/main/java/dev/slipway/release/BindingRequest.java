package dev.slipway.release;

import dev.slipway.capability.BindingScope;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.Map;
import java.util.Optional;

/**
 * The body of a binding call, which says the whole binding: what is left out is as by default.
 *
 * @param provider a name in the function's namespace; required
 * @param values what the contract needs to know of this function; none if absent
 * @param scope {@code function} if absent
 */
public record BindingRequest(
    String provider, Optional<Map<String, String>> values, Optional<BindingScope> scope) {
  public BindingRequest {
    if (provider == null || values.filter(BindingRequest::holdsNull).isPresent()) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "The binding names no provider, or one of its values is null.",
              "Say at least the provider, such as {\"provider\": \"cache\"}.")
          .with("field", provider == null ? "provider" : "values");
    }
  }

  private static boolean holdsNull(Map<String, String> values) {
    return values.values().stream().anyMatch(value -> value == null);
  }
}
