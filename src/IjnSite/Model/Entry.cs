using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Engine.Schemas;

namespace IjnSite.Model;

/// <summary>One piece of content, typed. A small row: the text of the body stays in its file until a page needs it.</summary>
public sealed record Entry(SitePath Source, ContentType Type, string Id, string Slug, string Language, FieldValues Values) : Document(Source)
{
    /// <summary>Root-relative, without the base path; null when the entry has no page. A fragment of another page is a URL too.</summary>
    public string? Url { get; init; }

    /// <summary>The page has a place of its own in the output.</summary>
    public bool HasOwnPage => Url is not null && !Url.Contains('#');

    /// <summary>Findings kept it from being whole. It still holds its id, so that references to it are not reported as dangling on top.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Broken to the point that only its file's name is known: the id and the slug are guesses.</summary>
    public bool IsUnread { get; init; }

    /// <summary>The file's path below the type's folder.</summary>
    public string PathInFolder { get; init; } = "";

    /// <summary>What is known of the picture that the entry describes; null for any other entry, and for a picture with a fault.</summary>
    public Picture? Picture { get; init; }

    /// <summary>The file has text after its front matter.</summary>
    public bool HasBody { get; init; }

    /// <summary>The date by which it is sorted and shown; the type says which key that is.</summary>
    public PartialDate? Date { get; init; }

    public string Title => Type.TitleOf(this);

    public string? Summary => Type.SummaryOf(this);

    public T? Get<T>(Field<T> field) => Values.Get(field);

    public SourceSpan WhereIs(Field field) => Values.WhereIs(field);

    public bool Equals(Entry? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => HashCode.Combine(Type.Name, Id);
}
