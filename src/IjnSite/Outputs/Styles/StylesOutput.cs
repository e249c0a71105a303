using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Views;

namespace IjnSite.Outputs.Styles;

/// <summary>The theme's style sheets, below <c>/css/</c>.</summary>
public sealed class StylesOutput : SiteOutput
{
    public override string Name => "styles";

    public override IEnumerable<UrlClaim> ThemeClaims(PipelineContext context, SiteParts parts) =>
        Theme.In(context).Sheets.All.Select(s => new UrlClaim(s.Url, "the theme's style sheet", SourceSpan.None));

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = [Theme.Pipeline],
        PostProcess = [new WriteSheets(), parts.Stage],
    };

    private sealed class WriteSheets : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
            [.. Theme.In(context).Sheets.All.Select(s => new OutputDocument(SitePath.Root, SitePath.Parse(s.Url[1..]), s.Content))];
    }
}
