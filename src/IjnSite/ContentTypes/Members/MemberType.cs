using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.ContentTypes.Members;

/// <summary>An organization of the network.</summary>
public sealed class MemberType() : ContentType(
    CommonFields.Title, ShortName,
    Standing, Joined, Fields.Of("url", new UrlType(), "The address of the organization's own site."))
{
    public override string Name => "member";

    public override string Folder => "members";

    public override string Meaning => "An organization of the network.";

    public override Shortcode Shortcode { get; } = new("members", "shortcode-entries", "entries", Standing);

    public static readonly Field<string> ShortName = Fields.Text("short_name", "The short name that people use, such as an acronym.", 60);
    public static readonly Field<string> Standing = Fields.Choice("standing", "Core members formed the network or steer it; the list is grouped by it.", "core", "member").Needed();
    public static readonly Field<PartialDate?> Joined = Fields.Date("joined", "When it joined; a year is enough.").Needed();

    public override string Permalink => "/members/:slug/";

    public override string ListUrl => "/members/";

    public override string StructuredDataType => "Organization";

    public override int Compare(Entry a, Entry b)
    {
        var byStanding = string.CompareOrdinal(a.Get(Standing), b.Get(Standing));
        if (byStanding != 0) return byStanding;
        var byYear = Nullable.Compare(a.Get(Joined), b.Get(Joined));
        return byYear != 0 ? byYear : CompareOrdered(a, b);
    }

    public override FactLine FactOf(Entry entry, StringLookup strings) => new(
        "members", entry.Get(ShortName) is { } shortName ? $"{entry.Title} ({shortName})" : entry.Title,
        entry.Get(Standing) == "core" ? strings("core_member", "Core member") : strings("member", "Member"), entry.Get(Joined));

    public override IReadOnlyList<EntryGroup> Group(IReadOnlyList<Entry> entries, DateOnly asOf) =>
        [.. entries.GroupBy(e => $"standing_{e.Get(Standing)}", StringComparer.Ordinal).Select(g => new EntryGroup(g.Key, [.. g]))];
}
