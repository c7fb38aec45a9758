package dev.slipway.release;

import dev.slipway.audit.AuditLog;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.function.Function;
import dev.slipway.function.FunctionKey;
import dev.slipway.function.FunctionService;
import dev.slipway.runtime.ReleaseLoader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Carries one change of a function's release through database and runtime. Any thread. */
@ApplicationScoped
class ReleaseSwap {
  private static final Logger LOG = Logger.getLogger(ReleaseSwap.class);

  /** Long enough to compile every target of a release, which happens while the row is locked. */
  private static final int TRANSACTION_SECONDS = 300;

  private final FunctionService functions;
  private final ReleaseStore store;
  private final ReleaseRules rules;
  private final ReleasePlanner planner;
  private final ReleaseLoader loader;
  private final ReleaseCatchUp catchUp;
  private final ReleaseJson json;
  private final AuditLog audit;

  ReleaseSwap(
      FunctionService functions,
      ReleaseStore store,
      ReleaseRules rules,
      ReleasePlanner planner,
      ReleaseLoader loader,
      ReleaseCatchUp catchUp,
      ReleaseJson json,
      AuditLog audit) {
    this.functions = functions;
    this.store = store;
    this.rules = rules;
    this.planner = planner;
    this.loader = loader;
    this.catchUp = catchUp;
    this.json = json;
    this.audit = audit;
  }

  /**
   * Makes the proposal the function's current release. When it returns, no request that starts sees
   * an earlier one; when it throws, nothing has changed.
   *
   * @param seen the release that the caller has seen; empty if any will do
   */
  ReleaseStep swap(FunctionKey key, Optional<ReleaseNumber> seen, Proposer proposer) {
    try (PendingSwap pending = new PendingSwap()) {
      ReleaseStep step = committed(key, pending, () -> write(key, seen, proposer, pending));
      if (step.isChange()) {
        pending.activate();
      }
      return step;
    }
  }

  /** The release that the proposal would make, with its changes; nothing is loaded or written. */
  Release rehearse(FunctionKey key, ReleaseNumber seen, Proposer proposer) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          Release current = lock(key, Optional.of(seen));
          return proposer
              .after(key, current)
              .map(proposal -> rehearsed(key, current, proposal))
              .orElseGet(() -> current.withChanges(List.of()));
        });
  }

  private Release rehearsed(FunctionKey key, Release current, Proposal proposal) {
    rules.check(key, current.state(), proposal);
    return Release.rehearsed(current.number() + 1, proposal)
        .withChanges(json.changes(current.state(), proposal.state()));
  }

  private ReleaseStep write(
      FunctionKey key, Optional<ReleaseNumber> seen, Proposer proposer, PendingSwap pending) {
    Release current = lock(key, seen);
    ReleaseStep step =
        proposer
            .after(key, current)
            .map(proposal -> new ReleaseStep(current, write(key, current, proposal, pending)))
            .orElseGet(() -> new ReleaseStep(current, current));
    if (step.isChange()) {
      pending.written(step);
    }
    return step;
  }

  private Release write(FunctionKey key, Release current, Proposal proposal, PendingSwap pending) {
    rules.check(key, current.state(), proposal);
    int number = current.number() + 1;
    pending.loaded(loader.prepare(planner.plan(key, number, proposal.state())));
    Release next = store.add(key, number, proposal.kind(), proposal.state(), proposal.reason());
    functions.pointTo(key, number);
    audit.record("release.activated", key.namespace(), key.name(), current, next);
    return next;
  }

  private Release lock(FunctionKey key, Optional<ReleaseNumber> seen) {
    Function function = functions.lock(key);
    Release current = store.require(key, function.release());
    if (seen.isPresent() && function.release() != seen.get().value()) {
      throw new SlipwayException(
              ErrorCode.PRECONDITION_FAILED,
              "The current release is %d, not %d: somebody else has changed it."
                  .formatted(function.release(), seen.get().value()),
              "Read the release again, and decide anew.")
          .with("current", current);
    }
    return current;
  }

  private ReleaseStep committed(FunctionKey key, PendingSwap pending, Supplier<ReleaseStep> body) {
    try {
      return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(body::get);
    } catch (RuntimeException e) {
      return pending.written().flatMap(written -> readAgain(key, written)).orElseThrow(() -> e);
    }
  }

  /** A commit that failed may have happened, or happen a moment later: only the row knows. */
  private Optional<ReleaseStep> readAgain(FunctionKey key, ReleaseStep step) {
    Release written = step.after();
    Optional<Release> found = Optional.empty();
    try {
      found =
          QuarkusTransaction.requiringNew()
              .call(() -> store.find(key, written.number()))
              .filter(row -> row.isSameRow(written));
    } catch (RuntimeException e) {
      LOG.warnf("it is not known yet whether release %d of %s exists", written.number(), key);
    }
    if (found.isEmpty()) {
      catchUp.later(key);
    }
    return found.map(row -> new ReleaseStep(step.before(), row));
  }
}
