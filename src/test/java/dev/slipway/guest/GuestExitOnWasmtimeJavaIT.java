package dev.slipway.guest;

/** The same on the second engine. */
class GuestExitOnWasmtimeJavaIT extends GuestExitIT {
  @Override
  protected GivenGuests open() {
    return GivenGuests.onWasmtimeJava();
  }
}
