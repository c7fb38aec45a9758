package dev.slipway.capability.http;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderKey;
import dev.slipway.capability.ProviderType;
import dev.slipway.contract.ContractId;
import dev.slipway.error.SlipwayException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Requests to servers outside, over HTTP/1.1, on Vert.x' client and the system's resolver. */
@ApplicationScoped
public class HttpType implements ProviderType<HttpSettings> {
  private final Vertx vertx;
  private final HttpClientConfig config;
  private final Resolver resolver;

  @Inject
  HttpType(Vertx vertx, HttpClientConfig config) {
    this(vertx, config, Resolver.SYSTEM);
  }

  HttpType(Vertx vertx, HttpClientConfig config, Resolver resolver) {
    this.vertx = vertx;
    this.config = config;
    this.resolver = resolver;
  }

  @Override
  public ContractId contract() {
    return ContractId.HTTP_CLIENT;
  }

  @Override
  public String name() {
    return "http";
  }

  @Override
  public Class<HttpSettings> config() {
    return HttpSettings.class;
  }

  /**
   * Opens no connection.
   *
   * @throws SlipwayException {@code invalid-request} if the allow-list is longer than the platform
   *     allows
   */
  @Override
  public CapabilityProvider open(ProviderKey owner, HttpSettings settings) {
    AllowList allow = AllowList.of(settings);
    if (allow.entries().size() > config.allowed()) {
      throw HttpSettings.refusal(
          "allow",
          "There are more than %d entries in allow.".formatted(config.allowed()),
          "List fewer, or use ranges and *.names.");
    }
    HttpBounds bounds = HttpBounds.of(settings, config);
    HttpClient client =
        vertx
            .httpClientBuilder()
            .with(ClientOptions.of(settings, config))
            .with(ClientOptions.pool(bounds))
            // The guest is told what went wrong; unheard, each failure would be a line in the log.
            .withConnectHandler(connection -> connection.exceptionHandler(_ -> {}))
            .build();
    HostLookup lookup =
        new HostLookup(resolver, owner.toString(), config.lookups(), bounds.connections());
    return new HttpProvider(client, lookup, allow, bounds);
  }
}
