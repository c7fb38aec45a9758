package dev.slipway.route;

import dev.slipway.api.Stored;
import dev.slipway.auth.Reach;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.FunctionKey;
import dev.slipway.function.FunctionService;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes routes inside the caller's transaction, one writer at a time. */
@ApplicationScoped
class RouteWriter {
  private final FunctionService functions;
  private final RouteRepository routes;
  private final RouteAddressRepository addresses;
  private final RouteRecorder recorder;
  private final DefaultHosts defaultHosts;

  RouteWriter(
      FunctionService functions,
      RouteRepository routes,
      RouteAddressRepository addresses,
      RouteRecorder recorder,
      RouteConfig config) {
    this.functions = functions;
    this.routes = routes;
    this.addresses = addresses;
    this.recorder = recorder;
    this.defaultHosts = new DefaultHosts(config.domain());
  }

  Stored<Route> store(RouteId id, RouteSettings settings, Reach reach) {
    RouteAddress address = settings.address();
    requireHost(id.namespace(), address.host());
    functions.require(new FunctionKey(id.namespace(), settings.function()));
    routes.lockWrites();
    addresses
        .conflict(id, address)
        .ifPresent(other -> {
          throw conflict(other, reach);
        });
    RouteEntity entity = routes.findById(id);
    Route before = entity == null ? null : entity.toRoute();
    RouteEntity after = entity == null ? recorder.newEntity(id) : entity;
    after.set(address, settings);
    routes.persistAndFlush(after);
    addresses.replace(id, address);
    recorder.record(before, after.toRoute());
    return new Stored<>(after.toRoute(), before == null);
  }

  void remove(RouteId id) {
    routes.lockWrites();
    RouteEntity entity = routes.findByIdOptional(id).orElseThrow(() -> RouteService.notFound(id));
    recorder.record(entity.toRoute(), null);
    routes.delete(entity);
  }

  private void requireHost(String namespace, String host) {
    if (!defaultHosts.permits(namespace, host)) {
      throw new SlipwayException(
              ErrorCode.INVALID_REQUEST,
              "The host %s is among the default hosts of another namespace.".formatted(host),
              "Use a host that ends with .%s.%s, or one of another domain."
                  .formatted(namespace, defaultHosts.domain()))
          .with("field", "host");
    }
  }

  private static SlipwayException conflict(RouteAddressEntity other, Reach reach) {
    SlipwayException refusal =
        new SlipwayException(
                ErrorCode.ROUTE_CONFLICT,
                "Another route takes %s %s on %s."
                    .formatted(
                        other.id.method().equals(RouteAddress.ANY_METHOD)
                            ? "any method of"
                            : other.id.method(),
                        other.id.path(),
                        other.id.host().isEmpty() ? "any host" : other.id.host()),
                "Use another host, path or method, or delete the other route first.")
            .with("host", other.id.host())
            .with("path", other.id.path())
            .with("method", other.id.method());
    return reach.includes(other.namespace)
        ? refusal.with("namespace", other.namespace).with("route", other.route)
        : refusal;
  }
}
