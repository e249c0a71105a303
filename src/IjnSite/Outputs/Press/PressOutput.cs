using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Views;
using IjnSite.Views.Press;

namespace IjnSite.Outputs.Press;

/// <summary>What journalists take along: the press kit, and the same as JSON. A site without <c>_data/press.yml</c> has neither.</summary>
public sealed class PressOutput : SiteOutput
{
    public override string Name => PressPlan.Output;

    public override IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts) => PressPlan.Of(index, parts.Settings) is { HasKit: true } plan
        ? [new UrlClaim(plan.KitUrl, "the press kit", SourceSpan.None), new UrlClaim(plan.DataUrl, "the press kit", SourceSpan.None)]
        : [];

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = [IndexDocument.Pipeline, Theme.Pipeline],
        PostProcess = [new WriteKit(parts), parts.Stage],
    };

    private sealed class WriteKit(SiteParts parts) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            var index = IndexDocument.In(context);
            if (PressPlan.Of(index, parts.Settings) is not { HasKit: true } plan) return [];
            var kit = new PressKit(plan, index, parts.Settings, Theme.In(context).StringsFor(parts.Settings.Language), parts.Files, parts.ThemeFolder);
            return [File(plan.KitUrl, kit.Zip), File(plan.DataUrl, kit.Json)];
        }

        private static OutputDocument File(string url, ReadOnlyMemory<byte> content) => new(SitePath.Root, SitePath.Parse(url[1..]), content);
    }
}
