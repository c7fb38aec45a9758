package dev.slipway.runtime;

import dev.slipway.log.FunctionLog;
import dev.slipway.runtime.statistics.FunctionStatistics;

/** What a function leaves behind while it runs. It lives as long as the function's handle. */
record FunctionJournal(FunctionLog log, FunctionStatistics statistics, RefusalPace refusals) {}
