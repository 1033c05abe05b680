package dev.tocsin.runbooks.adapter.files;

import dev.tocsin.policy.matcher.Matchers;
import dev.tocsin.runbooks.domain.runbook.Runbook;
import dev.tocsin.runbooks.domain.runbook.RunbookName;
import dev.tocsin.runbooks.domain.runbook.RunbookProblem;
import dev.tocsin.runbooks.domain.runbook.RunbookVersion;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a runbook's file. One with a mistake in its front matter is still a runbook: at three in the morning its text
 * counts.
 */
public final class RunbookReader {

    private static final Pattern FRONT_MATTER = Pattern.compile(
            "\\A\\uFEFF?---[ \\t]*\\r?\\n(.*?)^---[ \\t]*(?:\\r?\\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern OPENING = Pattern.compile("\\A\\uFEFF?---[ \\t]*\\r?\\n");
    private static final int FIRST_YAML_LINE = 2;

    private RunbookReader() {}

    public static Runbook read(RunbookName name, String source) {
        Matcher parts = FRONT_MATTER.matcher(source);
        boolean hasFrontMatter = parts.find();
        FrontMatter front = hasFrontMatter
                ? new FrontMatterReader(FIRST_YAML_LINE).read(parts.group(1))
                : new FrontMatter("", "", List.of(), Matchers.NONE, unclosed(source));
        return new Runbook(
                name,
                RunbookVersion.of(source),
                front.title().isEmpty() ? name.value() : front.title(),
                front.owner(),
                front.contacts(),
                front.matchers(),
                hasFrontMatter ? source.substring(parts.end()) : source,
                source,
                front.problems());
    }

    private static List<RunbookProblem> unclosed(String source) {
        return OPENING.matcher(source).find()
                ? List.of(new RunbookProblem(1, "the front matter has no end; close it with a line of ---"))
                : List.of();
    }
}
