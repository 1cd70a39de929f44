package org.filiform.knowledge.visit;

import java.util.List;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * Something that may go wrong, as a consent tells it. Its words for the person treated are whole sentences.
 *
 * @param id its name in the pack
 * @param name its name
 * @param clientName its name for the person treated, as it stands in a list
 * @param serious whether it may do lasting harm or need a hospital
 * @param anywhere whether every needle brings it; otherwise a zone that names it does
 * @param modalities the treatments that bring it
 * @param drugs the drugs, or groups of them, that bring it; empty if it needs none of them
 * @param figures how often it was counted; empty means that it is not known
 * @param feels what the person would notice
 * @param act what the person would do then
 * @param sources where it comes from
 * @param mark how far that was checked
 */
public record Risk(
        Token id,
        String name,
        String clientName,
        boolean serious,
        boolean anywhere,
        Set<ModalityId> modalities,
        List<Token> drugs,
        List<Figure> figures,
        String feels,
        String act,
        List<SourceId> sources,
        Mark mark)
        implements Identified<Token> {

    public Risk {
        modalities = Set.copyOf(modalities);
        drugs = List.copyOf(drugs);
        figures = List.copyOf(figures);
        sources = List.copyOf(sources);
    }

    /** Figures that were counted in this treatment itself. */
    public List<Figure> countedIn(ModalityId modality) {
        return figures.stream()
                .filter(figure -> figure.modality().equals(modality))
                .toList();
    }

    /** Figures that are known only for another treatment, such as acupuncture, and are told as that. */
    public List<Figure> countedElsewhere(ModalityId modality) {
        return figures.stream()
                .filter(figure -> !figure.modality().equals(modality))
                .toList();
    }

    /**
     * A published figure. Its sources, its mark and what exactly was counted stand in the row.
     *
     * @param row the row of {@link org.filiform.knowledge.Pack#adverseEvents()}
     * @param modality the treatment in which it was counted
     * @param client the figure for the person treated: what was counted, in whom, per what
     */
    public record Figure(String row, ModalityId modality, String client) {}
}
