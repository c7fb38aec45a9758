package dev.slipway.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.slipway.claims.ModuleClaims;
import dev.slipway.claims.ModuleSigner;
import dev.slipway.claims.Seed;
import dev.slipway.claims.TokenSection;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiPath;
import dev.slipway.cli.client.ApiRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes an offer of a module that is not signed: finds or makes keys, has their issuer trusted, and
 * signs, unless a version of the same code and claims is there.
 */
record Signing(Stage stage, SigningOptions options, SigningKeys keys) {
  Offer offer(LocalModule module) throws IOException {
    makeMissingKeys();
    Seed issuer = keys.issuer().seed();
    Seed subject = keys.subject().seed();
    stage.state().requireSubject(subject.publicKey().text());
    trust(issuer);
    Optional<JsonNode> same =
        options.claims().hasTimes() ? Optional.empty() : sameVersion(module, issuer, subject);
    if (same.isPresent()) {
      return new Offer.SameVersion(same.get());
    }
    return new Offer.NewBytes(sign(module, issuer, subject));
  }

  private void makeMissingKeys() throws IOException {
    if (keys.missing().isEmpty()) {
      return;
    }
    if (keys.subject().isMissing()) {
      stage.state().requireNoSubject(keys.subject().path());
    }
    String what = SigningKeys.describe(keys.missing());
    if (stage.steps().begins("keys", "make " + what)) {
      stage.confirm("Make %s? Whoever has them can sign in your name.".formatted(what));
      for (SigningKey key : keys.missing()) {
        key.make();
        stage.steps().tell("keys", "made the %s key %s".formatted(key.role(), key.path()));
      }
    }
  }

  private void trust(Seed issuer) throws IOException {
    String key = issuer.publicKey().text();
    String namespace = stage.connection().namespace();
    ApiPath path = Remote.in(stage.connection(), "issuers", key);
    if (stage.api().find(path).isPresent()
        || !stage.steps().begins("issuer", "have %s trusted in %s".formatted(key, namespace))) {
      return;
    }
    stage.confirm(
        "The namespace %s does not trust your issuer %s yet. Trust it?".formatted(namespace, key));
    stage
        .api()
        .call(
            ApiRequest.put(
                path, JsonNodeFactory.instance.objectNode().put("name", stage.issuerName())));
    stage.steps().tell("issuer", "%s is trusted in %s from now on".formatted(key, namespace));
  }

  private Optional<JsonNode> sameVersion(LocalModule module, Seed issuer, Seed subject)
      throws IOException {
    for (JsonNode version : stage.state().candidates()) {
      if (version.path("issuer").asText("").equals(issuer.publicKey().text())
          && version.path("subject").asText("").equals(subject.publicKey().text())
          && isSame(module, version)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  private boolean isSame(LocalModule module, JsonNode version) throws IOException {
    JsonNode stored = stage.module(version);
    JsonNode claims = stored.path("claims");
    return !claims.hasNonNull("expiresAt")
        && !claims.hasNonNull("notBefore")
        && new NextClaims(options.claims().claims(), Optional.empty())
            .areMetBy(StoredClaims.read(claims))
        && stage.fitsDialect(version, stored)
        && module.hasCodeOf(LocalModule.of(stage.bytes(version)));
  }

  private byte[] sign(LocalModule module, Seed issuer, Seed subject) {
    FunctionState state = stage.state();
    Optional<ModuleClaims> earlier =
        state.newest().map(stage::module).map(stored -> StoredClaims.read(stored.path("claims")));
    ModuleClaims claims =
        new NextClaims(options.claims().claims(), earlier).make(state.name(), state.nextRevision());
    byte[] signed =
        new ModuleSigner(issuer, TokenSection.WASMCLOUD_JWT)
            .sign(
                module.wasm(),
                subject.publicKey(),
                options.claims().validity(Instant.now()),
                claims);
    String rights =
        claims.capabilities().isEmpty() ? "nothing" : String.join(", ", claims.capabilities());
    stage
        .steps()
        .tell("signed", "revision %d, claims %s".formatted(claims.revision().orElse(0), rights));
    return signed;
  }
}
