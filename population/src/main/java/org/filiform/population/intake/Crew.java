package org.filiform.population.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.filiform.population.input.Inputs;
import org.filiform.population.input.Parts;
import org.filiform.population.input.Piece;
import org.filiform.population.input.PieceQueue;
import org.filiform.population.input.PieceReader;
import org.filiform.population.keep.Charts;
import org.filiform.population.problem.Fault;
import org.filiform.population.problem.Found;
import org.filiform.population.problem.Spot;

/**
 * Reads all files of a run on several threads. Files that hold Medications come first, as far as names tell; pieces
 * with orders whose Medication came later still are read a second time.
 */
public final class Crew {

    /** A piece with orders whose Medication came later. */
    private record Waiting(Piece piece, BitSet orders) {}

    /** How many begin at once: one processor is left to Java, which compiles most of the program in the first second. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private static final long PATIENCE_NANOS = Duration.ofMillis(1500).toNanos();
    private static final long STEP_NANOS = Duration.ofMillis(5).toNanos();

    private final Team team;
    private final Lens lens;
    private final List<Intake> intakes = new ArrayList<>();
    private final List<PieceReader> readers = new ArrayList<>();
    private final List<PieceReader> quietReaders = new ArrayList<>();
    private final List<Parts> parts = new ArrayList<>();
    private final Medicines medicines = new Medicines();

    /**
     * @param team who does the work
     * @param charts gives each member a way to write
     * @param lens how records are read
     * @param sieve what is put before reading, to leave out what cannot matter
     * @param progress told how many more bytes of files were read; each is told once
     */
    public Crew(
            Team team,
            Supplier<? extends Charts> charts,
            Lens lens,
            UnaryOperator<Parts> sieve,
            LongConsumer progress) {
        this.team = team;
        this.lens = lens;
        boolean readsAhead = team.size() > 1;
        for (int member = 0; member < team.size(); member++) {
            Intake intake = new Intake(charts.get(), medicines, lens);
            intakes.add(intake);
            parts.add(sieve.apply(intake));
            readers.add(new PieceReader(progress, lens.lineCounter(), readsAhead));
            quietReaders.add(new PieceReader(_ -> {}, lens.lineCounter(), readsAhead));
        }
    }

    /** Reads everything, and returns what was counted. */
    public Counts read(Inputs inputs) {
        Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
        read(new PieceQueue(inputs.medications()), waiting);
        medicines.settle();
        read(new PieceQueue(inputs.others()), waiting);
        readAgain(waiting);
        Counts counts = new Counts();
        intakes.forEach(intake -> counts.add(intake.counts()));
        inputs.found().forEach(counts.problems()::add);
        inputs.files().stream()
                .filter(file -> !file.isUnchanged())
                .map(file -> new Found(Spot.of(file.number(), 0), Fault.FILE_CHANGED, "", ""))
                .forEach(counts.problems()::add);
        return counts;
    }

    private void read(PieceQueue queue, Queue<Waiting> waiting) {
        team.together(member -> {
            if (member >= AT_ONCE) {
                makeRoom(queue);
            }
            for (Optional<Piece> piece = queue.take(); piece.isPresent(); piece = queue.take()) {
                read(piece.get(), member, waiting);
            }
        });
    }

    /**
     * Lets others begin, for a second or so at most. One more thread on a busy processor reads slowly at first, and keeps
     * Java from compiling what would read fast.
     */
    private void makeRoom(PieceQueue queue) {
        long begun = System.nanoTime();
        while (lens.isWarming() && queue.hasMore() && System.nanoTime() - begun < PATIENCE_NANOS) {
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    private void read(Piece piece, int member, Queue<Waiting> waiting) {
        Intake intake = intakes.get(member);
        intake.begin(piece.file());
        switch (readers.get(member).read(piece, parts.get(member))) {
            case PieceReader.Result.Read _ -> {}
            case PieceReader.Result.Failed(PieceReader.Failure failure) ->
                intake.failed(failure.fault(), failure.line());
        }
        if (!intake.waiting().isEmpty()) {
            waiting.add(new Waiting(piece, intake.waiting()));
        }
    }

    private void readAgain(Queue<Waiting> waiting) {
        team.together(member -> {
            for (Waiting one = waiting.poll(); one != null; one = waiting.poll()) {
                intakes.get(member).beginAgain(one.piece().file(), one.orders());
                quietReaders.get(member).read(one.piece(), parts.get(member));
            }
        });
    }

    /** Memory that the ids of all Medications take, in bytes. */
    public long medicationBytes() {
        return medicines.bytes();
    }

    /** Ids of Medications that orders referred to before they were known, or that never came; the first ones met. */
    public Set<String> missingMedications() {
        return medicines.missing();
    }
}
