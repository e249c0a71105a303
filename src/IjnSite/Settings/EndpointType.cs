using IjnSite.Engine.Documents;
using IjnSite.Engine.Schemas;

namespace IjnSite.Settings;

/// <summary>An address that a program sends secrets to: https, or http on this machine alone; no query and no fragment.</summary>
public sealed class EndpointType : ScalarType
{
    public override string Expectation => "a web address that begins with https:// (or http://127.0.0.1 for this machine), without ? and #";

    // That http: is for this machine alone is left to the type.
    public override ScalarForm Form { get; } = new($@"{ScalarForm.Blank}*[Hh][Tt][Tt][Pp][Ss]?:[\\/]{{2}}[^{ScalarForm.Controls}?#]+{ScalarForm.Blank}*", "https://auth.example.org/");

    protected override object? ReadText(ScalarValue value, FieldReader reader)
    {
        var fits = Uri.TryCreate(value.Text.Trim(), UriKind.Absolute, out var uri)
            && (uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback))
            && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0;
        return fits ? uri!.GetLeftPart(UriPartial.Path).TrimEnd('/') : reader.Unfit(value, this);
    }
}
