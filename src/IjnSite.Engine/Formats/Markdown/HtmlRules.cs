using IjnSite.Engine.Diagnostics;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

internal static class HtmlRules
{
    public static void Report(MarkdownObject node, bool comment, BodyPlace place, DiagnosticBag diagnostics) => diagnostics.Add(MarkdownDiagnostics.RawHtml.At(place.Of(node),
        comment ? "An HTML comment stands in the text" : "HTML stands in the text",
        comment ? "Delete it; notes for colleagues belong into the pull request." : "Write Markdown instead (see docs/editors/writing.md), or a backslash before < when the sign itself is meant."));
}
