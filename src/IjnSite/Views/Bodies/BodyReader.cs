using System.Collections.Concurrent;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Model;

namespace IjnSite.Views.Bodies;

/// <summary>Parses the text of an entry when somebody needs it. Only the ids in it are remembered: bodies are many, and each page needs its own once.</summary>
public sealed class BodyReader(IFileStore files, MarkdownReader markdown, DiagnosticBag diagnostics)
{
    private readonly ConcurrentDictionary<Entry, IReadOnlySet<string>> _anchors = new();

    public IFileStore Files => files;

    public MarkdownBody? Read(Entry entry)
    {
        if (!entry.HasBody) return null;
        var source = SourceText.TryDecode(entry.Source, files.Read(entry.Source), out _);
        return source is null ? null : markdown.Read(source, entry.BodyStart, diagnostics, entry.Language);
    }

    public IReadOnlySet<string> AnchorsOf(Entry entry) =>
        _anchors.GetOrAdd(entry, e => Read(e)?.Anchors ?? new HashSet<string>());
}
