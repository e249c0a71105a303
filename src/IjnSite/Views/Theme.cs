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

    public static Theme In(PipelineContext context) => context.ResultsOf(Pipeline).OfType<Theme>().Single();

    /// <summary>The name among the layouts of the template that makes e-mails of a type's entries.</summary>
    public static string MailLayout(string type) => "email/" + type;

    /// <summary>The strings of a language, of its base language, or of whatever the theme has.</summary>
    public InterfaceStrings StringsFor(string language) =>
        Strings.GetValueOrDefault(language) ?? Strings.GetValueOrDefault(language.Split('-')[0]) ?? Strings.Values.FirstOrDefault() ?? new InterfaceStrings(language, null, $"{Source}/i18n/{language}.yml");
}
