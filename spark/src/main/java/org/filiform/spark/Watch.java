package org.filiform.spark;

import java.util.HashSet;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.filiform.cli.Console;
import org.jspecify.annotations.Nullable;

/** Tells on a terminal how far a run is: the stage, pieces done of all, megabytes. Nothing rests on what it counts. */
final class Watch extends SparkListener implements AutoCloseable {

    private static final int EVERY_MILLISECONDS = 200;

    private final boolean shown;
    private final Set<Integer> done = new HashSet<>();
    private String phase = "";
    private long[] bytes = {};
    private boolean oneByOne;
    private int stage = -1;
    private boolean gathering;
    private @Nullable ProgressBar bar;

    Watch(Console console) {
        this.shown = console.errTerminal();
    }

    /**
     * Something new begins.
     *
     * @param name of it
     * @param bytesOfPieces how large each piece is; noughts where that says nothing
     */
    synchronized void phase(String name, long[] bytesOfPieces) {
        phase = name;
        bytes = bytesOfPieces.clone();
    }

    /** What begins is done in as many pieces, each asked for by itself. */
    synchronized void oneByOne(String name, int pieces) {
        show(name, pieces);
        done.clear();
        bytes = new long[0];
        oneByOne = true;
    }

    private void show(String name, int pieces) {
        close();
        if (shown) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(pieces)
                    .setUnit(" pieces", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(EVERY_MILLISECONDS)
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public synchronized void onStageSubmitted(SparkListenerStageSubmitted submitted) {
        if (!oneByOne) {
            stage = submitted.stageInfo().stageId();
            gathering = submitted.stageInfo().shuffleDepId().isDefined();
            done.clear();
            show(gathering ? "Bringing together" : phase, submitted.stageInfo().numTasks());
        }
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd ended) {
        ProgressBar line = bar;
        boolean counts = ended.taskInfo().successful() && (oneByOne || ended.stageId() == stage);
        if (counts
                && line != null
                && done.add(oneByOne ? done.size() : ended.taskInfo().index())) {
            line.stepTo(done.size());
            long read = gathering ? 0 : done.stream().mapToLong(this::bytes).sum();
            line.setExtraMessage(read == 0 ? "" : (read >> 20) + " MB");
        }
    }

    private long bytes(int piece) {
        return piece < bytes.length ? bytes[piece] : 0;
    }

    @Override
    public synchronized void close() {
        ProgressBar line = bar;
        if (line != null) {
            line.close();
            bar = null;
        }
    }
}
