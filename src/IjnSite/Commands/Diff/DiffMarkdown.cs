using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.GitHub;

namespace IjnSite.Commands.Diff;

/// <summary>A difference as a comment on a pull request: what one can look at first, then what is wrong, then the rest.</summary>
internal sealed class DiffMarkdown(SiteChange change, IReadOnlyList<Diagnostic> findings, string? preview)
{
    /// <summary>The first line, by which a workflow finds its own comment again.</summary>
    public const string Mark = "<!-- ijn-diff -->";

    private const int MostPages = 50;
    private const int MostAlike = 5;
    private const int MostOthers = 20;

    private readonly LimitedMarkdown _text = new();

    public override string ToString()
    {
        var counts = DiffWords.Counts(change);
        _text.Line(Mark).Line("## What this changes on the site").Line();
        if (change.IsNowHidden) _text.Line("**The whole site asks search engines to leave it out**, which it did not before.").Line();
        _text.Line(counts.Count > 0 ? Sentence(counts) : DiffWords.IsNothing(change) ? "No page, feed or file of the API has changed." : "No page, address or feed item of its own has changed.");
        Section(preview is null ? "Pages" : "Look at", [.. change.Pages.Added.Select(p => $"**New:** {Link(p)}"), .. change.Pages.Changed.Select(Changed)], MostPages);
        Section("Moved", [.. change.Addresses.Moved.Select(m => $"{Link(new PageName(m.To, m.Title))}: {Address(m.From)} → {Address(m.To)}")], MostOthers);
        Section("To mend, or to know", [.. findings.OrderBy(f => f.Severity).ThenBy(f => PublishedSite.IsPage(f.Where.Path) ? 0 : 1).Select(Finding)], MostOthers);
        Section("Goes out in feeds", [.. change.Feeds.New.Select(i => $"{GitHubMarkdown.Text(i.Title)} ({DiffWords.Feeds(i)})")], MostOthers);
        Section("Around the words", [.. change.Pages.Everywhere.Select(Everywhere), .. change.Pages.Around.Select(Around)], MostOthers);
        Section("Also",
        [
            .. change.Addresses.RedirectsAdded.Select(r => $"New redirect: {Address(r.From)} → {Address(r.To)}"),
            .. change.Addresses.RedirectsRemoved.Select(r => $"Redirect gone: {Address(r.From)} → {Address(r.To)}"),
            .. change.Pages.Heavier.Select(w => $"Heavier: {Address(w.Url)}, {DiffWords.Size(w.Before)} → {DiffWords.Size(w.After)}"),
            .. change.Headers.Select(h => $"Header {GitHubMarkdown.Text(h.Name, 60)} ({DiffWords.Number(h.Rules, "rule", "rules")}): {Quoted(h.Was, 160)} → {Quoted(h.Now, 160)}"),
            .. change.FilesAdded.Select(f => $"New file: {Address("/" + f)}"), .. change.FilesChanged.Select(f => $"Changed file: {Address("/" + f)}"),
            .. DiffWords.Rest(change),
        ], MostOthers);
        return _text.ToString();
    }

    // What must be mended is told in bold, whatever else there is.
    private string Sentence(IReadOnlyList<string> counts) => change.Addresses.Removed.Count + change.Addresses.OtherRemoved.Count > 0
        ? $"**{counts[0]}**{(counts.Count > 1 ? "; " : "")}{string.Join("; ", counts.Skip(1))}." : $"{string.Join("; ", counts)}.";

    private void Section(string title, IReadOnlyList<string> items, int most)
    {
        if (items.Count > 0) _text.Line().Line($"### {title}").Line().Items(items, most);
    }

    // Every other finding names what it is about.
    private static string Finding(Diagnostic finding) =>
        $"{(finding.Severity == Severity.Error ? "**Error:** " : "")}{(finding.Id == DiffDiagnostics.NotCompared.Id ? $"{GitHubMarkdown.Text(finding.Where.Path)}: " : "")}{GitHubMarkdown.Text(finding.Text, 400)}";

    private string Changed(ChangedPages one)
    {
        var links = string.Join(", ", one.Pages.Take(MostAlike).Select(Link)) + (one.Pages.Count > MostAlike ? $" +{one.Pages.Count - MostAlike} more" : "");
        return $"{links}: {DiffWords.Parts(one)}{Text(one.Text)}";
    }

    private string Everywhere(ChangedPart part) => $"{part.Part}: {part.Pages} of {DiffWords.Number(change.Pages.Common, "page", "pages")}{Text(part.Text)}";

    private string Around(ChangedPages group) =>
        $"{DiffWords.Parts(group)}: {string.Join(", ", group.Pages.Take(MostAlike).Select(Link))}{(group.Pages.Count > MostAlike ? $" +{group.Pages.Count - MostAlike} more" : "")}";

    // On a line of its own below the item.
    private static string Text(TextChange? text) => text is null ? ""
        : "<br>" + (text.Was.Length == 0 ? $"added: {Quoted(text.Now, 160)}" : text.Now.Length == 0 ? $"taken out: {Quoted(text.Was, 160)}" : $"{Quoted(text.Was, 160)} → {Quoted(text.Now, 160)}") + DiffWords.More(text);

    private string Link(PageName page) => preview is null ? page.Title.Length == 0 ? Address(page.Url) : $"{GitHubMarkdown.Text(page.Title)} ({Address(page.Url)})"
        : GitHubMarkdown.Link(page.Title.Length == 0 ? page.Url : page.Title, preview + GitHubMarkdown.Path(page.Url));

    private static string Address(string url) => GitHubMarkdown.Text(url);

    private static string Quoted(string text, int most) => text.Length == 0 ? "nothing" : $"“{GitHubMarkdown.Text(text, most)}”";
}
