package dev.slipway.capability;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which fields of a type's configuration are secrets. */
final class SecretFields {
  private SecretFields() {}

  static Set<String> of(Class<? extends Record> config) {
    return Arrays.stream(config.getRecordComponents())
        .filter(SecretFields::isSecret)
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isSecret(RecordComponent component) {
    return component.getType() == Secret.class
        || (component.getType() == Optional.class
            && component.getGenericType() instanceof ParameterizedType type
            && type.getActualTypeArguments()[0] == Secret.class);
  }

  /** How a secret is shown; a client that gives back what it has read sends it. */
  static boolean isShown(Object value) {
    return value instanceof Map<?, ?> map && map.equals(Map.of("set", true));
  }
}
