package dev.slipway.release;

import dev.slipway.api.PageRequest;
import dev.slipway.capability.ProviderKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.hibernate.Session;

/** Finds the functions whose current release binds a provider. */
@ApplicationScoped
class DependentRepository {
  /** A binding of a function's current release. */
  record Row(String function, int release, String contract, String link) {}

  private static final String QUERY =
      """
      select function, number, contract, link from (
        select f.name as function, r.number, b ->> 'contract' as contract, b ->> 'link' as link
        from functions f
        join releases r
          on r.namespace = f.namespace and r.function = f.name and r.number = f.current_release
        cross join lateral jsonb_array_elements(r.state -> 'bindings') b
        where f.namespace = :namespace and b ->> 'provider' = :provider
          and r.state -> 'bindings'
            @> jsonb_build_array(jsonb_build_object('provider', cast(:provider as text)))
      ) dependents
      where (function || '/' || contract || '/' || link) collate "C" > :after
      order by (function || '/' || contract || '/' || link) collate "C"
      limit :rows
      """;

  private final Session session;

  DependentRepository(Session session) {
    this.session = session;
  }

  /** A page of the functions bound to a provider, by function, contract and link. */
  List<Row> page(ProviderKey provider, PageRequest request) {
    return session
        .createNativeQuery(QUERY, Tuple.class)
        .setParameter("namespace", provider.namespace())
        .setParameter("provider", provider.name())
        .setParameter("after", request.after().orElse(""))
        .setParameter("rows", request.rows())
        .getResultStream()
        .map(DependentRepository::row)
        .toList();
  }

  private static Row row(Tuple row) {
    return new Row(
        row.get("function", String.class),
        row.get("number", Integer.class),
        row.get("contract", String.class),
        row.get("link", String.class));
  }
}
