package dev.slipway.runtime;

import dev.slipway.error.RequestId;

/** What a caller of the control API wants of a function, and for how long. */
record DirectCall(
    FunctionHandle function, RequestId requestId, InvokeRequest request, CallerBounds caller) {}
