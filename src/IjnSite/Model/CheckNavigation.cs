using IjnSite.Engine.Documents;
using IjnSite.Engine.Pipelines;
using IjnSite.Settings;

namespace IjnSite.Model;

/// <summary>Checks the links that the settings put on every page, once and at their own lines.</summary>
public sealed class CheckNavigation(SiteSettings settings) : IModule
{
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var urls = inputs.OfType<UrlMap>().Single();
        var index = IndexDocument.In(context);
        foreach (var link in settings.Header.Concat(settings.Footer))
        {
            if (urls.Urls.Contains(link.Url)) continue;
            if (urls.HeldBack.Contains(link.Url))
            {
                context.Diagnostics.Add(ModelDiagnostics.HeldBackNavigation.At(link.Where, $"'{link.Url}' has nothing to show today, so the link '{link.Label}' is left out",
                    "It comes back by itself when there is something; otherwise delete these lines."));
            }
            else if (!index.MayBeBroken(link.Url))
            {
                var hint = urls.Urls.Contains(link.Url + "/") ? $"Did you mean '{link.Url}/'? " : NearestName.Hint(link.Url, urls.Pages);
                context.Diagnostics.Add(ModelDiagnostics.BrokenNavigation.At(link.Where, $"The link '{link.Label}' leads to '{link.Url}', which the site does not have", $"{hint}Correct the address, or delete these lines."));
            }
        }

        return inputs;
    }
}
