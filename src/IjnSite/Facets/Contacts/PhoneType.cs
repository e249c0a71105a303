using IjnSite.Engine.Documents;
using IjnSite.Engine.Schemas;

namespace IjnSite.Facets.Contacts;

/// <summary>A telephone number in the international form of ITU-T E.164, with spaces or hyphens for the eye (RFC 3966 visual separators).</summary>
public sealed class PhoneType : ScalarType
{
    public override string Expectation => "a telephone number with the country's code, such as +1 202-555-0142";

    protected override object? ReadText(ScalarValue value, FieldReader reader)
    {
        var text = value.Text.Trim();
        var digits = text.Count(char.IsAsciiDigit);
        var fits = text.StartsWith('+') && digits is >= 7 and <= 15 && text[1..].All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '.' or '(' or ')');
        return fits ? text : reader.Unfit(value, this);
    }
}
