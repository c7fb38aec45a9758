package dev.slipway.runtime;

import dev.slipway.contract.Dialect;
import dev.slipway.contract.GuestEvent;
import dev.slipway.contract.HealthReply;
import dev.slipway.contract.PayloadException;
import dev.slipway.contract.SentCall;
import dev.slipway.contract.UnservedCallException;
import dev.slipway.error.RequestId;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestCall;
import java.time.Duration;
import java.util.Optional;

/** Asks a guest for its health, by the contract core in the version's dialect. */
record HealthInvocation(RequestId requestId, Duration deadline) implements Invocation<GuestHealth> {
  private static final String NOT_ASKED =
      "The guest has no dialect, so there is no operation to ask it by.";

  @Override
  public String describe() {
    return "health";
  }

  @Override
  public boolean isCounted() {
    return false;
  }

  @Override
  public ReleaseBounds within(ReleaseBounds release) {
    return release.within(deadline);
  }

  @Override
  public Optional<Failure> refusal(LoadedVersion version) {
    return version.guest() instanceof Guest.Wapc && version.dialect().isPresent()
        ? Optional.empty()
        : Optional.of(new Failure.Unfit(NOT_ASKED));
  }

  @Override
  public Outcome<GuestHealth> run(LoadedVersion version, GuestCall call) {
    SentCall question = question(version.dialect().orElseThrow());
    Guest.Wapc guest = (Guest.Wapc) version.guest();
    return switch (GuestResults.outcome(
        guest.module().call(question.operation(), question.payload(), call))) {
      case Outcome.Answered<byte[]>(byte[] payload) ->
          new Outcome.Answered<>(answer(question, payload));
      case Outcome.Failed<byte[]>(Failure failure) -> GuestResults.failed(failure);
    };
  }

  private static SentCall question(Dialect dialect) {
    try {
      return dialect.core().write(new GuestEvent.CheckHealth());
    } catch (UnservedCallException e) {
      throw new IllegalStateException("every dialect can ask for a guest's health", e);
    }
  }

  /** What is no health reply says nothing: guests may answer any operation with what they like. */
  private static GuestHealth answer(SentCall question, byte[] payload) {
    try {
      HealthReply reply = (HealthReply) question.reply(payload);
      return reply.healthy()
          ? new GuestHealth.Healthy()
          : new GuestHealth.Unhealthy("The guest says: " + reply.message());
    } catch (PayloadException e) {
      return new GuestHealth.Unknown("The guest's answer is no health reply: " + e.getMessage());
    }
  }

  /** How healthy a guest is whose asking ended so. */
  static GuestHealth health(Outcome<GuestHealth> outcome) {
    return switch (outcome) {
      case Outcome.Answered<GuestHealth>(GuestHealth health) -> health;
      case Outcome.Failed<GuestHealth>(Failure failure) -> health(failure);
    };
  }

  /**
   * A guest without a handler answers with an error, in its SDK's own words, so an error alone
   * tells nothing; one that was ended by force serves nobody.
   */
  private static GuestHealth health(Failure failure) {
    return switch (failure) {
      case Failure.GuestErrored(String text) ->
          new GuestHealth.Unknown("The guest answered with an error: " + text);
      case Failure.CapabilityDenied _,
          Failure.CapabilityUnavailable _,
          Failure.Unfit _,
          Failure.NotHttp _,
          Failure.Overloaded _,
          Failure.Cancelled _,
          Failure.Internal _ ->
          new GuestHealth.Unknown(Failures.problem(failure).reason());
      case Failure.GuestTrapped(var trap, var text) ->
          new GuestHealth.Unhealthy(
              "The guest was ended: " + text.map(own -> own + "; ").orElse("") + trap.getMessage());
      case Failure.LimitExceeded _,
          Failure.DeadlineExceeded _,
          Failure.ResponseInvalid _,
          Failure.IssuerRevoked _,
          Failure.NoRelease _,
          Failure.NotLoaded _ ->
          new GuestHealth.Unhealthy(Failures.problem(failure).reason());
    };
  }
}
