package dev.slipway.capability;

import dev.slipway.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ProviderRepository implements PanacheRepositoryBase<ProviderEntity, ProviderId> {
  /** Names the locks of namespaces whose providers change; any number that no other lock has. */
  private static final int CHANGES = 0x50726f76;

  /** Of one namespace, by name. */
  List<ProviderEntity> page(String namespace, PageRequest request) {
    return find(
            "id.namespace = ?1 and id.name > ?2 order by id.name",
            namespace,
            request.after().orElse(""))
        .page(0, request.rows())
        .list();
  }

  long countOf(String namespace) {
    return count("id.namespace = ?1", namespace);
  }

  /**
   * Lets one change of the namespace's providers at a time go on, until its transaction ends: a row
   * that is not there yet cannot be locked, nor can their number.
   */
  void lockChanges(String namespace) {
    getEntityManager()
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(?1, hashtext(?2)) as text)", String.class)
        .setParameter(1, CHANGES)
        .setParameter(2, namespace)
        .getSingleResult();
  }

  /** A number that is higher than every one before it. */
  long nextRevision() {
    return (Long)
        getEntityManager()
            .createNativeQuery("select nextval('provider_revisions')", Long.class)
            .getSingleResult();
  }
}
