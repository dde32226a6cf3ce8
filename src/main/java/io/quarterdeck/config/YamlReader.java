package io.quarterdeck.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads one YAML file of the plain kind: one document of sections, lists and values.
 *
 * <p>Anchors, aliases and tags are refused, so that nothing can be blown up or brought to life by a file.
 */
final class YamlReader {
    private static final YAMLFactory YAML = new YAMLFactory();

    private YamlReader() {}

    /** The file's top section; empty, with faults added, when the file can't be understood as a whole. */
    static Optional<Node.Mapping> read(Path file, byte[] bytes, Faults faults) {
        try {
            return parse(file, YamlText.decode(bytes), faults);
        } catch (YamlException broken) {
            faults.add(file, broken.line(), broken.getMessage(), broken.remedy());
            return Optional.empty();
        }
    }

    private static Optional<Node.Mapping> parse(Path file, String text, Faults faults) throws YamlException {
        try (YAMLParser parser = YAML.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new YamlException(0, "the file is empty", "write its keys, or take the one that is shipped");
            }
            YamlTree tree = new YamlTree(file, text, parser, faults);
            Node root = tree.node(0);
            if (parser.nextToken() != null) {
                int line = parser.currentTokenLocation().getLineNr();
                throw new YamlException(line, "a second document begins here", "keep one document in the file");
            }
            if (!(root instanceof Node.Mapping mapping)) {
                throw new YamlException(root.line(), "the file holds " + root.noun(), "begin it with a key: value");
            }
            return tree.isPlain() ? Optional.of(mapping) : Optional.empty();
        } catch (JsonProcessingException broken) {
            throw syntax(broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory failed", impossible);
        }
    }

    /** The parser's own message quotes the line, which may hold a secret; so only its place and its kind are used. */
    private static YamlException syntax(JsonProcessingException broken) {
        if (!(broken.getCause() instanceof MarkedYAMLException marked) || marked.getProblemMark() == null) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            return new YamlException(line, "this is no valid YAML", "write plain keys and values");
        }
        SyntaxHint hint = SyntaxHint.of(String.valueOf(marked.getProblem()));
        boolean opened = hint == SyntaxHint.UNCLOSED && marked.getContextMark() != null;
        int line = opened
                ? marked.getContextMark().getLine()
                : marked.getProblemMark().getLine();
        return new YamlException(line + 1, hint.message(), hint.remedy());
    }
}
