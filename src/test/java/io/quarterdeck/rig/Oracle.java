package io.quarterdeck.rig;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reconciles what was wanted with the sink, the archive's files and the program's tables; believes none of them alone. */
final class Oracle {
    private Oracle() {}

    /** To be asked when the program has come to rest: what is still under way counts as lost. */
    static Verdict judge(Scene.Given given) throws IOException {
        Scene scene = new Scene(given);
        MarkerScan scan = new MarkerScan(given.accounts());
        List<Violation> violations = new ArrayList<>();
        violations.addAll(LostAndTwice.lost(scene, scan));
        violations.addAll(LostAndTwice.twice(scene));
        violations.addAll(ForeignData.inMails(scene, scan));
        violations.addAll(ForeignData.inArchive(scene, scan));
        violations.addAll(ArchiveFacts.violations(scene));
        violations.addAll(ChainFacts.violations(scene));
        violations.addAll(OutboxFacts.violations(scene));
        violations.addAll(ReviewFacts.violations(scene));
        long faults =
                given.sink().stream().filter(entry -> entry.fault().isPresent()).count()
                        + given.faults().size();
        return new Verdict(faults, Doubts.rows(scene).size(), violations);
    }
}
