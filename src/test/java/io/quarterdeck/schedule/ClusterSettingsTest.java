package io.quarterdeck.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterSettingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h:5432/d",
                "jdbc:postgresql://h:5432/d?sslmode=verify-full",
                "jdbc:postgresql://h:5432/d?options=-c%20search_path=x&sslmode=require",
                "jdbc:postgresql://h:5432/d?sslmode=require&options=-c%20search_path=x"
            })
    void everyAddressGetsLimitsAndKeepsWhatItSays(String url) {
        String address = ClusterSettings.address(url);
        assertThat(address.chars().filter(sign -> sign == '?').count()).isEqualTo(1);
        assertThat(address.split("options=", -1)).hasSize(2);
        assertThat(address).contains("idle_in_transaction_session_timeout%3D5000", "socketTimeout=", "lock_timeout");
        for (String part : url.split("[?&]")) {
            assertThat(address).contains(part);
        }
    }

    @Test
    void aPasswordNeverShows() {
        assertThat(new StoreAddress("jdbc:postgresql://u:pw@h/d?password=pw", "quarterdeck", "pw"))
                .hasToString("jdbc:postgresql://h/d as quarterdeck");
    }
}
