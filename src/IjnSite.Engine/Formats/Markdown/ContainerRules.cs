using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Which containers there are, and what each needs.</summary>
internal sealed class ContainerRules(MarkdownOptions options, BodyPlace place, DiagnosticBag diagnostics)
{
    private static readonly string[] BuiltIn = ["callout", "quote", "figures"];

    /// <returns>The reference when the site makes the container's content; null for one that is text.</returns>
    public ShortcodeReference? Check(CustomContainer container, string text)
    {
        var name = container.Info ?? "";
        var argument = container.Arguments?.Trim() ?? "";
        var where = place.Of(container) with { Length = container.OpeningFencedCharCount };
        if (container.ClosingFencedCharCount == 0 && !EndsWithFence(container, text))
        {
            var fence = new string(':', container.OpeningFencedCharCount);
            if (container.Parent is CustomContainer outer && outer.OpeningFencedCharCount <= container.OpeningFencedCharCount)
            {
                // The closing line went to the outer one, which is where it most often is missing.
                var outerFence = new string(':', outer.OpeningFencedCharCount);
                diagnostics.Add(MarkdownDiagnostics.UnclosedContainer.At(place.Of(outer) with { Length = outer.OpeningFencedCharCount },
                    $"'{outerFence} {outer.Info}' is still open where '{fence} {name}' begins on line {where.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
                    $"Add a line with {outerFence} before that line. If the one is to stand inside the other, begin and end the outer one with one colon more."));
            }
            else
            {
                diagnostics.Add(MarkdownDiagnostics.UnclosedContainer.At(where, $"'{fence} {name}' is not closed", $"Add a line with {fence} after its last line."));
            }
        }

        if (BuiltIn.Contains(name))
        {
            CheckBuiltIn(container, name, argument, where);
            return null;
        }

        if (options.Shortcodes.FirstOrDefault(s => s.Name == name) is not { } rule)
        {
            var known = BuiltIn.Concat(options.Shortcodes.Select(s => s.Name)).ToList();
            diagnostics.Add(MarkdownDiagnostics.UnknownContainer.At(where, name.Length == 0 ? "The line ::: opens a container without a name" : $"There is no container '{name}'",
                $"{NearestName.Hint(name, known)}The containers are {string.Join(", ", known)}. If the line was to close one, that one is closed already."));
            return null;
        }

        if (container.TryGetAttributes() is { } attributes && (attributes.Id is not null || attributes.Classes is { Count: > 0 } || attributes.Properties is { Count: > 0 }))
            Report(where, $"'::: {name}' takes no braces", rule.Usage);
        if (rule.NeedsArgument && argument.Length == 0) Report(where, $"'::: {name}' needs a word after its name", rule.Usage);
        if (!rule.NeedsArgument && argument.Length > 0) Report(where, $"'::: {name}' takes no word after its name", rule.Usage);
        if (!rule.AllowsBody && container.Count > 0) Report(place.Of(container[0]), $"'::: {name}' has text in it", rule.Usage + ", and a line ::: right after it");
        return rule.NeedsArgument == argument.Length > 0 ? new ShortcodeReference(name, argument, where) : null;
    }

    private void CheckBuiltIn(CustomContainer container, string name, string argument, IjnSite.Engine.Diagnostics.SourceSpan where)
    {
        if (name == "callout" && argument.Length == 0) Report(where, "A callout has no title", "::: callout The title of the box");
        if (name != "callout" && argument.Length > 0) Report(where, $"'::: {name}' takes no words after its name", $"::: {name}");
        if (container.Count == 0) Report(where, $"'::: {name}' is empty", $"::: {name}, the text, and a line :::");
        if (name == "figures" && container.Count > 0 && container.Any(b => b is not ListBlock { IsOrdered: false })) Report(where, "'::: figures' holds something that is not a list with - signs", "one line for each figure, such as - **1 in 3** Black men");
    }

    private void Report(IjnSite.Engine.Diagnostics.SourceSpan where, string message, string usage) =>
        diagnostics.Add(MarkdownDiagnostics.ContainerUse.At(where, message, $"Write {usage}."));

    // Markdig does not count the closing fence of a container that ends the text.
    private static bool EndsWithFence(CustomContainer container, string text)
    {
        var end = Math.Min(container.Span.End, text.Length - 1);
        var from = end < 0 ? -1 : text.LastIndexOf('\n', end);
        if (from <= container.Span.Start) return false;
        var last = text.AsSpan(from + 1, end - from).Trim(" \t\r>");
        return last.Length >= container.OpeningFencedCharCount && last.Trim(':').IsEmpty;
    }
}
