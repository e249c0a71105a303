using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Pipelines;
using IjnSite.Engine.Schemas;
using IjnSite.Settings;

namespace IjnSite.Model;

/// <summary>Freezes what all content pipelines read into the one index: ids and references checked, URLs given, lists sorted.</summary>
public sealed class BuildIndex(IReadOnlyList<ContentType> types, SiteSettings settings, DateOnly asOf, IndexRules rules) : IModule
{
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var all = types.SelectMany(t => context.ResultsOf(t.Folder)).OfType<Entry>().ToList();
        all = WithoutSharedIds(all, context.Diagnostics);
        var status = all.Select(e => (Entry: e, Reason: rules.StatusOf(e))).ToList();
        foreach (var (entry, _) in status.Where(s => s.Reason == HeldBack.Expired))
        {
            context.Diagnostics.Add(ModelDiagnostics.Expired.At(entry.Values.WhereIs("valid_until"), $"The last day of '{entry.Title}' has passed, so it is shown nowhere",
                "Give it a later day if it still holds, or delete the file."));
        }

        var current = status.Where(s => s.Reason == HeldBack.No).Select(s => s.Entry).ToList();
        var entries = types.SelectMany(type => Sorted(type, WithUrls(type, current))).ToList();
        var listUrls = types
            .Where(t => t.ListUrl is not null && entries.Any(e => e.Type == t && t.IsListed(e)))
            .ToDictionary(t => t.Name, ListUrlOf, StringComparer.Ordinal);
        var index = new SiteIndex(types, entries, [.. status.Where(s => s.Reason != HeldBack.No)], Topics(entries), listUrls, asOf);
        CheckReferences(index, context.Diagnostics);
        return [new IndexDocument(index)];
    }

    private string ListUrlOf(ContentType type) => settings.Permalinks.GetValueOrDefault($"{Key(type)}_list", type.ListUrl!);

    private static string Key(ContentType type) => type.Name.Replace('-', '_');

    private List<Entry> WithUrls(ContentType type, List<Entry> current)
    {
        var own = current.Where(e => e.Type == type).ToList();
        var byId = own.DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var pattern = settings.Permalinks.GetValueOrDefault(Key(type), type.Permalink!);
        return [.. own.Select(e => e with { Url = type.UrlOf(e, pattern, id => byId.GetValueOrDefault(id)) })];
    }

    private static List<Entry> Sorted(ContentType type, List<Entry> entries)
    {
        entries.Sort(type.Compare);
        return entries;
    }

    private List<Topic> Topics(IEnumerable<Entry> entries)
    {
        var pattern = settings.Permalinks.GetValueOrDefault("topic", "/topics/:slug/");
        return [.. entries
            .SelectMany(e => rules.TopicsOf(e).Select(t => (Title: t, Entry: e)))
            .GroupBy(t => Permalinks.Slugify(t.Title), StringComparer.Ordinal)
            .Select(g => new Topic(
                g.Select(t => t.Title).Order(StringComparer.Ordinal).First(), g.Key, Permalinks.Fill(pattern, g.Key, null),
                [.. g.Select(t => t.Entry).Distinct().OrderByDescending(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal)]))
            .OrderBy(t => t.Slug, StringComparer.Ordinal)];
    }

    // The second of two entries with one id is in no output, so that nothing is reported on top.
    private static List<Entry> WithoutSharedIds(List<Entry> entries, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<(string, string), Entry>();
        return [.. entries.Select(entry =>
        {
            if (first.TryAdd((entry.Type.Name, Permalinks.Fold(entry.Id)), entry)) return entry;
            var other = first[(entry.Type.Name, Permalinks.Fold(entry.Id))];
            diagnostics.Add(ModelDiagnostics.DuplicateId.At(entry.WhereIs(CommonFields.Id),
                $"The id '{entry.Id}' is taken: {other.Source} is a {entry.Type.Name} with the id '{other.Id}' too", "Give one of them another id, or delete the one that is not needed."));
            return entry with { IsBroken = true };
        })];
    }

    private void CheckReferences(SiteIndex index, DiagnosticBag diagnostics)
    {
        foreach (var entry in index.Entries)
        {
            foreach (var reference in SiteIndex.ReferencesIn(entry.Values))
            {
                if (index.Resolve(reference) is not null) continue;
                if (index.IsHeldBack(reference))
                {
                    diagnostics.Add(ModelDiagnostics.HeldBackReference.At(reference.Where,
                        $"'{reference.Id}' is not on the site today, so this reference is left out", "It comes back by itself when the entry does; otherwise name another one."));
                    continue;
                }

                var ids = index.Entries.Where(e => reference.TargetTypes.Count == 0 || reference.TargetTypes.Contains(e.Type.Name)).Select(e => e.Id);
                var kind = reference.TargetTypes.Count == 0 ? "entry" : string.Join(" or ", reference.TargetTypes);
                diagnostics.Add(ModelDiagnostics.DanglingReference.At(reference.Where, $"There is no {kind} with the id '{reference.Id}'",
                    $"{NearestName.Hint(reference.Id, ids)}Write the id of an entry that exists (its file name without .md), or delete the line."));
            }

            if (Hierarchy.PathTo(entry, id => index.Find(entry.Type.Name, id)).Count > Hierarchy.MaxDepth)
            {
                diagnostics.Add(ModelDiagnostics.ParentCircle.At(entry.WhereIs(CommonFields.Parent), "The parents of this entry go round in a circle, or too deep",
                    $"Follow the parent keys and take one away; {Hierarchy.MaxDepth} levels are allowed."));
            }

            if (entry.Get(CommonFields.ExitLink) && settings.ExitUrl is null)
            {
                diagnostics.Add(ModelDiagnostics.NoExit.At(entry.WhereIs(CommonFields.ExitLink), "The site has no page to leave to",
                    "Add exit_link with a url to site.yml, or delete the line."));
            }

            if (entry.Get(CommonFields.Plan) is { } plan && settings.Plans.All(p => p.Id != plan))
            {
                diagnostics.Add(ModelDiagnostics.UnknownPlan.At(entry.WhereIs(CommonFields.Plan), $"There is no plan '{plan}'",
                    $"{NearestName.Hint(plan, settings.Plans.Select(p => p.Id))}Name a plan of site.yml, or add it there."));
            }
        }
    }
}
