package dev.slipway.function;

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
import dev.slipway.module.Digest;
import dev.slipway.module.ModuleService;
import dev.slipway.module.StoredModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** Creates, reads and deletes versions. Any thread. */
@ApplicationScoped
@Transactional
public class VersionService {
  private final FunctionRepository functions;
  private final VersionRepository versions;
  private final ModuleService modules;
  private final AuditLog audit;
  private final Actor actor;

  VersionService(
      FunctionRepository functions,
      VersionRepository versions,
      ModuleService modules,
      AuditLog audit,
      Actor actor) {
    this.functions = functions;
    this.versions = versions;
    this.modules = modules;
    this.audit = audit;
    this.actor = actor;
  }

  /**
   * Makes the next version of a stored module, or gives the newest one if it is the same.
   *
   * @throws SlipwayException {@code subject-mismatch} if the function is pinned to another subject,
   *     {@code invalid-request} if the module's ABI has no dialects but the request names one
   */
  public Stored<Version> add(FunctionKey key, VersionRequest request) {
    FunctionEntity function = functions.lock(key).orElseThrow(key::notFound);
    StoredModule module = modules.require(key.namespace(), request.digest());
    Optional<Dialect> dialect = dialect(request, module);
    requireSubject(function, module);
    Optional<Version> newest = versions.newest(key).map(entity -> version(key, entity));
    if (newest.filter(v -> isSame(v, module.digest(), dialect)).isPresent()) {
      return new Stored<>(newest.get(), false);
    }
    return new Stored<>(create(key, function, module, dialect), true);
  }

  /**
   * The version of this number.
   *
   * @throws SlipwayException {@code not-found} if there is none
   */
  public Version require(FunctionKey key, int number) {
    return version(key, find(key, number));
  }

  /** The versions of a function, newest first. */
  public Page<Version> list(FunctionKey key, PageRequest request) {
    if (functions.findByIdOptional(FunctionId.of(key)).isEmpty()) {
      throw key.notFound();
    }
    return Page.of(
        versions.page(key, request).stream().map(entity -> version(key, entity)).toList(),
        request,
        version -> Integer.toString(version.number()));
  }

  /**
   * Deletes a version that no recent release names.
   *
   * @throws SlipwayException {@code in-use} if one does
   */
  public void delete(FunctionKey key, int number) {
    VersionEntity entity = find(key, number);
    audit.record(
        "version.deleted", key.namespace(), subject(key, number), version(key, entity), null);
    try {
      versions.delete(entity);
      versions.flush();
    } catch (ConstraintViolationException e) {
      throw Referrer.of(e).map(_ -> inUse(key, number)).orElseThrow(() -> e);
    }
  }

  private static Optional<Dialect> dialect(VersionRequest request, StoredModule module) {
    if (request.dialect().isEmpty()) {
      return module.dialect();
    }
    Optional<Dialect> chosen = request.dialect().get().dialect();
    if (chosen.isPresent() && !module.hasDialects()) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "The module has the ABI %s, whose calls have no dialect.".formatted(module.abi()),
              "Leave the dialect out.")
          .with("field", "dialect");
    }
    return chosen;
  }

  private Version create(
      FunctionKey key, FunctionEntity function, StoredModule module, Optional<Dialect> dialect) {
    function.subject = module.claims().subject();
    function.lastVersion++;
    VersionEntity entity = new VersionEntity();
    entity.id = VersionId.of(key, function.lastVersion);
    entity.digest = module.digest().text();
    entity.dialect = dialect.map(Dialect::name).orElse(null);
    entity.revision = module.claims().revision();
    Stamp stamp = actor.stamp();
    entity.createdAt = stamp.at();
    entity.createdBy = stamp.by();
    versions.persist(entity);
    Version version = version(key, entity);
    audit.record("version.created", key.namespace(), subject(key, version.number()), null, version);
    return version;
  }

  private Version version(FunctionKey key, VersionEntity entity) {
    StoredModule module = modules.require(key.namespace(), new Digest(entity.digest));
    return new Version(
        entity.id.number(),
        module.digest(),
        module.abi(),
        Optional.ofNullable(entity.dialect).flatMap(Dialect::named),
        module.claims().subject(),
        module.claims().issuer(),
        entity.revision,
        module.claims().capabilities(),
        module.claims().callAlias(),
        module.claims().provider(),
        module.minimumMemoryBytes(),
        module.claims().expiresAt(),
        entity.createdAt,
        entity.createdBy);
  }

  private VersionEntity find(FunctionKey key, int number) {
    return versions
        .findByIdOptional(VersionId.of(key, number))
        .orElseThrow(() ->
            new SlipwayException(
                    ErrorCode.NOT_FOUND,
                    "The function %s has no version %d.".formatted(key, number),
                    "Correct the number, or make it: POST .../versions.")
                .with("function", key.toString())
                .with("version", number));
  }

  private static void requireSubject(FunctionEntity function, StoredModule module) {
    String subject = module.claims().subject();
    if (function.subject != null && !function.subject.equals(subject)) {
      throw new SlipwayException(
              ErrorCode.SUBJECT_MISMATCH,
              "The function is pinned to %s, but the module is %s."
                  .formatted(function.subject, subject),
              "Sign the module with the function's module key, or make another function of it.")
          .with("expected", function.subject)
          .with("found", subject);
    }
  }

  private static boolean isSame(Version version, Digest digest, Optional<Dialect> dialect) {
    return version.digest().equals(digest) && version.dialect().equals(dialect);
  }

  private static String subject(FunctionKey key, int number) {
    return key.name() + "/" + number;
  }

  private static SlipwayException inUse(FunctionKey key, int number) {
    return new SlipwayException(
            ErrorCode.IN_USE,
            "Version %d of %s serves, or one of the last releases names it.".formatted(number, key),
            "Keep it until ten releases without it have followed.")
        .with("function", key.toString())
        .with("version", number);
  }
}
