package dev.slipway.module;

import dev.slipway.guest.ImportFinding;
import dev.slipway.wasm.WasmFeature;
import java.util.List;
import java.util.Set;

/**
 * What both the checks and their explanation go by.
 *
 * @param limits empty without a core module
 * @param features none of code that is broken: the engine says what is wrong with it
 */
record Facts(List<ImportFinding> imports, List<LimitView> limits, Set<WasmFeature> features) {}
