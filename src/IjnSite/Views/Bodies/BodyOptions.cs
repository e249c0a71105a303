using IjnSite.Engine.Formats.Markdown;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views.Bodies;

/// <summary>How the site's texts are read.</summary>
public static class BodyOptions
{
    public static MarkdownOptions Of(SiteSettings settings, Theme theme, IEnumerable<ContentType> types) => new()
    {
        Reading = theme.Strings.Append(new("en", new InterfaceStrings("en", null))).DistinctBy(s => s.Key).ToDictionary(s => s.Key, s => WordsOf(s.Value), StringComparer.Ordinal),
        Wording = CheckFieldTexts.WordingOf(settings),
        Shortcodes = Shortcodes.RulesOf(types),
        SmartQuotes = settings.SmartQuotes,
        AllowRawHtml = settings.RawHtml,
        ParagraphAnchors = settings.ParagraphAnchors,
    };

    // An English theme without words of its own is judged by the built-in ones.
    private static ReadingWords WordsOf(InterfaceStrings strings)
    {
        var known = strings.Language.Split('-')[0] == "en" ? ReadingWords.English : ReadingWords.Unknown;
        var (vague, transcript) = (strings.List("vague_links"), strings.List("transcript_words"));
        return new ReadingWords(vague.Count == 0 ? known.VagueLinks : vague.ToHashSet(StringComparer.Ordinal), transcript.Count == 0 ? known.Transcript : transcript);
    }
}
