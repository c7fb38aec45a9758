package dev.slipway.capability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.api.PageRequest;
import dev.slipway.auth.Actor;
import dev.slipway.auth.Stamp;
import dev.slipway.contract.ContractId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The providers in the database, inside the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProviderStore {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final ProviderRepository providers;
  private final ObjectMapper json;
  private final Actor actor;

  ProviderStore(ProviderRepository providers, ObjectMapper json, Actor actor) {
    this.providers = providers;
    this.json = json;
    this.actor = actor;
  }

  Optional<StoredProvider> find(ProviderKey key) {
    return providers.findByIdOptional(ProviderId.of(key)).map(this::stored);
  }

  /** Those of a namespace, by name. */
  List<StoredProvider> page(String namespace, PageRequest request) {
    return providers.page(namespace, request).stream().map(this::stored).toList();
  }

  List<ProviderKey> keys() {
    return providers.listAll().stream().map(entity -> entity.id.key()).toList();
  }

  long countOf(String namespace) {
    return providers.countOf(namespace);
  }

  /** As {@link #find}, and no other change of the namespace's providers goes on until the end. */
  Optional<StoredProvider> lock(ProviderKey key) {
    providers.lockChanges(key.namespace());
    return find(key);
  }

  StoredProvider save(ProviderSpec spec) {
    Stamp stamp = actor.stamp();
    // Asked for first: a query would write an entity that has half of its changes.
    long revision = providers.nextRevision();
    ProviderEntity entity =
        providers.findByIdOptional(ProviderId.of(spec.key())).orElseGet(() -> created(spec, stamp));
    entity.type = spec.type();
    entity.config = write(spec.config());
    entity.secrets =
        write(
            spec.secrets().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().value())));
    entity.revision = revision;
    entity.changedAt = stamp.at();
    entity.changedBy = stamp.by();
    providers.persistAndFlush(entity);
    return stored(entity);
  }

  /** Gives the revision of the removal. */
  long remove(ProviderKey key) {
    providers.deleteById(ProviderId.of(key));
    providers.flush();
    return nextRevision();
  }

  long nextRevision() {
    return providers.nextRevision();
  }

  private static ProviderEntity created(ProviderSpec spec, Stamp stamp) {
    ProviderEntity entity = new ProviderEntity();
    entity.id = ProviderId.of(spec.key());
    entity.contract = spec.contract().id();
    entity.createdAt = stamp.at();
    entity.createdBy = stamp.by();
    return entity;
  }

  private StoredProvider stored(ProviderEntity entity) {
    Map<String, Secret> secrets =
        read(entity.secrets, TEXTS).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> new Secret(e.getValue())));
    ProviderSpec spec =
        new ProviderSpec(
            entity.id.key(),
            new ContractId(entity.contract),
            entity.type,
            read(entity.config, OBJECT),
            secrets);
    return new StoredProvider(
        spec,
        entity.revision,
        new Stamp(entity.createdBy, entity.createdAt),
        new Stamp(entity.changedBy, entity.changedAt));
  }

  private String write(Map<String, ?> object) {
    try {
      return json.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A configuration is no JSON value", e);
    }
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored configuration is no JSON object", e);
    }
  }
}
