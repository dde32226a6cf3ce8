package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.account.Contact;
import io.quarterdeck.metric.PullException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlContactsTest {
    private TestPulls pulls;

    @BeforeEach
    void addTwoAccounts(@TempDir Path folder) {
        TestDatabase.empty();
        TestDatabase.account("acme");
        TestDatabase.account("other");
        TestDatabase.execute("""
                insert into canonical.contact (account_id, contact_id, name, email, role, editions, active, unsubscribed)
                values ('acme', 'c2', 'Bo', 'bo@acme.example', 'champion', '{executive}', true, false),
                       ('acme', 'c1', 'Ann', 'ann@acme.example', 'executive_sponsor', '{}', false, true),
                       ('other', 'c1', 'Cy', 'cy@other.example', 'user', '{}', true, false)
                """);
        pulls = TestPulls.defaults(folder);
    }

    @Test
    void thePeopleOfAnAccountAreReadInTheOrderOfTheirIdsTheInactiveToo() {
        assertThat(contacts().contacts(TestReviews.account("acme")))
                .extracting(Contact::id, Contact::email, Contact::active, Contact::unsubscribed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("c1", "ann@acme.example", false, true),
                        org.assertj.core.groups.Tuple.tuple("c2", "bo@acme.example", true, false));
    }

    @Test
    void somebodyOfAnotherAccountFailsThePull() {
        pulls.with("contact", "select * from contact where :account <> ''");
        assertThatThrownBy(() -> contacts().contacts(TestReviews.account("acme")))
                .isInstanceOf(PullException.class)
                .hasMessageContaining(pulls.path("contact").toString())
                .hasMessageContaining("the pull returned one of account other");
    }

    @Test
    void withoutAPullNobodyIsKnown() {
        pulls.without("contact");
        assertThat(contacts().contacts(TestReviews.account("acme"))).isEmpty();
    }

    private SqlContacts contacts() {
        return new SqlContacts(TestDatabase.shared().source(), pulls.load());
    }
}
