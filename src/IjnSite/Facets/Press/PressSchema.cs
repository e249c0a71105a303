using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Facets.Press;

/// <summary>The keys of <c>input/_data/press.yml</c>.</summary>
public static class PressSchema
{
    /// <summary>The name of the file in <c>_data</c>, without its extension.</summary>
    public const string DataName = "press";

    public static readonly Field<int?> Words = Fields.Integer("words", "The most words that the description has; newsrooms ask for 25, 50 and 100.", 5, 500) with { Required = true };
    public static readonly Field<string> Text = Fields.Text("text", "The description: one paragraph, without formatting.", 5000).Needed();
    public static readonly Field<IReadOnlyList<object>> Boilerplates = Fields.Objects("boilerplates", "Descriptions of the organization for journalists to copy, the shortest first.", Words, Text);

    public static readonly Field<IReadOnlyList<object>> FiguresOf = Fields.References("figures_of", "Briefs whose key figures stand on the fact sheet, each with its source.", "brief");

    public static readonly Field<string> Label = Fields.Text("label", "Which form of the wordmark it is, in a few words.", 80).Needed();
    public static readonly Field<string> Ground = Fields.Choice("ground", "The ground that it is made for; the media page shows it on such a one.", "light", "dark").Needed();
    public static readonly Field<IReadOnlyList<object>> WordmarkFiles = Fields.List("files", new SiteUrlType(), "Addresses of its files, which lie below theme/files; a drawing (SVG) first.") with { Required = true };
    public static readonly Field<IReadOnlyList<object>> Wordmarks = Fields.Objects("wordmarks", "The forms of the wordmark to download.", Label, Ground, WordmarkFiles);

    public static readonly Field<IReadOnlyList<object>> Terms = Fields.List("terms", new TextType(500), "The terms on which name and wordmark may be used, a sentence each.");

    public static readonly ContentSchema Schema = new([Boilerplates, FiguresOf, Wordmarks, Terms, CommonFields.Proposals]);
}
