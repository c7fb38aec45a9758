/** Holds the gRPC API to its rules and to what was promised. */
@NullMarked
package dev.slipway.grpc;

import org.jspecify.annotations.NullMarked;
