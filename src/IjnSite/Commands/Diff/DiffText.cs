using IjnSite.Engine.Documents;

namespace IjnSite.Commands.Diff;

/// <summary>A difference as text for a terminal.</summary>
internal static class DiffText
{
    // Of what is alike: pages that changed in the same way, files.
    private const int Most = 10;

    /// <param name="preview">The address at which the new output can be looked at; null when it can not.</param>
    public static IEnumerable<string> Lines(SiteChange change, string? preview)
    {
        if (DiffWords.IsNothing(change) && change.Headers.Count + change.FilesAdded.Count + change.FilesChanged.Count + change.Addresses.RedirectsAdded.Count + change.Addresses.RedirectsRemoved.Count == 0)
        {
            yield return "Nothing that a visitor, a feed reader or a program would notice has changed.";
            yield break;
        }

        var counts = DiffWords.Counts(change);
        yield return counts.Count > 0 ? string.Join("; ", counts) + "." : "No page, address or feed item of its own has changed.";
        foreach (var line in Section("Added", change.Pages.Added.SelectMany(Page))) yield return line;
        foreach (var line in Section("Changed", change.Pages.Changed.SelectMany(Changed))) yield return line;
        foreach (var line in Section("Moved", change.Addresses.Moved.Select(m => $"{m.From} → {m.To}  {PlainLine.Of(m.Title, 60)}"))) yield return line;
        foreach (var line in Section("Removed without a redirect", change.Addresses.Removed.Select(p => $"{p.Url}  {PlainLine.Of(p.Title, 60)}").Concat(change.Addresses.OtherRemoved))) yield return line;
        foreach (var line in Section("Goes out in feeds", change.Feeds.New.Select(i => $"{PlainLine.Of(i.Title, 60)} ({DiffWords.Feeds(i)})"))) yield return line;
        foreach (var line in Section("Around the words", Around(change))) yield return line;
        foreach (var line in Section("Redirects", change.Addresses.RedirectsAdded.Select(r => $"new: {r.From} → {r.To}").Concat(change.Addresses.RedirectsRemoved.Select(r => $"gone: {r.From} → {r.To}")))) yield return line;
        foreach (var line in Section("Heavier pages", Few(change.Pages.Heavier.Select(w => $"{w.Url}  {DiffWords.Size(w.Before)} → {DiffWords.Size(w.After)}")))) yield return line;
        foreach (var line in Section("Headers", change.Headers.Select(h => $"{PlainLine.Of(h.Name, 60)} ({DiffWords.Number(h.Rules, "rule", "rules")}): {Quoted(h.Was)} → {Quoted(h.Now)}"))) yield return line;
        foreach (var line in Section("Files", Few(change.FilesAdded.Select(f => $"new: /{f}").Concat(change.FilesChanged.Select(f => $"changed: /{f}"))))) yield return line;
        foreach (var line in Section("Also", DiffWords.Rest(change))) yield return line;

        IEnumerable<string> Page(PageName page) => preview is null ? [$"{page.Url}  {PlainLine.Of(page.Title, 60)}"] : [PlainLine.Of(page.Title, 76), "  " + PlainLine.Of(preview + Uri.EscapeDataString(page.Url).Replace("%2F", "/", StringComparison.Ordinal), int.MaxValue)];

        IEnumerable<string> Changed(ChangedPages one) => one.Pages.Take(Most).SelectMany(Page)
            .Concat(one.Pages.Count > Most ? [$"+{one.Pages.Count - Most} more pages in the same way"] : [])
            .Append("    " + DiffWords.Parts(one)).Concat(Text(one.Text));
    }

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines)
    {
        var first = true;
        foreach (var line in lines)
        {
            if (first)
            {
                yield return "";
                yield return title;
            }

            first = false;
            yield return "  " + (line.StartsWith(' ') ? line[..(line.Length - line.TrimStart().Length)] : "") + PlainLine.Of(line, int.MaxValue);
        }
    }

    private static IEnumerable<string> Text(TextChange? text)
    {
        if (text is null) yield break;
        if (text.Was.Length > 0) yield return $"    was: {text.Was}";
        if (text.Now.Length > 0) yield return $"    now: {text.Now}{DiffWords.More(text)}";
        else if (text.More > 0) yield return $"    {DiffWords.More(text).TrimStart(',', ' ')}";
    }

    private static IEnumerable<string> Around(SiteChange change)
    {
        foreach (var part in change.Pages.Everywhere)
        {
            yield return $"{part.Part}: {part.Pages} of {DiffWords.Number(change.Pages.Common, "page", "pages")}";
            foreach (var line in Text(part.Text)) yield return line;
        }

        foreach (var group in change.Pages.Around)
            yield return $"{DiffWords.Parts(group)}: {DiffWords.Number(group.Pages.Count, "page", "pages")}, {string.Join(", ", group.Pages.Take(5).Select(p => p.Url))}{(group.Pages.Count > 5 ? " …" : "")}";
    }

    private static IEnumerable<string> Few(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count <= Most ? all : all.Take(Most).Append($"+{all.Count - Most} more");
    }

    private static string Quoted(string value) => value.Length == 0 ? "nothing" : $"'{PlainLine.Of(value, 120)}'";
}
