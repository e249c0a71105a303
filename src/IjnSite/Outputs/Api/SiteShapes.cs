using IjnSite.Facets.Lifecycle;
using IjnSite.Model;
using static IjnSite.Outputs.Api.JsonShapes;

namespace IjnSite.Outputs.Api;

/// <summary>The shapes of the files that speak of many entries.</summary>
internal static class SiteShapes
{
    public const string Listing = "listing";
    public const string Index = "index";
    public const string Changes = "changes";
    public const string Navigation = "navigation";

    private static ShapeMember Titled(string meaning) => new("title", meaning, Text());

    public static JsonShape IndexOf(IReadOnlyList<ContentType> types) => Group(
        EntryShapes.Schema,
        new("version", "The number of the contract, which is a part of every address of the API.", Choice(ApiAddress.Version.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        Titled("The name of the site."),
        new("description", "What the site is.", Text(), IsSure: false),
        new("url", "The home page.", Url),
        new("language", "The language of everything that does not say otherwise.", Language),
        new("languages", "The languages in which there are entries.", Many(Language)),
        new("time_zone", "The time zone of dates and times without an offset, by its name in the IANA database.", Text()),
        new("organization", "Who publishes the site.", Group(
            new("name", "Its full name.", Text()),
            new("short_name", "Its short name.", Text(), IsSure: false),
            new("founded", "When it was formed.", Date, IsSure: false))),
        new("links", "The other files of the API.", Group(
            new("openapi", "All addresses of the API, as OpenAPI 3.1.", Url),
            new("changes", "What was published, updated and corrected.", Url),
            new("navigation", "The navigation of the site.", Url),
            new("documentation", "The page for people who read the API.", Url, IsSure: false))),
        new("feeds", "All feeds and calendars of the site.", Many(Named("feed"))),
        new("collections", "The types of entries, in the order of the site.", Many(Group(
            new("type", "The name of the type.", Choice([.. types.Select(t => t.Name)])),
            Titled("Its name for people, in the plural."),
            new("total", "How many entries there are.", Count),
            new("api_url", "The listing of the entries.", Url),
            new("schema_url", "The schema of an entry's file.", Url),
            new("url", "The list for people; absent when there is none.", Url, IsSure: false)))));

    public static JsonShape ListingOf(IReadOnlyList<ContentType> types)
    {
        var names = types.Select(t => t.Name).ToList();
        List<ShapeMember> row =
        [
            .. EntryShapes.Head(names),
            new("published", "The day from which it is on the site.", Date, IsSure: false),
            new("updated", "The day of the last change of substance.", Date, IsSure: false),
        ];
        // With one type the shape is exact.
        if (types.FirstOrDefault(EntryShapes.HasWholeRows) is { } whole)
        {
            row.Add(new("forms", "The other forms in which it is published, in listings of contacts alone.", EntryShapes.Forms(whole), IsSure: false));
            row.Add(new("fields", "The fields, in listings of contacts alone: what is needed to reach somebody.", FieldShapes.Of(whole), IsSure: false));
        }

        return Group(
            EntryShapes.Schema,
            new("type", "The type of the entries.", Choice(names)),
            Titled("Its name for people, in the plural."),
            new("url", "The list for people; absent when there is none.", Url, IsSure: false),
            new("total", "How many entries there are on all pages.", Count),
            new("page", "The number of this page, from 1.", Whole(1, int.MaxValue)),
            new("pages", "How many pages there are.", Whole(1, int.MaxValue)),
            new("links", "The way through the pages.", Group(
                new("self", "This page.", Url),
                new("first", "The first page.", Url),
                new("prev", "The page before; absent on the first.", Url, IsSure: false),
                new("next", "The page after; absent on the last.", Url, IsSure: false),
                new("last", "The last page.", Url))),
            new("items", "The entries of this page, in the order of the site.", Many(Group(row), ApiAddress.PageSize)));
    }

    public static JsonShape ChangesOf(IReadOnlyList<ContentType> types) => Group(
        EntryShapes.Schema,
        new("note", "What the file cannot tell.", Text()),
        new("total", "How many changes are known; older ones than those below stand in the entries.", Count),
        new("items", "The changes, the newest first.", Many(Group(
            new("id", "The id of the entry.", Text()),
            new("type", "The type of the entry.", Choice([.. types.Select(t => t.Name)])),
            Titled("The title of the entry."),
            new("url", "The address of its page; absent when it has none.", Url, IsSure: false),
            new("api_url", "The address of its file in the API.", Url),
            new("date", "The day of the change.", Date),
            new("kind", "What became of it. Further values may come.", Choice(EntryChanges.Kinds)),
            new("text", "What was changed, in a sentence; for corrections.", Text(), IsSure: false)), ApiChanges.Most)));

    public static JsonShape NavigationOf(IReadOnlyList<ContentType> types)
    {
        var links = Many(Group(
            new("label", "The words of the link.", Text()),
            new("url", "Where it leads.", Url),
            new("entry", "The entry whose page that is; absent when the page shows none.", Named("link"), IsSure: false)));
        return Group(
            EntryShapes.Schema,
            new("header", "The main navigation.", links),
            new("footer", "The navigation at the foot of every page.", links),
            new("lists", "The lists of entries.", Many(Group(
                new("type", "The type of the entries.", Choice([.. types.Select(t => t.Name)])),
                Titled("The title of the list."),
                new("url", "The list for people.", Url),
                new("api_url", "The same in the API.", Url)))),
            new("topics", "The topics, in alphabetical order.", Many(Group(
                Titled("The topic."),
                new("url", "Its page.", Url),
                new("total", "How many entries it has.", Count)))));
    }
}
