using IjnSite.Engine.Formats.Markdown;
using IjnSite.Settings;

namespace IjnSite.Views.Bodies;

/// <summary>How the site's texts are read.</summary>
public static class BodyOptions
{
    public static MarkdownOptions Of(SiteSettings settings) => new()
    {
        Shortcodes = Shortcodes.Rules,
        SmartQuotes = settings.SmartQuotes,
        AllowRawHtml = settings.RawHtml,
        ParagraphAnchors = settings.ParagraphAnchors,
    };
}
