namespace IjnSite.Commands.Diff;

/// <summary>The parts of a page, as people call them.</summary>
internal static class PageParts
{
    public const string Title = "title";
    public const string Description = "description";
    public const string Text = "text";
    public const string Date = "date";
    public const string Contact = "contact";
    public const string Links = "links";
    public const string Pictures = "pictures";
    public const string Language = "language";
    public const string Search = "search engines";
    public const string Order = "order of the text";
    public const string Follows = "links to what is new or moved";
    public const string Layout = "layout";
    public const string Navigation = "navigation";
    public const string Footer = "footer";
    public const string Styles = "styles";
    public const string Data = "data for search engines";
    public const string Share = "picture for sharing";
    public const string Policy = "security policy";
    public const string Address = "canonical address";
    public const string Head = "head";
}
