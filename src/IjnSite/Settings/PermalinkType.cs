using IjnSite.Engine.Documents;
using IjnSite.Engine.Schemas;

namespace IjnSite.Settings;

/// <summary>A URL pattern that begins and ends with a slash; <c>:slug</c> stands for the entry's slug, <c>:year</c> for the year of its date.</summary>
public sealed class PermalinkType : ScalarType
{
    public override string Expectation => "a pattern that begins and ends with /, such as /posts/:slug/";

    public override ScalarForm Form { get; } = new($"{ScalarForm.Blank}*/(?:(?::slug|:year|{SlugType.Pattern})/)*{ScalarForm.Blank}*", "/posts/:slug/");

    protected override object? ReadText(ScalarValue value, FieldReader reader)
    {
        var text = value.Text.Trim();
        var fits = text.StartsWith('/') && text.EndsWith('/') && !text.Contains("//", StringComparison.Ordinal)
            && text.Split('/', StringSplitOptions.RemoveEmptyEntries).All(s => s is ":slug" or ":year" || SlugType.IsSlug(s));
        return fits ? text : reader.Unfit(value, this);
    }
}
