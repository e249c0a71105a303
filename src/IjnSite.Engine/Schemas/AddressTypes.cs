using System.Globalization;
using System.Text.RegularExpressions;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Schemas;

/// <summary>A mail address in the plain form of RFC 5321 that every mail system takes: no display name, no quotes, ASCII.</summary>
public sealed partial class EmailType : ScalarType
{
    private const string Pattern = "(?=[^@]{1,64}@)[A-Za-z0-9_%+-]+(?:\\.[A-Za-z0-9_%+-]+)*@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+";

    public override string Expectation => "an e-mail address such as name@example.org";

    public override ScalarForm Form { get; } = new($"{ScalarForm.Blank}*(?=.{{1,254}}{ScalarForm.Blank}*$){Pattern}{ScalarForm.Blank}*", "name@example.org");

    protected override object? ReadText(ScalarValue value, FieldReader reader)
    {
        var text = value.Text.Trim();
        if (text.Length <= 254 && Address().IsMatch(text)) return text;
        reader.Report(SchemaDiagnostics.BadEmail.At(value.Where,
            $"'{reader.KeyPath}' is '{FieldReader.Shorten(value.Text)}', which is no e-mail address", $"Write {Expectation}."));
        return null;
    }

    [GeneratedRegex("^" + Pattern + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}

/// <summary>An absolute https or http address.</summary>
public sealed class UrlType : ScalarType
{
    public override string Expectation => "a complete web address that begins with https://";

    public override ScalarForm Form { get; } = new(
        $@"{ScalarForm.Blank}*[Hh][Tt][Tt][Pp][Ss]?:[\\/]{{2}}(?![^\\/?#]+@)[^{ScalarForm.Controls} ]+{ScalarForm.Blank}*", "https://example.org/");

    protected override object? ReadText(ScalarValue value, FieldReader reader)
    {
        var text = value.Text.Trim();
        if (!text.Any(char.IsControl) && !text.Contains(' ') && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "https" or "http" && uri.Host.Length > 0 && uri.UserInfo.Length == 0)
            return text;
        reader.Report(SchemaDiagnostics.BadUrl.At(value.Where,
            $"'{reader.KeyPath}' is '{FieldReader.Shorten(value.Text)}'", $"Write {Expectation}."));
        return null;
    }
}

/// <summary>A path of this site that begins with a slash, such as an old address in <c>redirect_from</c>.</summary>
public sealed class SiteUrlType : ScalarType
{
    public override string Expectation => "an address on this site that begins with /, such as /old-page/";

    public override ScalarForm Form { get; } = new(
        $@"{ScalarForm.Blank}*(?!//)(?!(?:[\s\S]*/)?\.\.(?:/|{ScalarForm.Blank}*$))/[^{ScalarForm.Controls} \\?#""<>*:]*{ScalarForm.Blank}*", "/old-page/");

    protected override object? ReadText(ScalarValue value, FieldReader reader)
    {
        var text = value.Text.Trim();
        var fits = text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal)
            && !text.Any(c => char.IsControl(c) || c is ' ' or '\\' or '?' or '#' or '"' or '<' or '>' or '*' or ':')
            && !text.Split('/').Contains("..");
        return fits ? text : reader.Unfit(value, this);
    }
}

/// <summary>One URL segment: letters and digits of any script, hyphens, no upper case (hosts redirect it to lower case).</summary>
public sealed class SlugType : ScalarType
{
    public override string Expectation => "lower-case letters, digits and hyphens, such as where-the-systems-meet";

    public override ScalarForm Form { get; } = new(Pattern, "a-name") { TakesNumbers = true, TakesBooleans = true };

    /// <summary>
    /// A regular expression of ECMAScript for what <see cref="IsSlug"/> takes. Upper case beyond Latin-1 is left to the type: which letters have a lower case depends on the edition of
    /// Unicode that a program knows.
    /// </summary>
    public const string Pattern = @"(?!-)(?:(?![A-Z\u00c0-\u00d6\u00d8-\u00de])[\p{L}\p{Nd}\p{Mn}-]){1,120}(?<!-)";

    protected override object? ReadText(ScalarValue value, FieldReader reader) => IsSlug(value.Text) ? value.Text : reader.Unfit(value, this);

    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= 120 && text[0] != '-' && text[^1] != '-'
        && text.All(c => c == '-' || char.IsDigit(c) || (char.IsLetter(c) && char.ToLowerInvariant(c) == c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark);
}

/// <summary>A BCP 47 language tag.</summary>
public sealed partial class LanguageType : ScalarType
{
    public override string Expectation => "a language code such as en, es or pt-BR";

    public override ScalarForm Form { get; } = new(Pattern, "en");

    private const string Pattern = "[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?";

    protected override object? ReadText(ScalarValue value, FieldReader reader) => IsTag(value.Text) ? value.Text : reader.Unfit(value, this);

    public static bool IsTag(string text) => Tag().IsMatch(text);

    [GeneratedRegex("^" + Pattern + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}

/// <summary>An IANA time zone name.</summary>
public sealed class TimeZoneType : ScalarType
{
    public override string Expectation => "a time zone such as America/New_York";

    public override ScalarForm Form { get; } = new("UTC|[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)+", "America/New_York");

    protected override object? ReadText(ScalarValue value, FieldReader reader) =>
        value.Text.Contains('/') || value.Text == "UTC"
            ? TimeZoneInfo.TryFindSystemTimeZoneById(value.Text, out _) ? value.Text : reader.Unfit(value, this)
            : reader.Unfit(value, this);
}
