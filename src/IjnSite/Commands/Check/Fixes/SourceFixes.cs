using System.Collections.Concurrent;
using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Modules.Forms;
using IjnSite.Model;

namespace IjnSite.Commands.Check.Fixes;

/// <summary>
/// Mends in memory what findings say how to mend, then brings entries into the form of the form editor, and writes each changed file once. A second run finds nothing to do.
/// </summary>
internal static class SourceFixes
{
    // A renamed key may show a date to mend; what is left after that is for people.
    private const int MaxRounds = 4;

    // Each trial reads the file again.
    private const int MaxTrials = 100;

    public static MendedFiles Run(RunOptions options, SiteFolders folders, Func<DateTimeOffset> now, CancellationToken cancellation)
    {
        var texts = new ConcurrentDictionary<SitePath, MendedSources.Text>();
        var does = new Dictionary<SitePath, List<string>>();
        SiteIndex? index = null;
        for (var round = 0; round < MaxRounds; round++)
        {
            using var output = OutputTransaction.Begin(new MemoryFileStore());
            SiteSources? sources = null;
            var run = new SiteRun(options, diagnostics => sources = Mended(SiteSources.On(folders, diagnostics), texts), now) { IsCheck = true };
            index = run.Execute(output, keepContent: false, cancellation: cancellation)?.Index;
            if (!Apply(run.Diagnostics.ToSortedList(), sources!, does)) break;
        }

        var written = SiteSources.On(folders, new DiagnosticBag());
        if (index is not null) BringIntoForm(index, written, texts, does);
        return Commit(written, texts, does);
    }

    private static SiteSources Mended(SiteSources sources, ConcurrentDictionary<SitePath, MendedSources.Text> texts) => sources with { Files = new MendedSources(sources.Files, texts) };

    private static bool Apply(IReadOnlyList<Diagnostic> findings, SiteSources sources, Dictionary<SitePath, List<string>> does)
    {
        var any = false;
        foreach (var group in findings.Where(f => f.Fix is not null).GroupBy(f => f.Fix!.Edits[0].Where.Path, StringComparer.Ordinal))
        {
            if (!SitePath.TryParse(group.Key, out var path) || !path.IsIn(sources.InputName) || !sources.Files.Exists(path)) continue;
            if (SourceText.TryDecode(path, sources.Files.Read(path), out _) is not { } text) continue;
            var (mended, fixes) = Apply([.. group.Select(f => f.Fix!)], text);
            if (fixes.Count == 0) continue;
            any = true;
            sources.Files.Write(path, Encoding.UTF8.GetBytes(mended.Text));
            if (!does.TryGetValue(path, out var told)) does[path] = told = [];
            told.AddRange(fixes.Select(f => f.Does).Distinct());
        }

        return any;
    }

    // One that would break the file leaves the others alone.
    private static (SourceText Mended, IReadOnlyList<Fix> Fixes) Apply(IReadOnlyList<Fix> fixes, SourceText text)
    {
        if (Mended(text, fixes) is { } whole) return (whole, fixes);
        var (mended, good) = (text, new List<Fix>());
        foreach (var fix in fixes.Take(MaxTrials))
        {
            if (Mended(text, [.. good, fix]) is not { } next) continue;
            good.Add(fix);
            mended = next;
        }

        return (mended, good);
    }

    // Null when the edits are in each other's way, or leave a file that cannot be read.
    private static SourceText? Mended(SourceText source, IReadOnlyList<Fix> fixes)
    {
        if (EditedText.With(source, fixes.SelectMany(f => f.Edits)) is not { } text) return null;
        var bag = new DiagnosticBag();
        var part = text.Path.Extension == ".md" ? FrontMatter.Split(text, bag) : new FrontMatterParts(0, text.Text.Length, 0);
        return part is { } yaml && YamlReader.ReadAny(text, yaml.YamlStart, yaml.YamlLength, YamlLimits.DataFile, bag) is not null && !bag.HasErrors ? text : null;
    }

    private static void BringIntoForm(SiteIndex index, SiteSources sources, ConcurrentDictionary<SitePath, MendedSources.Text> texts, Dictionary<SitePath, List<string>> does)
    {
        var files = new MendedSources(sources.Files, texts);
        foreach (var entry in index.Entries.Concat(index.HeldBackEntries.Select(h => h.Entry)).Where(e => !e.IsUnread))
        {
            var path = entry.Type.IsSidecar ? SitePath.Parse(entry.Metadata.Where.Path) : entry.Source;
            var bytes = files.Read(path);
            if (SourceText.TryDecode(path, bytes, out _) is not { } text || EntryForm.Of(text, entry.Type.Schema, entry.Type.IsSidecar) is not { } made) continue;
            var content = Encoding.UTF8.GetBytes(made);
            if (content.AsSpan().SequenceEqual(bytes)) continue;
            files.Write(path, content);
            if (!does.ContainsKey(path)) does[path] = ["puts the front matter in its usual form"];
        }
    }

    private static MendedFiles Commit(SiteSources sources, ConcurrentDictionary<SitePath, MendedSources.Text> texts, Dictionary<SitePath, List<string>> does)
    {
        var (written, faults) = (new List<MendedFile>(), new List<Diagnostic>());
        foreach (var (source, text) in texts.Where(t => !t.Value.Read.AsSpan().SequenceEqual(t.Value.Mended)).OrderBy(t => t.Key))
        {
            var path = SitePath.Parse(sources.PlaceOf(source.Value));
            try
            {
                sources.Files.Replace(source, text.Read, text.Mended);
                written.Add(new MendedFile(path, text.Read, text.Mended, does.GetValueOrDefault(source, [])));
            }
            catch (FileStoreException fault)
            {
                faults.Add(Failure.FileNotMended.At(SourceSpan.StartOf(path.Value), $"The file was not mended: {fault.Message}", "Put it in order and run the command again."));
            }
        }

        return new MendedFiles(written, faults);
    }
}

/// <param name="Faults">What could not be written.</param>
internal sealed record MendedFiles(IReadOnlyList<MendedFile> Written, IReadOnlyList<Diagnostic> Faults);

/// <param name="Does">What was mended, in the order of the places; the form alone where nothing else was.</param>
internal sealed record MendedFile(SitePath Path, byte[] Before, byte[] After, IReadOnlyList<string> Does);
