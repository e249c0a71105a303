using IjnSite.Engine.Documents;
using IjnSite.Engine.Schemas;

namespace IjnSite.Facets.Contacts;

/// <summary>A telephone number in the international form of ITU-T E.164, with spaces or hyphens for the eye (RFC 3966 visual separators).</summary>
public sealed class PhoneType : ScalarType
{
    public override string Expectation => "a telephone number with the country's code, such as +1 202-555-0142";

    // +12025550142 without spaces is a number to YAML.
    public override ScalarForm Form { get; } = new($@"{ScalarForm.Blank}*\+(?=(?:[^0-9]*[0-9]){{7,15}}[^0-9]*$)[0-9 .()\-]+{ScalarForm.Blank}*", "+1 202-555-0142") { TakesNumbers = true };

    /// <summary>The number as a <c>tel:</c> address (RFC 3966), without what is there for the eye.</summary>
    public static string UriOf(string phone) => "tel:" + string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'));

    protected override object? ReadText(ScalarValue value, FieldReader reader)
    {
        var text = value.Text.Trim();
        var digits = text.Count(char.IsAsciiDigit);
        var fits = text.StartsWith('+') && digits is >= 7 and <= 15 && text[1..].All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '.' or '(' or ')');
        return fits ? text : reader.Unfit(value, this);
    }
}
