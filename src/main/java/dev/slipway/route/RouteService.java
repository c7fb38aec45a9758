package dev.slipway.route;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.api.Stored;
import dev.slipway.auth.Reach;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.namespace.Name;
import dev.slipway.namespace.NamespaceService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Creates, reads and deletes routes. Any thread. {@link #put} and {@link #delete} have a
 * transaction of their own and return when the table in use shows what they did.
 */
@ApplicationScoped
public class RouteService {
  private final NamespaceService namespaces;
  private final RouteRepository routes;
  private final RouteWriter writer;
  private final RouteLoader loader;

  RouteService(
      NamespaceService namespaces, RouteRepository routes, RouteWriter writer, RouteLoader loader) {
    this.namespaces = namespaces;
    this.routes = routes;
    this.writer = writer;
    this.loader = loader;
  }

  /**
   * Creates the route or changes it.
   *
   * @param reach of the caller, who is told no name of a namespace outside of it
   * @throws SlipwayException {@code not-found} without the function, {@code route-conflict} if
   *     another route has the address, {@code invalid-request} if the address is none or belongs to
   *     another namespace's default hosts
   */
  public Stored<Route> put(String namespace, Name name, RouteSettings settings, Reach reach) {
    RouteId id = new RouteId(namespace, name.value());
    Stored<Route> stored =
        QuarkusTransaction.requiringNew().call(() -> writer.store(id, settings, reach));
    loader.reload();
    return stored;
  }

  /**
   * The route of this name.
   *
   * @throws SlipwayException {@code not-found} if there is none
   */
  @Transactional
  public Route require(String namespace, String name) {
    RouteId id = new RouteId(namespace, name);
    return routes.findByIdOptional(id).orElseThrow(() -> notFound(id)).toRoute();
  }

  /** The routes of a namespace, by name. */
  @Transactional
  public Page<Route> list(String namespace, PageRequest request) {
    namespaces.require(namespace);
    return Page.of(
        routes.page(namespace, request).stream().map(RouteEntity::toRoute).toList(),
        request,
        Route::name);
  }

  /**
   * Deletes a route; its function stays.
   *
   * @throws SlipwayException {@code not-found} if there is none
   */
  public void delete(String namespace, String name) {
    RouteId id = new RouteId(namespace, name);
    QuarkusTransaction.requiringNew().run(() -> writer.remove(id));
    loader.reload();
  }

  static SlipwayException notFound(RouteId id) {
    return new SlipwayException(
            ErrorCode.NOT_FOUND,
            "There is no route '%s' in the namespace '%s'.".formatted(id.name(), id.namespace()),
            "Correct the name, or create it: PUT .../routes/%s.".formatted(id.name()))
        .with("route", id.name());
  }
}
