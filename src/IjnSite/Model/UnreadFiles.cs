using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Modules.Process;
using IjnSite.Engine.Pipelines;
using IjnSite.Engine.Schemas;

namespace IjnSite.Model;

/// <summary>Reports what lies below <c>input/</c> and is read by nothing: a text in a mistyped folder would be missing from the site without a word.</summary>
public sealed class UnreadFiles(SiteParts parts) : IModule
{
    public const string Pipeline = "unread";

    private readonly IReadOnlyList<string> _folders = [.. parts.Types.Select(t => t.Folder)];

    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        // What the machine's own programs leave behind (.DS_Store) is nobody's text.
        var files = inputs.Select(d => d.Source.RelativeTo(parts.InputFolder)).Where(f => f.Segments.All(s => s[0] != '.')).ToList();
        foreach (var folder in files.GroupBy(f => f.Segments.Count == 1 ? "" : f.Segments[0], StringComparer.Ordinal))
        {
            var isRead = folder.Key is "" or "_data" || _folders.Contains(folder.Key);
            foreach (var file in isRead ? folder : folder.Take(1))
            {
                if ((isRead ? RemedyFor(file) : RemedyForFolder(folder.Key, folder)) is not { } remedy) continue;
                var message = isRead ? $"Nothing reads the file '{file.Name}', so it is not on the site" : $"Nothing reads the folder {parts.InputFolder / folder.Key}/, so what lies in it is not on the site";
                context.Diagnostics.Add(ModelDiagnostics.UnknownFile.At(Engine.Diagnostics.SourceSpan.StartOf((parts.InputFolder / file.Value).Value), message, remedy));
            }
        }

        return [];
    }

    // Null for a file that a pipeline takes.
    private string? RemedyFor(SitePath file)
    {
        if (file.Segments.Count == 1)
            return file.Name is "site.yml" or ApplyFolderDefaults.FileName ? null : $"{NearestName.Hint(file.Name, ["site.yml", ApplyFolderDefaults.FileName])}Put it into the folder of its kind, such as {parts.InputFolder}/{_folders[0]}/, or remove it.";
        var folder = file.Segments[0];
        if (file.Name == ApplyFolderDefaults.FileName && folder != "_data") return null;
        if (file.Segments.Skip(1).FirstOrDefault(s => s[0] == '_') is { } hidden)
            return $"Names that begin with an underline are not read: rename '{hidden}'; a text with the line draft: true stays off the site.";
        if (folder == "_data") return null;
        if (file.Extension == ".md" || parts.Types.First(t => t.Folder == folder).IsSidecar) return null;
        return file.Extension.ToLowerInvariant() is ".md" or ".markdown" or ".mdown" or ".mdx" or ".txt" or ""
            ? $"Texts end in .md: rename it to {file.Stem}.md, or remove it."
            : $"Texts end in .md; pictures and documents belong into {string.Join("/ or ", parts.Types.Where(t => t.IsSidecar).Select(t => t.Folder))}/, and data into _data/.";
    }

    private string RemedyForFolder(string folder, IEnumerable<SitePath> files)
    {
        var isLanguage = LanguageType.IsTag(folder) && files.Any(f => f.Segments.Count > 2 && _folders.Contains(f.Segments[1]));
        return isLanguage ? "Folders of other languages are not read yet; keep the texts elsewhere until they are." :
            NearestName.Of(folder, _folders) is { } meant ? $"Did you mean {parts.InputFolder}/{meant}/?" : $"The folders are {string.Join(", ", _folders)} and _data.";
    }
}
