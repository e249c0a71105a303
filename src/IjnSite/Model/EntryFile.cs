using IjnSite.Settings;

namespace IjnSite.Model;

/// <summary>A file that entries of a type have beside their page.</summary>
/// <param name="Key">What it is, in one word; templates reach its URL as <c>key_url</c>.</param>
/// <param name="Meaning">What it is, for those who write templates, as a phrase.</param>
/// <param name="UrlOf">The file's root-relative URL; null when this entry has none.</param>
/// <param name="Write">The file's bytes.</param>
public sealed record EntryFile(string Key, string Meaning, Func<Entry, string?> UrlOf, Func<Entry, SiteIndex, SiteSettings, byte[]> Write)
{
    /// <summary>The output that writes them, and its switch in the settings.</summary>
    public const string Output = "entry_files";

    /// <summary>The root-relative URL of a file that holds those of all listed entries, one after the other; null when their format has no such file.</summary>
    public string? Together { get; init; }

    /// <summary>The files of all listed entries, one after the other.</summary>
    public byte[] WriteTogether(ContentType type, SiteIndex index, SiteSettings settings) =>
        [.. index.ListOf(type).Where(e => UrlOf(e) is not null).SelectMany(e => Write(e, index, settings))];
}
