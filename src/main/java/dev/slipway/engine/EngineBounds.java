package dev.slipway.engine;

/**
 * What one module may declare and use at most, in this engine with its present settings.
 *
 * @param memoryBytes the largest linear memory
 * @param memories linear memories of a module
 * @param tables tables of a module
 * @param tableElements elements of each table
 * @param hostCalls host calls within one entry into a guest
 */
public record EngineBounds(
    long memoryBytes, int memories, int tables, long tableElements, int hostCalls) {}
