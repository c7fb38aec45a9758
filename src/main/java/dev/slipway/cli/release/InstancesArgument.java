package dev.slipway.cli.release;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An instance policy on the command line: {@code fresh}, or {@code warm,size=4,maxIdle=PT1M}.
 *
 * @param json as the API takes it
 */
record InstancesArgument(ObjectNode json) {
  private static final Set<String> NUMBERS = Set.of("size", "maxInvocations");
  private static final Set<String> DURATIONS = Set.of("maxIdle");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  static InstancesArgument parse(String text) {
    String[] parts = text.split(",", -1);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (!parts[0].equals("warm") && !text.equals("fresh")) {
      throw wrong(text);
    }
    json.put("policy", parts[0]);
    for (int i = 1; i < parts.length; i++) {
      add(json, parts[i], text);
    }
    return new InstancesArgument(json);
  }

  private static void add(ObjectNode json, String part, String text) {
    String[] pair = part.split("=", 2);
    if (pair.length == 2 && NUMBERS.contains(pair[0]) && NUMBER.matcher(pair[1]).matches()) {
      json.put(pair[0], Integer.parseInt(pair[1]));
    } else if (pair.length == 2 && DURATIONS.contains(pair[0])) {
      json.put(pair[0], pair[1]);
    } else {
      throw wrong(text);
    }
  }

  private static TypeConversionException wrong(String text) {
    return new TypeConversionException(
        "'" + text + "' is neither fresh nor warm[,size=N][,maxInvocations=N][,maxIdle=PT1M]");
  }

  /** For picocli. */
  static final class Converter implements ITypeConverter<InstancesArgument> {
    @Override
    public InstancesArgument convert(String text) {
      return parse(text);
    }
  }
}
