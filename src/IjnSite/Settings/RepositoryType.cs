using System.Text.RegularExpressions;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Schemas;

namespace IjnSite.Settings;

/// <summary>A repository on GitHub as <c>owner/name</c>.</summary>
public sealed partial class RepositoryType : ScalarType
{
    public override string Expectation => "a repository as owner/name";

    public override ScalarForm Form { get; } = new(@"[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}", "owner/name");

    protected override object? ReadText(ScalarValue value, FieldReader reader) => Repository().IsMatch(value.Text) ? value.Text : reader.Unfit(value, this);

    [GeneratedRegex(@"^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}/(?!\.{1,2}\z)[A-Za-z0-9._-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Repository();
}
