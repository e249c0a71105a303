using IjnSite.Engine.Documents;
using IjnSite.Engine.Schemas;
using IjnSite.Settings;

namespace IjnSite.Model;

/// <summary>
/// Finds the pictures, files and charts that embargoed entries use and nothing on the site does: they would tell before the day what the entries may not. Asked only
/// when something is under embargo; texts of other entries are read only when an embargoed one uses an asset.
/// </summary>
/// <param name="namesInText">What an entry's text names, as <see cref="IndexRules.NamesInText"/>.</param>
public sealed class EmbargoedAssets(SiteSettings settings, IReadOnlyList<DataFile> data, Func<Entry, IEnumerable<string>> namesInText)
{
    /// <summary>The part of a name before an id, as authors write it in links.</summary>
    public const string Reference = "xref:";

    /// <summary>How a text places an entry by its container.</summary>
    public static string Placed(string shortcode, string argument) => $"::: {shortcode} {argument}";

    /// <param name="shown">The entries of the site, without what is held back.</param>
    /// <param name="embargoed">Those that are under embargo.</param>
    /// <returns>Those of <paramref name="shown"/> that are to be held back too.</returns>
    public IReadOnlyList<Entry> Of(IReadOnlyList<Entry> shown, IReadOnlyList<Entry> embargoed)
    {
        var byName = shown.Where(e => e.Type.IsAsset && !e.IsBroken).SelectMany(asset => NamesOf(asset).Distinct().Select(name => (name, asset))).ToLookup(n => n.name, n => n.asset, StringComparer.Ordinal);
        var secret = Used(embargoed, byName, _ => true);
        if (secret.Count == 0) return [];
        // What a shown asset uses is shown with it.
        var open = Named(Elsewhere(), byName).Where(secret.Contains).Distinct().ToList();
        foreach (var asset in open.Concat(Used(shown.Where(e => !secret.Contains(e)).Concat(open), byName, secret.Contains)).ToList()) secret.Remove(asset);
        return [.. shown.Where(secret.Contains)];
    }

    /// <summary>The assets that entries use, and those that these use in turn.</summary>
    private HashSet<Entry> Used(IEnumerable<Entry> users, ILookup<string, Entry> byName, Func<Entry, bool> among)
    {
        var used = new HashSet<Entry>();
        var waiting = new Queue<Entry>(users);
        while (waiting.TryDequeue(out var user))
        {
            foreach (var asset in Named(NamesIn(user.Values).Concat(namesInText(user)), byName))
                if (among(asset) && used.Add(asset)) waiting.Enqueue(asset);
        }

        return used;
    }

    private static IEnumerable<Entry> Named(IEnumerable<string> names, ILookup<string, Entry> byName) => names.SelectMany(name => byName[name]);

    // All the ways in which something on the site can name it.
    private static IEnumerable<string> NamesOf(Entry asset)
    {
        var type = asset.Type;
        yield return asset.Source.Value;
        yield return $"/{type.Folder}/{asset.PathInFolder}";
        yield return Reference + asset.Id;
        yield return $"{Reference}{type.Name}/{asset.Id}";
        yield return $"{Reference}{type.Folder}/{asset.Id}";
        if (type.Shortcode is { IsSingle: true } shortcode) yield return Placed(shortcode.Name, asset.Id);
        if (type.UrlOf(asset, type.Permalink, _ => null) is { } url) yield return url;
        foreach (var file in type.Files)
            if (file.UrlOf(asset) is { } address) yield return address;
        foreach (var variant in asset.Picture?.Variants ?? []) yield return PictureAddress.UrlOf(asset, variant);
    }

    private IEnumerable<string> NamesIn(object? value) => value switch
    {
        EntryReference { TargetTypes.Count: 0 } reference => [Reference + reference.Id],
        EntryReference reference => reference.TargetTypes.Select(type => $"{Reference}{type}/{reference.Id}"),
        string text => [LocalOf(text, settings)],
        FieldValues values => values.Schema.Fields.SelectMany(field => NamesIn(values.Get(field))),
        IReadOnlyList<object> many => many.SelectMany(NamesIn),
        _ => [],
    };

    private IEnumerable<string> Elsewhere() =>
        settings.Header.Concat(settings.Footer).Select(l => l.Url).Concat(data.SelectMany(d => TextsIn(d.Value)).Select(text => LocalOf(text, settings)));

    private static IEnumerable<string> TextsIn(MetadataValue value) => value switch
    {
        ScalarValue scalar => [scalar.Text],
        SequenceValue many => many.Items.SelectMany(TextsIn),
        MappingValue map => map.Entries.SelectMany(e => TextsIn(e.Value)),
        _ => [],
    };

    /// <summary>An address on this site, root-relative; any other text as it is.</summary>
    public static string LocalOf(string text, SiteSettings settings) => text.StartsWith(settings.BaseUrl + "/", StringComparison.Ordinal) ? text[settings.BaseUrl.Length..] : text;
}
