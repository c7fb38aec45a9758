/**
 * The gRPC API: all that is below this package is generated from {@code proto/} by the build.
 *
 * <p>Guarantees: only {@code *GrpcService} and {@code *Messages} of the features see it, so a
 * message is read and written at one place.
 */
@NullMarked
package dev.slipway.grpc;

import org.jspecify.annotations.NullMarked;
