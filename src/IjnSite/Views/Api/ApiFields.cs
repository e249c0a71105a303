using IjnSite.Engine.Schemas;

namespace IjnSite.Views.Api;

/// <summary>Which keys of entries the API leaves out.</summary>
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
}
