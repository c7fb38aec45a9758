package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What every engine must do; an adapter's test only names itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EngineContract
    implements EngineValuesContract,
        EngineHostCallContract,
        EngineTrapContract,
        EngineTimeContract,
        EngineCancellationContract,
        EngineMemoryContract,
        EngineLimitsContract,
        EngineFeatureContract,
        EngineModuleContract {
  private Engine engine;

  /** Opens the engine under test with its default settings. */
  protected abstract Engine open();

  @Override
  public Engine engine() {
    return engine;
  }

  @BeforeAll
  void openEngine() {
    engine = open();
  }

  @AfterEach
  void nothingIsLeftOpen() {
    assertThat(engine.openHandles())
        .containsEntry("module", 0L)
        .containsEntry("store", 0L)
        .containsEntry("trap", 0L)
        .containsEntry("error", 0L);
  }

  @AfterAll
  void closedEngineOwnsNothing() {
    engine.close();
    engine.close();
    assertThat(engine.openHandles().values()).containsOnly(0L);
  }
}
