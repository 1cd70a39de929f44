package org.filiform.fhir.skim;

/** Goes over the bytes of a line and shows a {@link Skimmer} every place that may matter. */
abstract class Scan {

    private static final String VECTORS = "jdk.incubator.vector";

    /**
     * Goes over a line.
     *
     * @param bytes where it stands
     * @param from where the look begins: in the object of the resource, outside of its strings but for one that was begun
     * @param limit the index after the last byte of all lines
     * @param skimmer is shown what may matter
     * @return the index after the line and its end; negative if it must be read, because the skimmer says so or because
     *     its shape is not that of a whole resource
     */
    abstract int line(byte[] bytes, int from, int limit, Skimmer skimmer);

    /** Whether the program was started with the module that brings vectors, and the machine has some that fit. */
    static boolean hasVectors() {
        return ModuleLayer.boot().findModule(VECTORS).isPresent() && VectorScan.fits();
    }

    /** Whether what stands before the end of a line closes an object. */
    static boolean closes(byte[] bytes, int from, int end) {
        int last = end - 1;
        while (last > from && (bytes[last] == ' ' || bytes[last] == '\r' || bytes[last] == '\t')) {
            last--;
        }
        return bytes[last] == '}';
    }
}
