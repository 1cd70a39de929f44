package org.filiform.benchmarks.multiply;

/** Which lines of the folder are multiplied. Sees all of them first, and is asked about each afterwards. */
interface Keeping {

    void see(Resource resource);

    boolean keeps(Resource resource);

    /** What of a kept line is copied. */
    Resource cut(Resource resource);

    /** Everything, whole. */
    record All() implements Keeping {

        @Override
        public void see(Resource resource) {
            // Nothing depends on what else there is.
        }

        @Override
        public boolean keeps(Resource resource) {
            return true;
        }

        @Override
        public Resource cut(Resource resource) {
            return resource;
        }
    }
}
