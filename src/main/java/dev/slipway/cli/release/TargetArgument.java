package dev.slipway.cli.release;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A version on the command line, with its weight unless it stands alone.
 *
 * @param weight empty for a version that takes everything
 */
record TargetArgument(int version, OptionalInt weight) {
  private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,8})(?:=([1-9]\\d{0,8}))?");

  static TargetArgument parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is no target: give VERSION=WEIGHT, such as 2=100, or VERSION alone");
    }
    String weight = matcher.group(2);
    return new TargetArgument(
        Integer.parseInt(matcher.group(1)),
        weight == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(weight)));
  }

  /** For picocli. */
  static final class Converter implements ITypeConverter<TargetArgument> {
    @Override
    public TargetArgument convert(String text) {
      return parse(text);
    }
  }
}
