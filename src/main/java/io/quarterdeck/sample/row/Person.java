package io.quarterdeck.sample.row;

import io.quarterdeck.metric.Kind;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Somebody at a customer.
 *
 * @param role {@code executive_sponsor}, {@code champion}, {@code finance} or {@code user}
 */
public record Person(String name, String title, String role) {
    /** Writes the people of an account; only the sponsor and finance get the executive edition. */
    public static void write(AccountRows rows, List<Person> people) {
        for (Person person : people) {
            boolean reads = !person.role.equals("user");
            rows.add(
                    Kind.CONTACT,
                    Fields.of("contact_id", rows.nextId(Kind.CONTACT))
                            .and("name", person.name)
                            .and("title", person.title)
                            .and(
                                    "email",
                                    mailbox(person.name) + "@" + rows.profile().domain())
                            .and("role", person.role)
                            .and("editions", reads ? List.of("executive") : List.of())
                            .and("active", true)
                            .and("unsubscribed", false));
        }
    }

    /** {@code Adébáyọ̀ Ṣóyínká} becomes {@code adebayo.soyinka}. */
    static String mailbox(String name) {
        String plain = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD);
        return plain.replaceAll("[^A-Za-z ]", "")
                .toLowerCase(Locale.ROOT)
                .trim()
                .replaceAll(" +", ".");
    }
}
