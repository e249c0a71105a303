using IjnSite.Engine.Documents;

namespace IjnSite.Checks.Style;

/// <summary>The rules of the house style, ready to be used by several threads.</summary>
/// <param name="Languages">By the first part of a language's code.</param>
/// <param name="Reading">By layout; the empty name is for all others.</param>
internal sealed record HouseStyle(IReadOnlyDictionary<string, LanguageRules> Languages, IReadOnlyDictionary<string, ReadingLimit> Reading)
{
    public LanguageRules? RulesOf(string language) => Languages.GetValueOrDefault(Primary(language));

    public ReadingLimit? LimitOf(string layout) => Reading.GetValueOrDefault(layout) ?? Reading.GetValueOrDefault("");

    public static string Primary(string language) => language.Split('-')[0].ToLowerInvariant();
}

/// <summary>What holds in one language.</summary>
internal sealed class LanguageRules
{
    /// <summary>Without regard to capitals.</summary>
    public PhraseSet<StyleTerm> Terms { get; } = new(StringComparer.OrdinalIgnoreCase);

    public PhraseSet<string> Allowed { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>As they are written.</summary>
    public PhraseSet<StyleAcronym> Acronyms { get; } = new(StringComparer.Ordinal);
}

/// <param name="Say">What is said instead.</param>
internal sealed record StyleTerm(string Avoid, string Say, string? Why, bool IsRefused);

/// <param name="LastWord">Of the whole name: it stands right before the short form in brackets.</param>
internal sealed record StyleAcronym(string Short, string Long, string LastWord);

/// <param name="SentenceWords">Null for no limit.</param>
/// <param name="Grade">Null for no limit.</param>
internal sealed record ReadingLimit(int? SentenceWords, int? Grade, int MinimumWords);
