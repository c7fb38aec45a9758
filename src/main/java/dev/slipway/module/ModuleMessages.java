package dev.slipway.module;

import dev.slipway.api.ProtoTimes;
import dev.slipway.api.Stored;
import dev.slipway.grpc.v1.Claims;
import dev.slipway.grpc.v1.Module;
import dev.slipway.grpc.v1.UploadResponse;

/** The messages by which gRPC tells stored modules. */
final class ModuleMessages {
  private ModuleMessages() {}

  static UploadResponse uploaded(Stored<StoredModule> stored) {
    return UploadResponse.newBuilder()
        .setModule(module(stored.value()))
        .setCreated(stored.created())
        .build();
  }

  private static Module.Builder module(StoredModule stored) {
    Module.Builder module =
        Module.newBuilder()
            .setDigest(stored.digest().text())
            .setSize(stored.size())
            .setClaims(claims(stored.claims()))
            .setAbi(stored.abi())
            .putAllExports(stored.exports())
            .setMinimumMemoryBytes(stored.minimumMemoryBytes())
            .setCreatedAt(ProtoTimes.of(stored.createdAt()))
            .setCreatedBy(stored.createdBy());
    stored.dialect().ifPresent(dialect -> module.setDialect(dialect.name()));
    return module;
  }

  static Claims claims(ClaimsView view) {
    Claims.Builder claims =
        Claims.newBuilder()
            .setSubject(view.subject())
            .setIssuer(view.issuer())
            .setRevision(view.revision())
            .addAllCapabilities(view.capabilities())
            .addAllTags(view.tags())
            .setProvider(view.provider())
            .setIssuedAt(ProtoTimes.of(view.issuedAt()));
    view.name().ifPresent(claims::setName);
    view.version().ifPresent(claims::setVersion);
    view.callAlias().ifPresent(claims::setCallAlias);
    view.expiresAt().map(ProtoTimes::of).ifPresent(claims::setExpiresAt);
    view.notBefore().map(ProtoTimes::of).ifPresent(claims::setNotBefore);
    return claims.build();
  }
}
