using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Pipelines;
using IjnSite.Engine.Schemas;
using IjnSite.Settings;

namespace IjnSite.Model;

/// <summary>Checks what entries say of one another and of the settings, at the author's line.</summary>
public sealed class CheckReferences(SiteSettings settings, IndexRules rules) : IModule
{
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var document = inputs.OfType<IndexDocument>().Single();
        foreach (var entry in document.Index.Entries) Check(entry, document.Index, context.Diagnostics);
        // What will appear by itself on its day must not turn the build of that day red: its faults are told now.
        foreach (var (entry, _) in document.Index.HeldBackEntries.Where(h => h.Reason is HeldBack.Future or HeldBack.Embargo))
            Check(document.Everything!.FromSource(entry.Source.Value)!, document.Everything, context.Diagnostics);
        return inputs;
    }

    private void Check(Entry entry, SiteIndex index, DiagnosticBag diagnostics)
    {
        foreach (var reference in SiteIndex.ReferencesIn(entry.Values)) Check(reference, entry, index, diagnostics);
        if (!entry.IsBroken) rules.CheckReferences(entry, index, diagnostics);
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

    private void Check(EntryReference reference, Entry entry, SiteIndex index, DiagnosticBag diagnostics)
    {
        if (index.Resolve(reference) is { } target)
        {
            // A parent that is the entry itself is a circle, and has its own finding.
            if (target == entry && reference != entry.Get(CommonFields.Parent))
                diagnostics.Add(ModelDiagnostics.SelfReference.At(reference.Where, $"'{reference.Id}' is this entry itself", "Name another one, or delete the line."));
            return;
        }

        if (index.HeldBackFor(reference) is { } held)
        {
            var instead = rules.InsteadOf(entry, reference, index) is { } other ? $"'{other}' is shown instead. " : "";
            diagnostics.Add(held.Reason == HeldBack.Expired
                ? ModelDiagnostics.HeldBackReference.At(reference.Where, $"'{reference.Id}' is not on the site today: its last day was {held.Entry.Values.Get("valid_until")}", $"{instead}Name another one, or give that one a later last day.")
                : ModelDiagnostics.HeldBackReference.At(reference.Where, $"'{reference.Id}' is not on the site today, so this reference is left out", $"{instead}It comes back by itself when the entry does; otherwise name another one."));
            return;
        }

        var ids = index.Entries.Where(e => reference.TargetTypes.Count == 0 || reference.TargetTypes.Contains(e.Type.Name)).Select(e => e.Id);
        var kind = reference.TargetTypes.Count == 0 ? "entry" : string.Join(" or ", reference.TargetTypes);
        diagnostics.Add(ModelDiagnostics.DanglingReference.At(reference.Where, $"There is no {kind} with the id '{reference.Id}'",
            $"{NearestName.Hint(reference.Id, ids)}Write the id of an entry that exists (its file name without .md), or delete the line."));
    }
}
