package dev.slipway.capability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.JsonRefusal;
import dev.slipway.error.SlipwayException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what users say about providers, and keeps their secrets apart. Any thread. */
@ApplicationScoped
class ProviderConfigs {
  private final ProviderTypes types;
  private final ObjectMapper json;
  private final ProviderConfig limits;

  ProviderConfigs(ProviderTypes types, ObjectMapper json, ProviderConfig limits) {
    this.types = types;
    this.json = json;
    this.limits = limits;
  }

  /**
   * What to open and to store. A secret that is left out, or given as it is shown, stays what it
   * was if the type stays; null removes it.
   *
   * @param before what has the name now
   */
  ProviderSpec spec(ProviderKey key, ProviderSettings settings, Optional<StoredProvider> before) {
    ProviderFactory<?> type = types.require(settings.contractId(), settings.type());
    Map<String, Object> given = settings.givenConfig();
    requireSize(given);
    Map<String, Secret> kept =
        before
            .map(StoredProvider::spec)
            .filter(spec -> spec.type().equals(type.name()))
            .map(ProviderSpec::secrets)
            .orElse(Map.of());
    Set<String> secret = SecretFields.of(type.config());
    Map<String, Object> open = new LinkedHashMap<>(given);
    open.keySet().removeAll(secret);
    open.values().removeIf(Objects::isNull);
    return new ProviderSpec(
        key, settings.contractId(), type.name(), open, secrets(given, secret, kept));
  }

  /**
   * Opens what is specified.
   *
   * @throws SlipwayException {@code invalid-request} with {@code field} if its type does not take
   *     the configuration
   */
  CapabilityProvider open(ProviderSpec spec) {
    return open(spec, types.require(spec.contract(), spec.type()));
  }

  private <C extends Record> CapabilityProvider open(ProviderSpec spec, ProviderFactory<C> type) {
    Map<String, Object> all = new LinkedHashMap<>(spec.config());
    spec.secrets().forEach((field, secret) -> all.put(field, secret.value()));
    try {
      return type.open(spec.key(), spec.contract(), json.convertValue(all, type.config()));
    } catch (IllegalArgumentException | SlipwayException e) {
      SlipwayException refusal = JsonRefusal.of(e);
      throw refusal.with("field", inBody(refusal.fields().getOrDefault("field", "").toString()));
    }
  }

  /** Where a field of the configuration is in the body; a type may know that itself. */
  private static String inBody(String field) {
    return field.isEmpty() || field.startsWith("config.")
        ? "config" + field.replaceFirst("^config", "")
        : "config." + field;
  }

  private static Map<String, Secret> secrets(
      Map<String, Object> given, Set<String> names, Map<String, Secret> kept) {
    Map<String, Secret> secrets = new LinkedHashMap<>();
    for (String name : names) {
      Optional<Secret> before = Optional.ofNullable(kept.get(name));
      Optional<Secret> now =
          given.containsKey(name) ? secret(name, given.get(name), before) : before;
      now.ifPresent(secret -> secrets.put(name, secret));
    }
    return secrets;
  }

  private static Optional<Secret> secret(
      String name, @Nullable Object value, Optional<Secret> before) {
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text) {
      return Optional.of(new Secret(text));
    }
    if (SecretFields.isShown(value) && before.isPresent()) {
      return before;
    }
    throw refusal(
        "The field 'config.%s' is no text, and there is none to keep.".formatted(name),
        "Send the secret as text, or leave the field out.",
        "config." + name);
  }

  private void requireSize(Map<String, Object> config) {
    int length = write(config).length();
    if (length > limits.configCharacters()) {
      throw refusal(
          "The configuration has %d characters as JSON, and %d are the most."
              .formatted(length, limits.configCharacters()),
          "Leave out what the type does not need.",
          "config");
    }
  }

  private String write(Map<String, Object> config) {
    try {
      return json.writeValueAsString(config);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A configuration that was read is no JSON value", e);
    }
  }

  private static SlipwayException refusal(String reason, String fix, String field) {
    return new SlipwayException(ErrorCode.INVALID_REQUEST, reason, fix).with("field", field);
  }
}
