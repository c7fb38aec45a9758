package dev.slipway.module;

import dev.slipway.grpc.v1.CheckOutcome;
import dev.slipway.grpc.v1.VerifyResponse;

/** The messages by which gRPC tells what the verifier found. */
final class VerdictMessages {
  private VerdictMessages() {}

  static VerifyResponse verdict(Verdict verdict) {
    VerifyResponse.Builder response =
        VerifyResponse.newBuilder()
            .setAccepted(verdict.accepted())
            .setDigest(verdict.digest().text())
            .setExplanation(ExplanationMessages.explanation(verdict.explanation()));
    verdict.claims().map(ModuleMessages::claims).ifPresent(response::setClaims);
    verdict.abi().ifPresent(response::setAbi);
    verdict.dialect().ifPresent(dialect -> response.setDialect(dialect.name()));
    verdict.checks().forEach(check -> response.addChecks(check(check)));
    return response.build();
  }

  private static dev.slipway.grpc.v1.Check check(Check check) {
    dev.slipway.grpc.v1.Check.Builder message =
        dev.slipway.grpc.v1.Check.newBuilder()
            .setCheck(check.check().id())
            .setOutcome(outcome(check.outcome()));
    check.reason().ifPresent(message::setReason);
    check.fix().ifPresent(message::setFix);
    return message.build();
  }

  private static CheckOutcome outcome(Check.Outcome outcome) {
    return switch (outcome) {
      case PASSED -> CheckOutcome.CHECK_OUTCOME_PASSED;
      case FAILED -> CheckOutcome.CHECK_OUTCOME_FAILED;
      case SKIPPED -> CheckOutcome.CHECK_OUTCOME_SKIPPED;
    };
  }
}
