using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;

namespace IjnSite.Engine.Reports;

/// <summary>The lines of the sources on which findings stand. Findings come sorted by path, so that one file is kept at a time. For one thread.</summary>
/// <param name="files">Where the run read its sources; null gives no lines.</param>
public sealed class SourceLines(IFileStore? files)
{
    private string? _path;
    private SourceText? _text;

    /// <returns>Null when there is no such line, or the file cannot be read or is no text: the finding says what there is to say.</returns>
    public string? LineOf(SourceSpan where)
    {
        if (where.Path != _path)
        {
            _path = where.Path;
            _text = Read(where.Path);
        }

        return _text?.Line(where.Line);
    }

    private SourceText? Read(string path)
    {
        if (files is null || !SitePath.TryParse(path, out var file) || file.IsRoot) return null;
        try
        {
            return files.Exists(file) ? SourceText.TryDecode(file, files.Read(file), out _) : null;
        }
        catch (FileStoreException)
        {
            // It may have changed since the run read it.
            return null;
        }
    }
}
