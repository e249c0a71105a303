using IjnSite.Engine.Schemas;
using IjnSite.Facets.Authorship;
using IjnSite.Facets.Contacts;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;
using static IjnSite.Outputs.Api.JsonShapes;

namespace IjnSite.Outputs.Api;

/// <summary>The shapes of what the API says of entries.</summary>
internal static class EntryShapes
{
    public static readonly ShapeMember Schema = new("$schema", "The address of the schema of this file.", Url);

    /// <summary>What other shapes name, by name.</summary>
    public static IReadOnlyList<(string Name, JsonShape Shape)> Definitions { get; } =
    [
        ("link", Group(
            new("id", "The id of the entry that is meant; with its type it never changes.", Text()),
            new("type", "Its type.", Text()),
            new("title", "Its title.", Text()),
            new("url", "The address of its page, of its place on one, or of its file; absent when it has none.", Url, IsSure: false),
            new("api_url", "The address of its file in the API.", Url))),
        ("feed", Group(
            new("title", "What the feed is about.", Text()),
            new("format", "RSS, Atom, JSON or iCalendar.", Text()),
            new("url", "The feed's address.", Url),
            new("media_type", "The feed's media type.", Text()))),
    ];

    /// <summary>A link to an entry of one of some types; of any when none is named.</summary>
    public static JsonShape LinkTo(IReadOnlyList<string> types) => json =>
    {
        Named("link")(json);
        if (types.Count == 0) return;
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("type");
        Choice(types)(json);
        json.WriteEndObject();
        json.WriteEndObject();
    };

    /// <summary>What an entry's own file and its row in a listing begin with.</summary>
    /// <param name="types">The types that the entry may have.</param>
    public static IEnumerable<ShapeMember> Head(IReadOnlyList<string> types) =>
    [
        new("id", "The entry's stable name among those of its type.", Text()),
        new("type", "The kind of entry.", Choice(types)),
        new("title", "The title, or the name of a person or a term.", Text()),
        new("summary", "What a reader gets, in a sentence or two.", Text(), IsSure: false),
        new("language", "The language of the entry, as a code of BCP 47.", Language),
        new("status", "Where the entry stands on the day for which the site was built, computed from its dates. Published entries are current, due_for_review or expiring; the others are in previews alone. Further values may come.",
            Choice([.. Enum.GetValues<LifeStatus>().Where(s => s != LifeStatus.Expired).Select(LifeStatuses.Name)])),
        new("url", "The address of its page, of its place on one, or of its file; absent when it has none.", Url, IsSure: false),
        new("api_url", "The address of its file in the API.", Url),
    ];

    /// <summary>The file of an entry.</summary>
    public static JsonShape Entry(ContentType type)
    {
        var members = new List<ShapeMember>
        {
            Schema,
            new("uid", "The same entry in feeds and address books: a URN that no new title, address or domain changes.", Text(pattern: "^urn:uuid:[0-9a-f-]{36}$")),
            new("dates", "Its dates; a day is meant in the site's time zone, and a time has its offset.", Dates(type)),
            new("forms", "The other forms in which it is published, each by its address.", Forms(type)),
            new("fields", "Everything that its author wrote into the fields of its type. A field without a value is absent; a reference is a link.", FieldShapes.Of(type)),
            new("referenced_by", "Entries whose fields refer to this one.", Many(Group(
                new("entry", "The entry that refers to it.", Named("link")),
                new("fields", "The fields in which it does.", Many(Text()))))),
            new("translations", "The same entry in other languages.", Many(Group(
                new("language", "The language, as a code of BCP 47.", Language),
                new("entry", "The entry in that language.", LinkTo([type.Name]))))),
            new("checksums", "SHA-256 as 64 hexadecimal digits. They tell whether something changed without a look at it.", Group(
                new("content", "Of what it means: the JSON Canonicalization (RFC 8785) of an object with the fields (each link replaced by the text type/id) and, where there is one, the text.", Sha256),
                new("source", "Of the file that its author wrote, byte for byte; for a picture or a document, of that file and not of its description.", Sha256))),
        };
        members.InsertRange(1, Head([type.Name]));
        if (!type.IsSidecar)
        {
            members.Add(new("html", "Its text as HTML without script, with absolute addresses; absent when it has none.", Text(), IsSure: false));
            members.Add(new("text", "The same as plain text.", Text(), IsSure: false));
        }

        if (type.Schema.Has(AuthorshipFields.Authors)) members.Add(new("author_names", "Its authors as people say their names; the organization when it names nobody.", Many(Text())));
        if (type.IsPicture) members.Add(new("picture", "The sizes and formats in which the picture is published.", Picture()));
        if (type.ForMedia) members.Add(new("media_contact", "Whom journalists ask: the contact that it names while that one is current, else the first media contact; absent when there is none.", LinkTo(ReferenceTypesOf(CommonFields.MediaContact)), IsSure: false));
        return Group(members);
    }

    private static IReadOnlyList<string> ReferenceTypesOf(Field field) => ((ReferenceType)field.Type).TargetTypes;

    private static JsonShape Dates(ContentType type)
    {
        var members = new List<ShapeMember>
        {
            new("first_change", "The first day that is known of it: in general that of its publication.", Date, IsSure: false),
            new("last_change", "The day of the last change of substance that is known.", Date, IsSure: false),
        };
        foreach (var field in DatesOf(type)) members.Add(new(field.Key, field.Help, field.Type is DateType { DayNeeded: true } ? Day : Date, type.Schema.Fields.Any(f => f.Key == field.Key && f.Required)));
        return Group(members);
    }

    /// <summary>The keys of a type that say from when to when an entry holds.</summary>
    public static IEnumerable<Field> DatesOf(ContentType type) =>
        new Field[] { LifecycleFields.Published, LifecycleFields.Updated, LifecycleFields.Verified, LifecycleFields.ValidUntil }.Where(type.Schema.Has);

    public static JsonShape Forms(ContentType type) => Group(
    [
        new("page", "The page for people, which is canonical.", Url, IsSure: false),
        new("markdown", "The page as Markdown.", Url, IsSure: false),
        .. type.Files.Select(f => new ShapeMember(f.Key, $"{char.ToUpperInvariant(f.Meaning[0])}{f.Meaning[1..]}.", Url, IsSure: false)),
        new("feeds", "The feeds that carry it today, and the calendars that it stands in.", Many(Named("feed"))),
    ]);

    private static JsonShape Picture() => Group(
        new("width", "Of the largest form, in pixels.", Count),
        new("height", "Of the largest form, in pixels.", Count),
        new("variants", "All forms.", Many(Group(
            new("url", "The address.", Url),
            new("media_type", "The media type.", Text()),
            new("width", "In pixels.", Count),
            new("height", "In pixels.", Count)))));

    /// <summary>Whether rows of listings carry the forms and fields of this type: whoever looks for somebody to call reads one file.</summary>
    public static bool HasWholeRows(ContentType type) => type.Schema.Has(ContactFields.Purposes);
}
