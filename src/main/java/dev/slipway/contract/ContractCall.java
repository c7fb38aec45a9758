package dev.slipway.contract;

/** An operation of a contract with its arguments, whatever the dialect. */
public sealed interface ContractCall
    permits KeyValueCall,
        MessagingCall,
        HttpClientCall,
        BlobstoreCall,
        LoggingCall,
        ExtrasCall,
        CustomCall,
        GuestEvent {}
