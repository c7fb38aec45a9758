package dev.slipway.function;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;

/** A function's name and the namespace that it is in. */
public record FunctionKey(String namespace, String name) {
  /** The refusal of a function that does not exist. */
  public SlipwayException notFound() {
    return new SlipwayException(
            ErrorCode.NOT_FOUND,
            "There is no function '%s' in the namespace '%s'.".formatted(name, namespace),
            "Correct the name, or create it: PUT .../functions/%s.".formatted(name))
        .with("function", toString());
  }

  @Override
  public String toString() {
    return namespace + "/" + name;
  }
}
