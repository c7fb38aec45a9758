package dev.slipway.route;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class RouteAddressRepository implements PanacheRepositoryBase<RouteAddressEntity, RouteAddressId> {
  /**
   * What another route has of this address: the same method, or, in another namespace, also any
   * method against a named one, so that nobody takes a part of what is another's.
   */
  Optional<RouteAddressEntity> conflict(RouteId route, RouteAddress address) {
    List<RouteAddressEntity> others =
        list(
            "id.host = ?1 and id.path = ?2 and not (namespace = ?3 and route = ?4)",
            address.host(),
            address.path(),
            route.namespace(),
            route.name());
    return others.stream().filter(other -> overlaps(route, address, other)).findFirst();
  }

  private static boolean overlaps(RouteId route, RouteAddress address, RouteAddressEntity other) {
    if (address.methods().contains(other.id.method())) {
      return true;
    }
    return !other.namespace.equals(route.namespace())
        && (other.id.method().equals(RouteAddress.ANY_METHOD)
            || address.methods().contains(RouteAddress.ANY_METHOD));
  }

  /** Replaces the addresses of a route that is stored already. */
  void replace(RouteId route, RouteAddress address) {
    delete("namespace = ?1 and route = ?2", route.namespace(), route.name());
    for (String method : address.methods()) {
      RouteAddressEntity entity = new RouteAddressEntity();
      entity.id = new RouteAddressId(address.host(), address.path(), method);
      entity.namespace = route.namespace();
      entity.route = route.name();
      persist(entity);
    }
  }
}
