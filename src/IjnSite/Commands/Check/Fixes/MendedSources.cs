using System.Collections.Concurrent;
using IjnSite.Engine.Files;

namespace IjnSite.Commands.Check.Fixes;

/// <summary>Sources with changes on top that nobody has written yet. Remembers each text as it was when it was first read, so that a later change by somebody else is seen.</summary>
internal sealed class MendedSources(IFileStore sources, ConcurrentDictionary<SitePath, MendedSources.Text> texts) : IFileStore
{
    /// <param name="Read">As it stood in the file.</param>
    /// <param name="Mended">As it shall be.</param>
    public sealed record Text(byte[] Read, byte[] Mended);

    public IReadOnlyList<SitePath> List(SitePath folder) => sources.List(folder);

    public bool Exists(SitePath file) => sources.Exists(file);

    public byte[] Read(SitePath file) =>
        file.Extension is ".md" or ".yml" ? texts.GetOrAdd(file, f => sources.Read(f) is var bytes ? new Text(bytes, bytes) : null!).Mended : sources.Read(file);

    public void Write(SitePath file, ReadOnlySpan<byte> content) => texts[file] = texts[file] with { Mended = content.ToArray() };

    public void Move(SitePath from, SitePath to) => throw new NotSupportedException("Files are mended where they are.");

    public void Delete(SitePath file) => throw new NotSupportedException("Files are mended where they are.");
}
