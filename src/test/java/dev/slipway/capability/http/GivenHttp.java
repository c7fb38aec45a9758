package dev.slipway.capability.http;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.capability.BoundGuest;
import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.DeliveryException;
import dev.slipway.capability.ProviderCall;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderKey;
import dev.slipway.capability.Scope;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.GuestEvent;
import dev.slipway.contract.Header;
import dev.slipway.contract.HttpClientCall;
import dev.slipway.contract.HttpReply;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A provider whose names all lead to this machine, and a guest that calls it. */
final class GivenHttp implements AutoCloseable {
  static final Resolver LOOPBACK = _ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};

  private static final BoundGuest GUEST =
      new BoundGuest() {
        @Override
        public Scope scope() {
          return new Scope("default", Optional.of("shop"));
        }

        @Override
        public String name() {
          return "default/shop";
        }

        @Override
        public Map<String, String> values() {
          return Map.of();
        }

        @Override
        public ContractReply deliver(GuestEvent event) throws DeliveryException {
          throw new DeliveryException("nothing is delivered over http_client", false);
        }
      };

  private final CapabilityProvider provider;

  private GivenHttp(CapabilityProvider provider) {
    this.provider = provider;
  }

  static GivenHttp with(Vertx vertx, Resolver resolver, HttpSettings settings) {
    HttpType type = new HttpType(vertx, config(), resolver);
    return new GivenHttp(type.open(new ProviderKey("default", "web"), settings));
  }

  static GivenHttp allowing(Vertx vertx, Resolver resolver, String... allow) {
    return with(vertx, resolver, settings(Optional.empty(), allow));
  }

  static HttpSettings settings(Optional<String> certificates, String... allow) {
    return new HttpSettings(
        Optional.of(List.of(allow)),
        Optional.of(true),
        certificates,
        Optional.of(10_000L),
        Optional.empty(),
        Optional.of(Duration.ofSeconds(2)),
        Optional.of(4));
  }

  private static HttpClientConfig config() {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withDefaultValue("slipway.http-client.max-headers", "4K")
        .withMapping(HttpClientConfig.class)
        .build()
        .getConfigMapping(HttpClientConfig.class);
  }

  CapabilityProvider provider() {
    return provider;
  }

  HttpReply get(String url) throws ProviderException {
    return call(new HttpClientCall("GET", url, List.of(), new byte[0]));
  }

  HttpReply send(String method, String url, List<Header> headers, byte[] body)
      throws ProviderException {
    return call(new HttpClientCall(method, url, headers, body));
  }

  HttpReply call(HttpClientCall call) throws ProviderException {
    return call(call, Duration.ofSeconds(20));
  }

  HttpReply call(HttpClientCall call, Duration timeout) throws ProviderException {
    return (HttpReply) provider.call(new ProviderCall(GUEST, call, timeout, 1));
  }

  ProviderException failure(String url) {
    return failure(url, Duration.ofSeconds(20));
  }

  ProviderException failure(String url, Duration timeout) {
    HttpClientCall call = new HttpClientCall("GET", url, List.of(), new byte[0]);
    return catchThrowableOfType(ProviderException.class, () -> call(call, timeout));
  }

  @Override
  public void close() {
    provider.close();
  }
}
