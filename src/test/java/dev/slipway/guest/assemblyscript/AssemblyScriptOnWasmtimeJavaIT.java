package dev.slipway.guest.assemblyscript;

import dev.slipway.guest.GivenGuests;

/** The same on the second engine. */
class AssemblyScriptOnWasmtimeJavaIT extends AssemblyScriptFunctionsIT {
  @Override
  protected GivenGuests open() {
    return GivenGuests.onWasmtimeJava();
  }
}
