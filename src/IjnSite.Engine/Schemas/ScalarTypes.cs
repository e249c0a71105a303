using System.Globalization;
using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Schemas;

/// <summary>A field type that reads one piece of text.</summary>
public abstract class ScalarType : FieldType
{
    /// <summary>What it takes, as data: the same as <see cref="ReadText"/> says in code.</summary>
    public abstract ScalarForm Form { get; }

    public sealed override object? Read(MetadataValue value, FieldReader reader) =>
        value is ScalarValue scalar ? ReadText(scalar, reader) : reader.Unfit(value, this);

    protected abstract object? ReadText(ScalarValue value, FieldReader reader);
}

/// <summary>Text for people. Control characters but line breaks are refused: no output format can carry them.</summary>
/// <param name="maxLength">UTF-16 units.</param>
public sealed class TextType(int maxLength = 10_000, bool multiline = false) : ScalarType
{
    public int MaxLength => maxLength;

    public bool Multiline => multiline;

    public override string Expectation => multiline
        ? $"text of at most {maxLength} characters"
        : $"one line of text of at most {maxLength} characters";

    // The text that counts is the one without the blanks at its ends. In long texts every kind of line end becomes one.
    public override ScalarForm Form { get; } = new(
        string.Create(CultureInfo.InvariantCulture, $"{ScalarForm.Blank}*[^\\u0000-\\u0008\\u000b{(multiline ? "" : "\\u000c")}\\u000e-\\u001f\\u007f-\\u0084{(multiline ? "" : "\\u0085")}\\u0086-\\u009f\\ufffe\\uffff]{{0,{maxLength}}}{ScalarForm.Blank}*"),
        "In your own words") { TakesNumbers = true, TakesBooleans = true };

    protected override object? ReadText(ScalarValue value, FieldReader reader)
    {
        var text = multiline ? value.Text.ReplaceLineEndings("\n").Trim() : value.Text.Trim();
        if (text.Length > maxLength) return reader.Unfit(value, this);
        var kept = new StringBuilder(text.Length);
        var clean = true;
        foreach (var c in text)
        {
            if (c is '\n' or '\t' && multiline) kept.Append(c);
            else if (c is '\n' or '\r' or '\t') kept.Append(' ');
            else if (char.IsControl(c) || c is '\uFFFE' or '\uFFFF') clean = false;
            else kept.Append(c);
        }

        if (clean && IsWellFormed(text)) return kept.ToString();
        reader.Report(SchemaDiagnostics.WrongValue.At(value.Where,
            $"'{reader.KeyPath}' holds an invisible control character", "Delete the value and type it again; do not paste it."));
        return null;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return false;
        }

        return true;
    }
}

public sealed class IntegerType(int min = int.MinValue, int max = int.MaxValue) : ScalarType
{
    public int Min => min;

    public int Max => max;

    public override string Expectation => min == int.MinValue ? "a whole number" : $"a whole number from {min} to {max}";

    public override ScalarForm Form { get; } = new("[+-]?[0-9]+", "1") { TakesNumbers = true, Whole = (min, max) };

    protected override object? ReadText(ScalarValue value, FieldReader reader) =>
        int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : reader.Unfit(value, this);
}

/// <summary>A number with an optional decimal point, never a comma, whatever the author's language.</summary>
public sealed class NumberType : ScalarType
{
    public override string Expectation => "a number such as 12 or 12.5";

    public override ScalarForm Form { get; } = new(@"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)", "1") { TakesNumbers = true };

    protected override object? ReadText(ScalarValue value, FieldReader reader) =>
        decimal.TryParse(value.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : reader.Unfit(value, this);
}

public sealed class BooleanType : ScalarType
{
    public override string Expectation => "true or false";

    public override ScalarForm Form { get; } = new("true|false", "true") { TakesBooleans = true };

    protected override object? ReadText(ScalarValue value, FieldReader reader) => value.Text switch
    {
        "true" => true,
        "false" => false,
        _ => reader.Unfit(value, this, Meant(value.Text.Trim().ToLowerInvariant()) is { } meant ? new Fix($"writes '{meant}' for '{value.Text.Trim()}'", [new TextEdit(value.Where, meant)]) : null),
    };

    // The words that other programs take, for which YAML once stood too.
    private static string? Meant(string word) => word switch
    {
        "true" or "yes" or "on" => "true",
        "false" or "no" or "off" => "false",
        _ => null,
    };
}

public sealed class DateType(bool dayNeeded = false) : ScalarType
{
    /// <summary>A year or a month alone is not enough.</summary>
    public bool DayNeeded => dayNeeded;

    public override string Expectation => dayNeeded
        ? "a day such as 2026-03-14 (year, month, day)"
        : "a date such as 2026-03-14, or 2026-03 or 2026 if no more is known";

    // A year alone is a number to YAML.
    public override ScalarForm Form { get; } = new($"{ScalarForm.Blank}*{(dayNeeded ? PartialDate.DayPattern : PartialDate.Pattern)}{ScalarForm.Blank}*", "2026-03-14")
    {
        TakesNumbers = !dayNeeded,
        Whole = dayNeeded ? null : (1, 9999),
    };

    protected override object? ReadText(ScalarValue value, FieldReader reader)
    {
        if (PartialDate.TryParse(value.Text.Trim(), out var date) && (!dayNeeded || date.Day > 0)) return date;
        reader.Report(SchemaDiagnostics.BadDate.At(value.Where,
            $"'{reader.KeyPath}' is '{FieldReader.Shorten(value.Text)}', which is no date", $"Write {Expectation}.") with { Fix = WrittenDate.Fix(value) });
        return null;
    }
}

public sealed class ChoiceType(params string[] choices) : ScalarType
{
    public IReadOnlyList<string> Choices => choices;

    public override string Expectation => choices.Length == 1 ? choices[0] : $"one of {string.Join(", ", choices)}";

    public override ScalarForm Form { get; } = new("", choices[0]) { Choices = choices };

    protected override object? ReadText(ScalarValue value, FieldReader reader)
    {
        if (choices.Contains(value.Text, StringComparer.Ordinal)) return value.Text;
        reader.Report(SchemaDiagnostics.UnknownChoice.At(value.Where,
            $"'{reader.KeyPath}' is '{FieldReader.Shorten(value.Text)}'", $"{NearestName.Hint(value.Text, choices)}It must be {Expectation}."));
        return null;
    }
}
