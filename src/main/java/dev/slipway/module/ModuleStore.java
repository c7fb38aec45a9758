package dev.slipway.module;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.api.Stored;
import dev.slipway.audit.AuditLog;
import dev.slipway.auth.Actor;
import dev.slipway.auth.Stamp;
import dev.slipway.contract.Dialect;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.Referrer;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.GuestShape;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.exception.ConstraintViolationException;

/** Keeps verified modules in the database; each call is one short transaction. Any thread. */
@ApplicationScoped
@Transactional
class ModuleStore {
  private final ModuleRepository modules;
  private final ModuleJson json;
  private final AuditLog audit;
  private final Actor actor;

  ModuleStore(ModuleRepository modules, ModuleJson json, AuditLog audit, Actor actor) {
    this.modules = modules;
    this.json = json;
    this.audit = audit;
    this.actor = actor;
  }

  Stored<StoredModule> add(String namespace, VerifiedModule verified) {
    ModuleId id = ModuleId.of(namespace, verified.digest());
    Optional<ModuleEntity> present = modules.findByIdOptional(id);
    if (present.isPresent()) {
      return new Stored<>(module(present.get()), false);
    }
    ModuleEntity entity = entity(id, verified);
    modules.persistAndFlush(entity);
    StoredModule module = module(entity);
    audit.record("module.uploaded", namespace, id.digest(), null, module);
    return new Stored<>(module, true);
  }

  StoredModule require(String namespace, Digest digest) {
    return module(find(namespace, digest));
  }

  Page<StoredModule> list(String namespace, PageRequest request) {
    return Page.of(
        modules.page(namespace, request).stream().map(this::module).toList(),
        request,
        module -> module.digest().text());
  }

  /** The bytes, hashed again: what is in the database is believed no more than an upload. */
  byte[] content(String namespace, Digest digest) {
    byte[] content = find(namespace, digest).content;
    if (!Digest.of(content).equals(digest)) {
      throw new SlipwayException(
              ErrorCode.INTERNAL,
              "The stored bytes of %s are not those that were verified.".formatted(digest),
              "Have the operator restore the database, and upload the module again.")
          .with("digest", digest.text());
    }
    return content;
  }

  GuestShape shape(String namespace, Digest digest) {
    return json.read(find(namespace, digest).shape, GuestShape.class);
  }

  void delete(String namespace, Digest digest) {
    ModuleEntity entity = find(namespace, digest);
    audit.record("module.deleted", namespace, digest.text(), module(entity), null);
    try {
      modules.delete(entity);
      modules.flush();
    } catch (ConstraintViolationException e) {
      throw Referrer.of(e).map(referrer -> inUse(digest, referrer)).orElseThrow(() -> e);
    }
  }

  private ModuleEntity find(String namespace, Digest digest) {
    return modules
        .findByIdOptional(ModuleId.of(namespace, digest))
        .orElseThrow(() ->
            new SlipwayException(
                    ErrorCode.NOT_FOUND,
                    "There is no module %s in the namespace %s.".formatted(digest, namespace),
                    "Upload it first, or correct the digest.")
                .with("digest", digest.text()));
  }

  private ModuleEntity entity(ModuleId id, VerifiedModule verified) {
    ClaimsView claims = ClaimsView.of(verified.claims());
    ModuleEntity entity = new ModuleEntity();
    entity.id = id;
    entity.content = verified.wasm();
    entity.size = verified.wasm().length;
    entity.claims = json.write(claims);
    entity.subject = claims.subject();
    entity.issuer = claims.issuer();
    entity.revision = claims.revision();
    entity.abi = verified.shape().abi().id();
    entity.dialect = verified.shape().dialect().map(Dialect::name).orElse(null);
    entity.shape = json.write(verified.shape());
    Stamp stamp = actor.stamp();
    entity.createdAt = stamp.at();
    entity.createdBy = stamp.by();
    return entity;
  }

  private StoredModule module(ModuleEntity entity) {
    GuestShape shape = json.read(entity.shape, GuestShape.class);
    Map<String, String> exports = new TreeMap<>();
    shape.functions().forEach((name, type) -> exports.put(name, type.toString()));
    return new StoredModule(
        new Digest(entity.id.digest()),
        entity.size,
        json.read(entity.claims, ClaimsView.class),
        entity.abi,
        Optional.ofNullable(entity.dialect).flatMap(Dialect::named),
        exports,
        shape.minimumMemoryBytes(),
        entity.createdAt,
        entity.createdBy);
  }

  private static SlipwayException inUse(Digest digest, Referrer referrer) {
    return new SlipwayException(
            ErrorCode.IN_USE,
            "The module %s is used by %s.".formatted(digest, referrer.table()),
            "Delete the versions that use it first.")
        .with("digest", digest.text())
        .with("usedBy", referrer.table());
  }
}
