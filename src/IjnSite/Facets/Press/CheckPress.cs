using System.Globalization;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;

namespace IjnSite.Facets.Press;

/// <summary>Checks <c>press.yml</c> against its own promises, the entries and the theme, at the author's line.</summary>
public sealed class CheckPress(SiteParts parts) : IModule
{
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var index = inputs.OfType<IndexDocument>().Single().Index;
        var press = PressData.Of(index, context.Diagnostics);
        CheckTexts(press, context.Diagnostics);
        CheckFigures(press, index, context.Diagnostics);
        CheckFiles(press, context.Diagnostics);
        return inputs;
    }

    private static void CheckTexts(PressData press, DiagnosticBag diagnostics)
    {
        foreach (var text in press.Boilerplates.Where(b => b.Words > b.Limit))
        {
            diagnostics.Add(PressDiagnostics.TooManyWords.At(text.Where, string.Create(CultureInfo.InvariantCulture, $"This description has {text.Words} words, and it promises {text.Limit} at most"),
                string.Create(CultureInfo.InvariantCulture, $"Take {text.Words - text.Limit} out, or raise the number under words.")));
        }

        foreach (var twin in press.Boilerplates.GroupBy(b => b.Limit).SelectMany(g => g.Skip(1)))
            diagnostics.Add(PressDiagnostics.Shared.At(twin.Where, string.Create(CultureInfo.InvariantCulture, $"There is another description in {twin.Limit} words"), "Delete one of the two, or give one another number of words."));
    }

    private static void CheckFigures(PressData press, SiteIndex index, DiagnosticBag diagnostics)
    {
        foreach (var reference in press.FiguresOf.Where(r => index.Resolve(r) is null))
        {
            var ids = reference.TargetTypes.SelectMany(index.OfType).Select(e => e.Id);
            diagnostics.Add(index.HeldBackFor(reference) is not null
                ? ModelDiagnostics.HeldBackReference.At(reference.Where, $"'{reference.Id}' is not on the site today, so its figures are left out of the fact sheet", "They come back by themselves when the entry does; otherwise name another one.")
                : ModelDiagnostics.DanglingReference.At(reference.Where, $"There is no {string.Join(" or ", reference.TargetTypes)} with the id '{reference.Id}'",
                    $"{NearestName.Hint(reference.Id, ids)}Write the id of an entry that exists (its file name without .md), or delete the line."));
        }
    }

    private void CheckFiles(PressData press, DiagnosticBag diagnostics)
    {
        var folder = parts.ThemeFolder / "files";
        // The terms of use lie beside them in the kit.
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { PressData.TermsFile };
        foreach (var (url, where) in press.Wordmarks.SelectMany(f => f.Urls.Zip(f.Places)))
        {
            var file = folder / url.TrimStart('/');
            if (!parts.Files.Exists(file))
            {
                diagnostics.Add(PressDiagnostics.NoFile.At(where, $"The theme has no file '{url}' ({folder})",
                    $"{NearestName.Hint(url, parts.Files.List(folder).Select(f => "/" + f.RelativeTo(folder).Value))}Put it there, or delete the line."));
            }
            else if (!names.Add(file.Name))
            {
                diagnostics.Add(PressDiagnostics.Shared.At(where, $"Two files of the wordmark are called '{file.Name}'", "Rename one of the two, or delete its line."));
            }
        }
    }
}
