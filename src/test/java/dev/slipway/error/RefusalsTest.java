package dev.slipway.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
  @ParameterizedTest
  @CsvSource({
    "08001, DATABASE_UNAVAILABLE",
    "08006, DATABASE_UNAVAILABLE",
    "57P01, DATABASE_UNAVAILABLE",
    "57P03, DATABASE_UNAVAILABLE",
    "53300, DATABASE_UNAVAILABLE",
    "40001, CONFLICT",
    "40P01, CONFLICT",
    "55P03, CONFLICT",
    "23503, CONFLICT",
    "23505, CONFLICT",
    "22021, INVALID_REQUEST",
    "23514, INTERNAL",
    "42601, INTERNAL"
  })
  void aSqlStateSaysWhatHappened(String state, ErrorCode code) {
    Throwable thrown = new IllegalStateException(new SQLException("it failed", state));

    SlipwayException refusal = Refusals.of(thrown);

    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.reason()).doesNotContain("it failed");
  }

  @Test
  void aCommitThatFailedIsFoundAmongTheSuppressed() {
    RollbackException thrown = new RollbackException("could not commit");
    thrown.addSuppressed(new SQLException("connection lost", "08006", new ConnectException()));

    assertThat(Refusals.of(thrown).code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
  }

  @Test
  void aTransactionThatDidNotFinishMayBeTheDatabases() {
    assertThat(Refusals.of(new RollbackException("timeout")).code())
        .isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
  }

  @Test
  void aPoolWithoutConnectionIsADatabaseThatIsAway() {
    SQLException thrown = new SQLException("no connection in time", new TimeoutException());

    assertThat(Refusals.of(thrown).code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
  }

  @Test
  void aFullThreadPoolIsOverload() {
    assertThat(Refusals.of(new RejectedExecutionException()).code())
        .isEqualTo(ErrorCode.OVERLOADED);
  }

  @Test
  void aRefusalInsideOfAnythingIsThatRefusal() {
    SlipwayException refusal = new SlipwayException(ErrorCode.IN_USE, "Why.", "Fix.");

    assertThat(Refusals.of(new IllegalStateException(refusal))).isSameAs(refusal);
  }

  @Test
  void causesThatGoInCirclesEnd() {
    Exception first = new Exception();
    Exception second = new Exception(first);
    first.initCause(second);

    assertThat(Refusals.of(first).code()).isEqualTo(ErrorCode.INTERNAL);
  }

  @Test
  void aForeignKeyNamesItsTable() {
    SQLException thrown =
        new SQLException("violates constraint \"release_targets_version_fk\" on table x", "23503");

    assertThat(Referrer.of(new IllegalStateException(thrown)))
        .contains(new Referrer("release_targets"));
    assertThat(Referrer.of(new SQLException("violates \"modules_pk\"", "23505"))).isEmpty();
  }
}
