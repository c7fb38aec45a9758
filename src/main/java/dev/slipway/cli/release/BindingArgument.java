package dev.slipway.cli.release;

import dev.slipway.cli.client.ApiPath;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What is bound, on the command line: a contract, with a link where it is not the default one. */
record BindingArgument(String contract, String link) {
  private static final String DEFAULT_LINK = "default";

  static BindingArgument parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length > 2 || parts[0].isEmpty() || parts[parts.length - 1].isEmpty()) {
      throw new TypeConversionException(
          "'" + text + "' is no binding: give CONTRACT or CONTRACT/LINK, such as wascc:keyvalue");
    }
    return new BindingArgument(parts[0], parts.length == 2 ? parts[1] : DEFAULT_LINK);
  }

  /** Where it is in the API. */
  ApiPath in(ApiPath function) {
    return function.then("bindings", contract, link);
  }

  @Override
  public String toString() {
    return contract + "/" + link;
  }

  /** For picocli. */
  static final class Converter implements ITypeConverter<BindingArgument> {
    @Override
    public BindingArgument convert(String text) {
      return parse(text);
    }
  }
}
