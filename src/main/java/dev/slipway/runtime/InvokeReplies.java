package dev.slipway.runtime;

import dev.slipway.contract.Header;
import dev.slipway.contract.HttpReply;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.exports.NumericValue;
import dev.slipway.log.LogEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the ends of direct invocations down. */
final class InvokeReplies {
  private InvokeReplies() {}

  /** How an answer of one kind is written. */
  @FunctionalInterface
  interface Form<A> {
    InvokeReply write(A answer, int version, InvokeReply.Report report);
  }

  /** The reply for an invocation that reached the guest, or the refusal of one that did not. */
  static <A> DirectResult of(InvocationResult<A> result, InvokeReply.Report report, Form<A> form) {
    int version = result.servedBy().map(ServedBy::version).orElse(0);
    return switch (result.outcome()) {
      case Outcome.Answered<A>(A answer) ->
          new DirectResult.Reached(form.write(answer, version, report));
      case Outcome.Failed<A>(Failure failure) -> ofFailure(failure, version, report);
    };
  }

  private static DirectResult ofFailure(Failure failure, int version, InvokeReply.Report report) {
    SlipwayException problem = Failures.problem(failure);
    if (!Outcomes.reachedGuest(failure)) {
      return new DirectResult.Refused(problem);
    }
    InvokeReply reply =
        new InvokeReply(
            problem.code().code(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Failures.inFull(failure)),
            version,
            report);
    return new DirectResult.Reached(reply);
  }

  static InvokeReply ofPayload(byte[] payload, int version, InvokeReply.Report report) {
    return new InvokeReply(
        LogEvent.ANSWERED,
        Optional.of(payload),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        version,
        report);
  }

  static InvokeReply ofResults(List<NumericValue> results, int version, InvokeReply.Report report) {
    return new InvokeReply(
        LogEvent.ANSWERED,
        Optional.empty(),
        Optional.empty(),
        Optional.of(results.stream().map(InvokeReplies::json).toList()),
        Optional.empty(),
        version,
        report);
  }

  static InvokeReply ofHttp(HttpReply reply, int version, InvokeReply.Report report) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Header header : reply.headers()) {
      headers.computeIfAbsent(header.name(), name -> new ArrayList<>()).add(text(header));
    }
    return new InvokeReply(
        LogEvent.ANSWERED,
        Optional.empty(),
        Optional.of(new InvokeReply.Http(reply.status(), headers, reply.body())),
        Optional.empty(),
        Optional.empty(),
        version,
        report);
  }

  /** Header values travel as octets; JSON shows the UTF-8 text that they most likely are. */
  private static String text(Header header) {
    return new String(header.value().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static Object json(NumericValue value) {
    return switch (value) {
      case NumericValue.I32(int i) -> i;
      case NumericValue.I64(long i) -> Long.toString(i);
      case NumericValue.F32(float f) when Float.isFinite(f) -> f;
      case NumericValue.F32(float f) -> Float.toString(f);
      case NumericValue.F64(double d) when Double.isFinite(d) -> d;
      case NumericValue.F64(double d) -> Double.toString(d);
    };
  }
}
