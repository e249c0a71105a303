using IjnSite.Engine.Files;

namespace IjnSite.Engine.Documents;

/// <summary>A finished file: the last form of a document, on its way to the output.</summary>
/// <param name="Source">The input that made it, or the root path for files made of many inputs.</param>
/// <param name="Destination">Its place in the output.</param>
/// <param name="Content">Its bytes; empty once it has been staged.</param>
public record OutputDocument(SitePath Source, SitePath Destination, ReadOnlyMemory<byte> Content) : Document(Source)
{
    /// <summary>What kind of file it is among those of its pipeline, such as a page's layout; limits are set by it.</summary>
    public string? Kind { get; init; }
}
