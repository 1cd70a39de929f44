package org.filiform.population.store;

/**
 * Kept facts cannot be used or written. Damage shows in the middle of reading on many threads, so it travels as an
 * exception and is told once, by the command.
 */
public final class StoreException extends RuntimeException {

    private final StoreFault fault;
    private final String detail;

    StoreException(StoreFault fault, String detail) {
        super(fault + ": " + detail);
        this.fault = fault;
        this.detail = detail;
    }

    static StoreException damaged(String detail) {
        return new StoreException(StoreFault.DAMAGED, detail);
    }

    public StoreFault fault() {
        return fault;
    }

    /** What exactly, in a clause. */
    public String detail() {
        return detail;
    }
}
