package org.filiform.population.intake;

import java.util.BitSet;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.population.input.Piece;
import org.filiform.population.input.PieceReader;
import org.filiform.population.input.Slice;
import org.filiform.population.keep.Bearing;
import org.filiform.population.keep.FragmentCharts;

/**
 * Reads slices each by itself, far from whoever reads the others, in the same way as a {@link Crew} reads pieces. It
 * remembers nothing from one to the next. One serves one thread.
 */
public final class Outpost {

    private final Collection<FactDefinition> facts;
    private final Bearing bearing;
    private final Lens lens;
    private final MedicineBook book;
    private final PieceReader reader = new PieceReader(_ -> {});

    /**
     * @param facts the facts that are read
     * @param bearing what is kept of what is said
     * @param lens how records are read
     * @param book the Medications that are known already
     */
    public Outpost(Collection<FactDefinition> facts, Bearing bearing, Lens lens, MedicineBook book) {
        this.facts = facts;
        this.bearing = bearing;
        this.lens = lens;
        this.book = book;
    }

    /** Reads everything in a slice. */
    public Finds read(Slice slice) {
        Reading reading = new Reading();
        reading.intake.begin(slice.file());
        Piece piece = slice.piece();
        switch (reader.read(piece, reading.intake)) {
            case PieceReader.Result.Read _ -> {}
            case PieceReader.Result.Failed(PieceReader.Failure failure) ->
                reading.intake.failed(failure.fault(), failure.line());
        }
        return reading.finds(piece, reading.intake.waiting());
    }

    /**
     * Reads nothing but orders whose Medication was in no book when the slice was read, and tells of those that are in
     * none now.
     *
     * @param orders which, as the first reading numbered them
     */
    public Finds readAgain(Slice slice, BitSet orders) {
        Reading reading = new Reading();
        reading.intake.beginAgain(slice.file(), orders);
        Piece piece = slice.piece();
        reader.read(piece, reading.intake);
        return reading.finds(piece, new BitSet());
    }

    private final class Reading {

        private final Medicines medicines = new Medicines(book);
        private final FragmentCharts charts = new FragmentCharts(facts, bearing);
        private final Intake intake = new Intake(charts, medicines, lens);

        Finds finds(Piece piece, BitSet waiting) {
            CompletableFuture<Long> lines = piece.linesSoFar();
            return new Finds(
                    lines.join(), intake.counts(), charts.fragments(), charts.aliases(), medicines.notes(), waiting);
        }
    }
}
