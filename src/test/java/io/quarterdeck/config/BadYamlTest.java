package io.quarterdeck.config;

import static io.quarterdeck.config.SampleFolder.BRAND;
import static io.quarterdeck.config.SampleFolder.DRIVERS;
import static io.quarterdeck.config.SampleFolder.EDITION;
import static io.quarterdeck.config.SampleFolder.QUARTERDECK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are not the plain YAML that a configuration needs. */
class BadYamlTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("", ": the file is empty; write its keys, or take the one that is shipped"),
                arguments("# nothing yet\n", ": the file is empty; write its keys, or take the one that is shipped"),
                arguments("- a\n", ":1: the file holds a list; begin it with a key: value"),
                arguments("Halyard\n", ":1: the file holds a text; begin it with a key: value"),
                arguments("vendor:\n\tname: Halyard\n", ":2: this line is indented by a tab; indent by spaces"),
                arguments(
                        "vendor:\n  name: @H\n",
                        ":2: a value begins with a sign that YAML reserves; put the value into quotes"),
                arguments(
                        "vendor:\n  name: 'H\n\n",
                        ":2: what is opened here is never closed; close the quote or the bracket"),
                arguments(
                        "vendor: {name: H\n",
                        ":1: what is opened here is never closed; close the quote or the bracket"),
                arguments(
                        "vendor:\n  name: a: b\n",
                        ":2: a second \": \" stands in this line; put the value into quotes"),
                arguments(
                        "vendor:\n    name: H\n  locale: en\n",
                        ":3: this line is indented unlike its neighbours; align it with the keys beside it"),
                arguments(
                        "vendor:\n  name: H\n---\nrun: {}\n",
                        ":4: a second document begins here; keep one document in the file"),
                arguments(
                        "vendor:\n  name: H\n  name: I\n",
                        ":3: \"name\" stands here again, first in line 2; keep one of the two"),
                arguments(
                        "vendor: {name: H}\nvendor: {}\n",
                        ":2: \"vendor\" stands here again, first in line 1; keep one of the two"),
                arguments(
                        "vendor: {name: !!str 5}\n",
                        ":1: a tag (!…) stands here; write the value out; a text that begins with ! needs quotes"),
                arguments(
                        "vendor:\n  name: !!javax.script.ScriptEngineManager [x]\n",
                        ":2: a tag (!…) stands here; write the value out; a text that begins with ! needs quotes"),
                arguments(
                        "vendor:\n  name: &n H\n  locale: *n\n",
                        ":2: an anchor (&…) stands here; write the value out; a text that begins with & needs quotes\n"
                                + ":3: an alias (*…) stands here; write the value out; a text that begins with * needs quotes"),
                arguments(
                        "# 😀\nvendor:\r\n  name: &Co KG\r\n",
                        ":3: an anchor (&…) stands here; write the value out; a text that begins with & needs quotes"),
                arguments("vendor:\n  name: H\u0007\n", ":2: this line holds the control character U+0007; remove it"),
                arguments("vendor: " + "[".repeat(90_000), ":1: sections are nested more than 16 deep; flatten them"),
                arguments("#" + " ".repeat(1 << 20), ": the file has 1048577 bytes; keep it below 1 MiB"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatIsNoPlainYamlIsToldWithItsLineAndRemedy(String text, String told) {
        assertThat(new SampleFolder(folder).write(QUARTERDECK, text).faults())
                .containsExactlyElementsOf(
                        told.lines().map(line -> QUARTERDECK + line).toList());
    }

    @Test
    void aBillionLaughsNeitherFillTheMemoryNorTakeLong() {
        StringBuilder bomb = new StringBuilder("a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (char level = 'b'; level <= 'z'; level++) {
            String below = "*" + (char) (level - 1);
            bomb.append("%1$s: &%1$s [%2$s, %2$s, %2$s, %2$s, %2$s, %2$s, %2$s]%n".formatted(level, below));
        }
        assertThat(new SampleFolder(folder).write(QUARTERDECK, bomb.toString()).faults())
                .hasSize(26 + 25 * 7)
                .allMatch(fault -> fault.contains("anchor") || fault.contains("alias"));
    }

    @Test
    void aFileThatIsNotUtf8IsToldWithTheLine() {
        byte[] latin1 = "vendor:\n  name: H\n  # für\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new SampleFolder(folder).write(QUARTERDECK, latin1).faults())
                .containsExactly(QUARTERDECK + ":3: this line is not UTF-8; save the file as UTF-8");
        byte[] cutShort = {'a', ':', ' ', (byte) 0xC3};
        assertThat(new SampleFolder(folder).write(QUARTERDECK, cutShort).faults())
                .containsExactly(QUARTERDECK + ":1: this line is not UTF-8; save the file as UTF-8");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreRead() {
        SampleFolder sample = new SampleFolder(folder).write(QUARTERDECK, "\uFEFFvendor:\r\n  name: Halyard\r\n");
        assertThat(sample.load().vendor().name()).isEqualTo("Halyard");
    }

    @Test
    void missingFilesAreToldTogether() {
        SampleFolder sample =
                new SampleFolder(folder).remove(QUARTERDECK).remove(DRIVERS).remove(BRAND);
        assertThat(sample.faults())
                .containsExactly(
                        BRAND + ": there is no such file; write it as config/brands/halyard/brand.yaml shows",
                        DRIVERS + ": there is no such file; write it; \"drivers: {}\" stands for no value drivers",
                        QUARTERDECK + ": there is no such file; name its folder by --config");
    }

    @Test
    void aMissingEditionIsToldWhereItIsAskedFor() {
        assertThat(new SampleFolder(folder).remove(EDITION).faults())
                .containsExactly(QUARTERDECK + ":1: run.edition: \"executive\" is not known; "
                        + "write executive.yaml in the folder editions of the templates");
    }

    @Test
    void aMissingTemplatesFolderIsToldOnce() {
        SampleFolder sample = new SampleFolder(folder).write(QUARTERDECK, "vendor: {name: H}\ntemplates: tmpl\n");
        assertThat(sample.faults())
                .containsExactly(QUARTERDECK + ":2: templates: there is no folder tmpl; "
                        + "correct the name, or start Quarterdeck in the folder above it");
    }

    @Test
    void aFileWhereAFolderShouldBeIsTold() {
        SampleFolder sample = new SampleFolder(folder).write("out", "");
        assertThat(sample.faults()).containsExactly(QUARTERDECK + ":1: archive: out is a file; name a folder");
    }

    @Test
    void withTwoBrandsOneMustBeNamed() {
        SampleFolder sample = new SampleFolder(folder).write("config/brands/meridian/brand.yaml", """
                name: Meridian
                wordmark: meridian
                colours: {primary: "#1D4B2C", primary_mid: "#6AA17B", primary_light: "#B9D8C2", primary_pale: "#E3F0E7"}
                """);
        assertThat(sample.faults()).containsExactly(QUARTERDECK + ":1: brand is missing; write brand: halyard");
        sample.write(QUARTERDECK, "vendor: {name: H}\nbrand: meridian\n");
        assertThat(sample.load().brand().name()).isEqualTo("Meridian");
        assertThat(sample.load().brands()).containsOnlyKeys("halyard", "meridian");
    }
}
