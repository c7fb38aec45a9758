package dev.slipway.capability;

import dev.slipway.contract.ContractId;

/** What a provider serves, and the type that says by which back-end. */
record ProviderKind(ContractId contract, String type) {}
