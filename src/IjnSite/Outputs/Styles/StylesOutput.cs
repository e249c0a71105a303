using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Modules.Input;
using IjnSite.Engine.Modules.Process;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;

namespace IjnSite.Outputs.Styles;

/// <summary><c>/css/site.css</c>: the tokens of <c>theme/brand.yml</c> as custom properties, then the theme's style sheets in the order of their names.</summary>
public sealed class StylesOutput : SiteOutput
{
    private const string Url = "/css/site.css";

    public override string Name => "styles";

    public override IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts) =>
        Sheets(parts).Any() ? [new(Url, "the theme's style sheet", SourceSpan.None)] : [];

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Input = [new ReadFiles(parts.Files, parts.ThemeFolder, f => f.Extension is ".css" && f.Parent == parts.ThemeFolder / "css")],
        PostProcess = [new Concatenate(parts), parts.Stage],
    };

    private static IEnumerable<SitePath> Sheets(SiteParts parts) => parts.Files.List(parts.ThemeFolder / "css").Where(f => f.Extension == ".css");

    private sealed class Concatenate(SiteParts parts) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            if (inputs.Count == 0) return [];
            var css = new StringBuilder();
            var brand = parts.ThemeFolder / "brand.yml";
            if (parts.Files.Exists(brand) && TextFile.Read(parts.Files, brand, context.Diagnostics) is { } text
                && YamlReader.Read(text, 0, text.Text.Length, YamlLimits.DataFile, context.Diagnostics) is { } tokens)
                BrandTokens.Write(tokens, css);
            foreach (var sheet in inputs)
                if (TextFile.Read(parts.Files, sheet.Source, context.Diagnostics) is { } rules) css.Append(CssText.Compact(rules.Text));
            return [new OutputDocument(SitePath.Root, SitePath.Parse(Url[1..]), Encoding.UTF8.GetBytes(css.ToString()))];
        }
    }
}
