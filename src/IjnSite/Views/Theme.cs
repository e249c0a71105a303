using System.Security.Cryptography;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Pipelines;
using IjnSite.Views.Branding;

namespace IjnSite.Views;

/// <summary>A loaded theme: templates parsed, strings and icons read, design tokens computed, style sheets put together.</summary>
/// <param name="Source">The theme's folder.</param>
public sealed record Theme(
    SitePath Source, LiquidTemplates Templates, IReadOnlyDictionary<string, InterfaceStrings> Strings, Brand Brand, StyleSheets Sheets) : Document(Source)
{
    public const string Pipeline = "theme";

    /// <summary>The script of the search page; null when the theme has none, so that the page is the index from A to Z alone.</summary>
    public ThemeScript? SearchScript { get; init; }

    public static Theme In(PipelineContext context) => context.ResultsOf(Pipeline).OfType<Theme>().Single();

    /// <summary>The name among the layouts of the template that makes e-mails of a type's entries.</summary>
    public static string MailLayout(string type) => "email/" + type;

    /// <summary>The strings of a language, of its base language, or of whatever the theme has.</summary>
    public InterfaceStrings StringsFor(string language) =>
        Strings.GetValueOrDefault(language) ?? Strings.GetValueOrDefault(language.Split('-')[0]) ?? Strings.Values.FirstOrDefault() ?? new InterfaceStrings(language, null, $"{Source}/i18n/{language}.yml");
}

/// <summary>A script as it is published.</summary>
/// <param name="Url">Root-relative, such as <c>/js/search.0123456789abcdef.js</c>: the hash of its content.</param>
public sealed record ThemeScript(string Url, byte[] Content)
{
    public static ThemeScript Of(string name, byte[] content) => new($"/js/{name}.{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}.js", content);
}
