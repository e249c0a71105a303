namespace IjnSite.Commands.Diff;

/// <summary>What is different between two forms of a page.</summary>
/// <param name="Own">The parts that a reader of the page meets, in the order of <see cref="PublishedPage.Content"/>.</param>
/// <param name="Frame">The parts around its words.</param>
/// <param name="Before">Bytes with what the page loads.</param>
internal sealed record PageDifference(string Url, string OldName, PageName Name, IReadOnlyList<string> Own, IReadOnlyList<string> Frame, TextChange? Text, int Before, int After)
{
    /// <summary>Where the old form only led; null when it was a page to read.</summary>
    public string? LedTo { get; private init; }

    /// <summary>The same of the new form.</summary>
    public string? LeadsTo { get; private init; }

    public bool IsNowHidden { get; private init; }

    public IReadOnlyList<string> LostPlaces { get; private init; } = [];

    /// <summary>Addresses without the base path to which only the old form links, and those to which only the new one does.</summary>
    public (IReadOnlyList<string> Gone, IReadOnlyList<string> Come) Links { get; private init; }

    /// <summary>The same difference, when the links that changed follow from what other pages did.</summary>
    public PageDifference WithFollowingLinks() => this with { Own = [.. Own.Where(p => p != PageParts.Links)], Frame = [.. Frame, PageParts.Follows] };

    /// <summary>The words that changed in a part around the page's own.</summary>
    public IReadOnlyDictionary<string, TextChange> FrameTexts { get; private init; } = new Dictionary<string, TextChange>();

    public static PageDifference Of(PublishedPage before, PublishedPage after, PublishedSite old, PublishedSite @new)
    {
        var own = Changed(before.Content(), after.Content());
        var frame = Changed(before.Frame(), after.Frame());
        if (own.Count == 0 && !frame.Contains(PageParts.Navigation) && before.Markup != after.Markup) frame.Add(PageParts.Layout);
        var text = TextChange.Of(before.Lines, after.Lines);
        if (text is null && own.IndexOf(PageParts.Text) is >= 0 and var at) own[at] = PageParts.Order;
        var texts = new Dictionary<string, TextChange>(StringComparer.Ordinal);
        foreach (var part in frame)
            if (TextChange.Of(before.LinesOf(part), after.LinesOf(part)) is { } change) texts[part] = change;
        return new PageDifference(after.Url, before.Name, new PageName(after.Url, after.Name), own, frame, text, old.WeightOf(before), @new.WeightOf(after))
        {
            LedTo = before.RedirectTo(old.BasePath),
            LeadsTo = after.RedirectTo(@new.BasePath),
            IsNowHidden = after.IsHidden && !before.IsHidden,
            LostPlaces = [.. before.Places.Except(after.Places, StringComparer.Ordinal)],
            FrameTexts = texts,
            Links = (Only(before, after, old), Only(after, before, @new)),
        };
    }

    private static List<string> Only(PublishedPage page, PublishedPage other, PublishedSite site) =>
        [.. page.Links.Except(other.Links, StringComparer.Ordinal).Select(h => HostRules.Local(h, site.BasePath).Split('#')[0])];

    private static List<string> Changed(IReadOnlyList<(string Part, string Value)> before, IReadOnlyList<(string Part, string Value)> after) =>
        [.. before.Zip(after).Where(p => p.First.Value != p.Second.Value).Select(p => p.First.Part)];
}
