using IjnSite.Engine.Formats.Liquid;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views;

/// <summary>What a view needs to answer a template: the index, the settings, the words of the page's language, and how a body becomes HTML.</summary>
public sealed record ViewContext(SiteIndex Index, SiteSettings Settings, InterfaceStrings Strings, IBodySource Bodies)
{
    /// <summary>Members that exist for some content type: a template may ask any entry for them, and gets nothing where the type has none.</summary>
    public IReadOnlySet<string> KnownMembers { get; } = Known(Index);

    private static HashSet<string> Known(SiteIndex index) =>
        [.. index.Types.SelectMany(t => t.Schema.Fields.Select(f => f.Key).Concat(t.Members.MemberNames).Concat(t.Files.Select(f => $"{f.Key}_url")))];
}

/// <summary>Gives the body of an entry as HTML, on demand: asking costs a parse.</summary>
public interface IBodySource
{
    HtmlText? BodyOf(Entry entry);
}
