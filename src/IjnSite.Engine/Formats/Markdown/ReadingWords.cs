namespace IjnSite.Engine.Formats.Markdown;

/// <summary>What the checks of a text need to know of its language.</summary>
/// <param name="VagueLinks">Words that say nothing as the words of a link, in small letters.</param>
/// <param name="Transcript">Words by which a link says that it leads to a transcript, in small letters.</param>
public sealed record ReadingWords(IReadOnlySet<string> VagueLinks, IReadOnlyList<string> Transcript)
{
    public static readonly ReadingWords English = new(
        new HashSet<string>(StringComparer.Ordinal)
        {
            "click", "click here", "continue", "continue reading", "details", "find out more", "go", "here", "info", "learn more", "link", "more", "more details", "more info",
            "more information", "read", "read more", "read this", "see here", "see more", "this", "this link", "this page", "this site", "this website", "website",
        },
        ["transcript"]);

    /// <summary>For a language of which nothing is known: no words are vague, and a transcript has its English name.</summary>
    public static readonly ReadingWords Unknown = new(new HashSet<string>(), English.Transcript);
}
