package dev.slipway.guest.wapc;

import dev.slipway.guest.GivenGuests;
import org.junit.jupiter.api.Nested;

/** The tests of the waPC ABI once more, on the second engine. */
class WapcOnWasmtimeJavaIT {
  @Nested
  class Module extends WapcModuleIT {
    @Override
    protected GivenGuests open() {
      return GivenGuests.onWasmtimeJava();
    }
  }

  @Nested
  class HostCall extends WapcHostCallIT {
    @Override
    protected GivenGuests open() {
      return GivenGuests.onWasmtimeJava();
    }
  }

  @Nested
  class HostCallForms extends WapcHostCallFormIT {
    @Override
    protected GivenGuests open() {
      return GivenGuests.onWasmtimeJava();
    }
  }

  @Nested
  class Start extends WapcStartIT {
    @Override
    protected GivenGuests open() {
      return GivenGuests.onWasmtimeJava();
    }
  }

  @Nested
  class Limits extends WapcLimitsIT {
    @Override
    protected GivenGuests open() {
      return GivenGuests.onWasmtimeJava();
    }
  }

  @Nested
  class Abuse extends WapcAbuseIT {
    @Override
    protected GivenGuests open() {
      return GivenGuests.onWasmtimeJava();
    }
  }
}
