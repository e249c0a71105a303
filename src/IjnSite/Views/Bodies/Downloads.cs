using System.Globalization;
using IjnSite.Engine.Files;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views.Bodies;

/// <summary>Says of a link to a file to download what opens and how much it weighs, before somebody on a slow or costly line opens it.</summary>
public sealed class Downloads(SiteIndex index, SiteSettings settings, IFileStore files)
{
    private readonly Dictionary<string, Entry> _byHref = index.Entries.Where(e => e.Type.IsDownload && e is { Url: not null, IsBroken: false })
        .ToDictionary(e => settings.Href(e.Url!), StringComparer.Ordinal);

    /// <summary>Whether the site knows the file at this address.</summary>
    public bool Has(string href) => _byHref.ContainsKey(href);

    /// <summary>Kind and size in brackets, or what of the two the words do not say themselves; null for nothing.</summary>
    public string? NoteOf(string href, string words, InterfaceStrings strings)
    {
        if (!_byHref.TryGetValue(href, out var entry) || files.Stamp(entry.Source) is not { } stamp) return null;
        var kind = entry.Source.Extension.TrimStart('.').ToUpperInvariant();
        var size = SizeOf(stamp.Length, strings);
        if (!words.Contains(kind, StringComparison.OrdinalIgnoreCase)) return Fill(strings.Get("file_note", "({kind}, {size})"), "kind", kind, "size", size);
        return words.AsSpan().ContainsAnyInRange('0', '9') && words.TrimEnd(')', ' ').EndsWith('B') ? null : $"({size})";
    }

    // Decimal units, as stores of files show them; rounded up, so that nothing weighs nothing.
    internal static string SizeOf(long bytes, InterfaceStrings strings)
    {
        const long Kilo = 1000, Mega = 1000 * Kilo;
        if (bytes <= 999 * Kilo) return Fill(strings.Get("size_kb", "{n} KB"), "n", ((bytes + Kilo - 1) / Kilo).ToString(CultureInfo.InvariantCulture));
        var tenths = (bytes + (Mega / 10) - 1) / (Mega / 10);
        return Fill(strings.Get("size_mb", "{n} MB"), "n", string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}{strings.Get("decimal_point", ".")}{tenths % 10}"));
    }

    private static string Fill(string pattern, params ReadOnlySpan<string> pairs)
    {
        for (var i = 0; i < pairs.Length; i += 2) pattern = pattern.Replace($"{{{pairs[i]}}}", pairs[i + 1], StringComparison.Ordinal);
        return pattern;
    }
}
