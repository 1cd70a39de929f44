package org.filiform.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of the comparison: an engine on a folder, in a process of its own.
 *
 * @param name what the row is called
 * @param engine which
 * @param threads how many
 * @param input which folder it reads
 * @param module what else is on the class path: nothing, or the folder of a module of peers
 * @param options of the virtual machine
 * @param warmUps rounds before it is measured
 * @param mostRounds rounds that are measured at most, for those that take long
 */
record Lane(
        String name,
        String engine,
        int threads,
        Input input,
        String module,
        List<String> options,
        int warmUps,
        int mostRounds) {

    /** Which form of the same records. */
    enum Input {
        /** The folder itself. */
        WHOLE,
        /** The same files, compressed one by one. */
        GZIP,
        /** The first three hundred patients. */
        PART
    }

    private static final int WARM_UPS = 8;

    /** Two threads on two processors keep the compiler waiting, so it takes them longer to become as fast as they will be. */
    private static final int WARM_UPS_OF_SEVERAL = 20;

    private static final int ROUNDS = 99;

    Lane {
        options = List.copyOf(options);
    }

    static Lane of(String engine, int threads) {
        int warmUps = threads == 1 ? WARM_UPS : WARM_UPS_OF_SEVERAL;
        return new Lane(engine, engine, threads, Input.WHOLE, "", List.of("-Xmx2g"), warmUps, ROUNDS);
    }

    /** With the Vector API, which the virtual machine does not have unless it is asked for. */
    Lane vectors() {
        Lane lane = with("--add-modules=jdk.incubator.vector");
        return name.equals("vectors") ? lane : lane.on(input, "+vectors");
    }

    /** With one more option of the virtual machine. */
    Lane with(String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return new Lane(name, engine, threads, input, module, more, warmUps, mostRounds);
    }

    Lane on(Input other, String suffix) {
        return new Lane(name + suffix, engine, threads, other, module, options, warmUps, mostRounds);
    }

    /** A peer that is slow or wants much memory. */
    Lane heavy(String heavyModule, String heap, int heavyWarmUps, int heavyRounds) {
        return new Lane(name, engine, threads, input, heavyModule, List.of(heap), heavyWarmUps, heavyRounds);
    }

    /** The command that measures it. */
    List<String> command(Path folder, int rounds) {
        String base = System.getProperty("java.class.path", "");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", module.isEmpty() ? base : base + ":" + module + "/*:" + module + "/lib/*"));
        command.addAll(List.of(Measure.class.getName(), engine, Integer.toString(threads), folder.toString()));
        command.addAll(List.of(Integer.toString(warmUps), Integer.toString(Math.min(rounds, mostRounds))));
        return command;
    }
}
