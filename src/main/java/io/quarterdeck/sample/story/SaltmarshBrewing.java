package io.quarterdeck.sample.story;

import io.quarterdeck.sample.row.AccountRows;
import io.quarterdeck.sample.row.Person;
import io.quarterdeck.sample.row.Profile;
import io.quarterdeck.sample.row.SupportStory;
import io.quarterdeck.sample.row.SupportStory.Quarter;
import io.quarterdeck.sample.row.SurveyStory;
import io.quarterdeck.sample.row.SurveyStory.Nps;
import java.util.List;
import java.util.Optional;

/** Poor in data: a few cases, three answers, nothing else. */
final class SaltmarshBrewing implements Story {
    @Override
    public Profile profile() {
        return Profile.of("saltmarsh-brewing", "Saltmarsh Brewing", "Food and drink", "en-GB", "GBP", "Europe/London")
                .since(4, Optional.empty());
    }

    @Override
    public void tell(AccountRows rows) {
        Person.write(rows, List.of(new Person("Owen Tremayne", "Managing Director", "executive_sponsor")));
        SupportStory.write(
                rows,
                List.of(
                        new Quarter(1, 4, List.of(95, 95, 95), 900, 0, 0, 0, 0),
                        new Quarter(0, 6, List.of(70, 70, 70), 840, 1, 0, 1, 5)));
        SurveyStory.write(rows, List.of(Nps.of(0, 2, 1, 0, 9)), List.of("Brewer"), List.of());
    }
}
