using System.Globalization;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Modules.Process;
using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Commands.New;

/// <summary>What lies in the content already, as far as a new entry has to know; files that cannot be read are left out, since a build tells of them.</summary>
/// <param name="store">The folder of the content.</param>
internal sealed class ExistingEntries(IFileStore store)
{
    /// <summary>The entries to which a reference may lead, by id.</summary>
    public IReadOnlyList<(string Id, string Title)> TargetsOf(ReferenceType reference) =>
    [
        .. SiteDefinition.ContentTypes.Where(t => !t.IsSidecar && (reference.TargetTypes.Count == 0 || reference.TargetTypes.Contains(t.Name)))
            .SelectMany(t => In(t).Select(e => (Text(e.Keys, CommonFields.Id.Key) ?? t.DefaultId(e.File.Stem), Text(e.Keys, EntryTemplate.TitleFieldOf(t)?.Key) ?? "")))
            .OrderBy(e => e.Item1, StringComparer.Ordinal),
    ];

    /// <summary>The last place of its kind. Numbers that go up in tens leave room for what comes between later, so the habit is kept.</summary>
    public int NextOrder(ContentType type)
    {
        var orders = In(type).Select(e => int.TryParse(Text(e.Keys, CommonFields.Order.Key), CultureInfo.InvariantCulture, out var order) ? order : (int?)null).OfType<int>().ToList();
        return orders.Count == 0 ? 1 : orders.Max() + (orders.Count(o => o % 10 == 0) * 2 > orders.Count ? 10 - (orders.Max() % 10) : 1);
    }

    /// <summary>Files of a type whose keys stand beside them, which have no such keys yet; relative to the content.</summary>
    public IReadOnlyList<SitePath> WithoutSidecar(ContentType type) =>
        [.. store.List(SitePath.Parse(type.Folder)).Where(f => !ReadSidecar.IsSidecar(f) && f.Name[0] is not ('_' or '.') && !ReadSidecar.CandidatesFor(f).Any(store.Exists))];

    private IEnumerable<(SitePath File, MappingValue Keys)> In(ContentType type)
    {
        foreach (var file in store.List(SitePath.Parse(type.Folder)).Where(f => f.Extension == ".md"))
        {
            var ignored = new DiagnosticBag();
            if (TextFile.Read(store, file, ignored) is { } text && FrontMatter.Split(text, ignored) is { YamlLength: > 0 } split
                && YamlReader.Read(text, split.YamlStart, split.YamlLength, YamlLimits.FrontMatter, ignored) is { } keys) yield return (file, keys);
        }
    }

    private static string? Text(MappingValue keys, string? key) => key is not null && keys.Get(key) is ScalarValue { IsNull: false } value ? value.Text : null;
}
