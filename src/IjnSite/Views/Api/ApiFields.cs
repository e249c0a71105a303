using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Views.Api;

/// <summary>What the API and the page that explains it say of content types.</summary>
public static class ApiFields
{
    /// <summary>Keys that are no content, each with the reason why no program outside needs it.</summary>
    private static readonly Dictionary<string, string> Withheld = new(StringComparer.Ordinal)
    {
        ["id"] = "it is the property id",
        ["slug"] = "it is a part of the property url",
        ["language"] = "it is the property language",
        ["draft"] = "the property status says it",
        ["redirect_from"] = "old addresses answer by themselves",
        ["consent"] = "the number of a consent is evidence and kept from the public",
        ["review_by"] = "an editors' note; the property status says what follows from it",
        ["exit_link"] = "a switch of the page",
        ["glossary_links"] = "a switch of the page",
    };

    public static bool IsWithheld(Field field) => Withheld.ContainsKey(field.Key);

    /// <summary>What an entry of a type is: the first sentence of what editors read, since the others speak of files.</summary>
    public static string MeaningOf(ContentType type) => (type.Meaning.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? type.Meaning[..(end + 1)] : type.Meaning).Replace("`", "", StringComparison.Ordinal);
}
