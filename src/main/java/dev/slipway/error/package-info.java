/**
 * Refusals: one code for all protocols, one exception, and the problem documents of RFC 9457.
 *
 * <p>Terms: an {@link dev.slipway.error.ErrorCode} is a kind of refusal with its statuses; a {@link
 * dev.slipway.error.SlipwayException} is one refusal and the only exception that services throw; a
 * {@link dev.slipway.error.Problem} is what a client reads. Whatever else is thrown is translated
 * here, so that no client ever sees a stack trace, an empty body or HTML.
 *
 * <p>Guarantees: every answer of the control listener names its request ({@code
 * Slipway-Request-Id}), and every line that is logged meanwhile has the same id. Requests whose
 * bodies are too large, too slow or no valid JSON never reach a resource. Both hold for gRPC: there
 * {@link dev.slipway.error.GrpcProblems} is the one mapper, and {@link
 * dev.slipway.error.GrpcRefusal} says what a refusal looks like.
 */
@NullMarked
package dev.slipway.error;

import org.jspecify.annotations.NullMarked;
