package dev.slipway.release;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.FunctionKey;
import dev.slipway.function.FunctionService;
import dev.slipway.namespace.DefaultLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Releases, rolls back and tells the history. Any thread; one change a function at a time. */
@ApplicationScoped
public class ReleaseService {
  /** How many releases are read at once while one to roll back to is looked for. */
  private static final int SEARCH_ROWS = 50;

  private final FunctionService functions;
  private final ReleaseStore store;
  private final ReleaseSwap swap;
  private final ReleaseJson json;
  private final DefaultLimits limits;

  ReleaseService(
      FunctionService functions,
      ReleaseStore store,
      ReleaseSwap swap,
      ReleaseJson json,
      DefaultLimits limits) {
    this.functions = functions;
    this.store = store;
    this.swap = swap;
    this.json = json;
    this.limits = limits;
  }

  /** The current release; number 0 without targets for a function that was never released. */
  @Transactional
  public Release current(FunctionKey key) {
    return store.require(key, functions.require(key).release());
  }

  /**
   * The swap: makes the requested state the current release, and returns after the cut-over.
   *
   * @param seen the release that the caller has seen
   * @throws SlipwayException {@code precondition-failed} with {@code current} if it is another one
   *     by now; when anything is thrown, nothing has changed
   */
  public Release release(FunctionKey key, ReleaseNumber seen, ReleaseRequest request) {
    return swap.swap(key, Optional.of(seen), proposer(request)).after();
  }

  /** What {@link #release} would make, with its {@code changes}; refused as that would be. */
  public Release rehearse(FunctionKey key, ReleaseNumber seen, ReleaseRequest request) {
    return swap.rehearse(key, seen, proposer(request));
  }

  /** Restores the whole state of an earlier release, as a new one. */
  public Release rollback(FunctionKey key, ReleaseNumber seen, RollbackRequest request) {
    return swap.swap(
            key,
            Optional.of(seen),
            (function, current) -> Optional.of(proposal(function, current, request)))
        .after();
  }

  /** The history, newest first, each with its difference to the one before. */
  @Transactional
  public Page<Release> list(FunctionKey key, PageRequest request) {
    int current = functions.require(key).release();
    List<Release> rows = store.below(key, request.below(current + 1L), request.rows());
    List<Release> shown = new ArrayList<>();
    for (Release release : rows) {
      shown.add(withChanges(key, release));
    }
    return Page.of(shown, request, release -> Integer.toString(release.number()));
  }

  /** One release of the history, with its difference to the one before. */
  @Transactional
  public Release require(FunctionKey key, int number) {
    functions.require(key);
    return withChanges(key, store.require(key, number));
  }

  private Release withChanges(FunctionKey key, Release release) {
    if (release.number() == 0) {
      return release;
    }
    ReleaseState before = store.require(key, release.number() - 1).state();
    return release.withChanges(json.changes(before, release.state()));
  }

  private Proposer proposer(ReleaseRequest request) {
    return (key, current) ->
        Optional.of(
            new Proposal(
                ReleaseKind.RELEASE,
                current.state().with(request, limits.of(key.namespace())),
                request.reason().orElse(null),
                request.allow().orElse(Set.of())));
  }

  private Proposal proposal(FunctionKey key, Release current, RollbackRequest request) {
    Release earlier =
        request
            .toRelease()
            .map(number -> store.require(key, number))
            .orElseGet(() -> lastOther(key, current));
    return new Proposal(
        ReleaseKind.ROLLBACK, earlier.state(), request.reason(), Set.of(Allowance.values()));
  }

  /** The last earlier release that served, and served other targets. */
  private Release lastOther(FunctionKey key, Release current) {
    int below = current.number();
    while (below > 1) {
      List<Release> rows = store.below(key, below, SEARCH_ROWS);
      for (Release row : rows) {
        if (!row.state().targets().isEmpty() && !row.state().servesSame(current.state())) {
          return row;
        }
      }
      below = rows.isEmpty() ? 0 : rows.getLast().number();
    }
    throw new SlipwayException(
        ErrorCode.RELEASE_INVALID,
        "No earlier release of %s has served other targets.".formatted(key),
        "Name one by toRelease: GET .../releases lists them.");
  }
}
