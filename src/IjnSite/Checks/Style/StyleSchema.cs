using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Checks.Style;

/// <summary>The keys of <c>input/_data/style.yml</c>.</summary>
public static class StyleSchema
{
    /// <summary>The name of the file in <c>_data</c>, without its extension.</summary>
    public const string DataName = "style";

    public static readonly Field<string> Avoid = Fields.Text("avoid", "The word or phrase that is not used. Capitals, hyphens and the plural make no difference.", 120).Needed();
    public static readonly Field<string> Say = Fields.Text("say", "What is said instead.", 200).Needed();
    public static readonly Field<IReadOnlyList<object>> Also = Fields.List("also", new TextType(120), "Further forms that are not used either.");
    public static readonly Field<string> Why = Fields.Text("why", "The reason, in a sentence; shown with the finding.", 300);
    public static readonly Field<string> Level = Fields.Choice("level", "Whether it stops a build (error) or is only told (warning); a warning unless stated.", "warning", "error");
    public static readonly Field<string> RuleLanguage = Fields.Of("language", new LanguageType(), "The language in which the rule holds; absent, the site's.");
    public static readonly Field<IReadOnlyList<object>> Terms = Fields.Objects("terms", "Words that texts do not use.", Avoid, Say, Also, Why, Level, RuleLanguage);

    public static readonly Field<IReadOnlyList<object>> Allowed = Fields.List("allowed", new TextType(200), "Names in which such a word may stand, such as the title of a law.");

    public static readonly Field<string> Short = Fields.Text("short", "The short form, as it is written.", 30).Needed();
    public static readonly Field<string> Long = Fields.Text("long", "The whole name.", 200).Needed();
    public static readonly Field<IReadOnlyList<object>> Acronyms = Fields.Objects("acronyms", "Short forms that a text writes out where it uses them first.", Short, Long, RuleLanguage);
    public static readonly Field<IReadOnlyList<object>> Known = Fields.List("known_acronyms", new TextType(30), "Short forms of the glossary that need no writing out.");

    public static readonly Field<string> Layout = Fields.Of("layout", new SlugType(), "The layout for whose texts the limits hold; absent, all that have no limits of their own.");
    public static readonly Field<int?> SentenceWords = Fields.Integer("sentence_words", "The most words that a sentence has.", 5, 500);
    public static readonly Field<int?> Grade = Fields.Integer("grade", "The highest reading grade of an English text (school years in the United States).", 1, 30);
    public static readonly Field<int?> MinimumWords = Fields.Integer("minimum_words", "Texts with fewer words have no grade; 100 unless stated.", 1, 100_000);
    public static readonly Field<IReadOnlyList<object>> Reading = Fields.Objects("reading", "How hard texts may be to read, by layout.", Layout, SentenceWords, Grade, MinimumWords);

    public static readonly ContentSchema Schema = new([Terms, Allowed, Acronyms, Known, Reading, CommonFields.Proposals]);
}
