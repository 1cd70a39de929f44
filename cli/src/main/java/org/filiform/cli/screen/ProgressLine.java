package org.filiform.cli.screen;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.filiform.cli.Console;
import org.filiform.population.Progress;

/** How far the reading is, on a terminal and nowhere else. */
public final class ProgressLine implements Progress, AutoCloseable {

    private static final int MEGABYTE = 1 << 20;
    private static final int EVERY_MILLISECONDS = 200;

    /** Less than this is read before anybody looks. */
    private static final int WORTH_TELLING_BYTES = 8 * MEGABYTE;

    private final ProgressBar bar;
    private boolean isShown = true;

    private ProgressLine(ProgressBar bar) {
        this.bar = bar;
    }

    /** Begins to tell, if somebody looks. */
    public static Listening on(Console console, long total) {
        if (!console.errTerminal() || total < WORTH_TELLING_BYTES) {
            return new Listening(Progress.unheard(), () -> {});
        }
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Reading")
                .setInitialMax(total)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(EVERY_MILLISECONDS)
                .clearDisplayOnFinish()
                .build();
        ProgressLine line = new ProgressLine(bar);
        return new Listening(line, line::close);
    }

    /**
     * Who listens, and how they stop.
     *
     * @param progress hears how far the reading is
     * @param end takes the bar away
     */
    public record Listening(Progress progress, Runnable end) {}

    @Override
    public void read(long bytes, long total) {
        bar.stepTo(bytes);
    }

    @Override
    public void close() {
        if (isShown) {
            isShown = false;
            bar.close();
        }
    }
}
