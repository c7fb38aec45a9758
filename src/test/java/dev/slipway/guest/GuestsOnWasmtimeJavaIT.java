package dev.slipway.guest;

import org.junit.jupiter.api.Nested;

/** The guests of this repository once more, on the second engine. */
class GuestsOnWasmtimeJavaIT {
  @Nested
  class First extends GuestsIT {
    @Override
    protected GivenGuests open() {
      return GivenGuests.onWasmtimeJava();
    }
  }

  @Nested
  class Counters extends CountersIT {
    @Override
    protected GivenGuests open() {
      return GivenGuests.onWasmtimeJava();
    }
  }

  @Nested
  class Plain extends PlainGuestsIT {
    @Override
    protected GivenGuests open() {
      return GivenGuests.onWasmtimeJava();
    }
  }

  @Nested
  class Mirror extends MirrorIT {
    @Override
    protected GivenGuests open() {
      return GivenGuests.onWasmtimeJava();
    }
  }

  @Nested
  class Garbage extends GarbageIT {
    @Override
    protected GivenGuests open() {
      return GivenGuests.onWasmtimeJava();
    }
  }

  @Nested
  class Commands extends CommandsIT {
    @Override
    protected GivenGuests open() {
      return GivenGuests.onWasmtimeJava();
    }
  }
}
