using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Outputs.Api;

/// <summary>
/// What an entry means, in the one form that has the same bytes everywhere (RFC 8785, JSON Canonicalization Scheme): its fields and its text. Links are ids, so that neither a new domain
/// nor another entry's new title changes it, and whoever has the entry's file can compute it again.
/// </summary>
/// <param name="zone">The site's.</param>
internal sealed class EntryMeaning(SiteIndex index, Entry entry, TimeZoneInfo zone)
{
    private readonly StringBuilder _canonical = new();

    /// <returns>SHA-256 as lower-case hexadecimal digits.</returns>
    public string Checksum(string? text)
    {
        _canonical.Clear().Append("{\"fields\":");
        Write(Values(entry.Values, FieldShapes.Shown(entry.Type)));
        if (text is not null)
        {
            _canonical.Append(",\"text\":");
            Text(text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_canonical.Append('}').ToString())));
    }

    /// <summary>A number as ECMAScript writes it, which RFC 8785 takes over.</summary>
    internal static string Number(decimal number)
    {
        var shortest = ((double)number).ToString("R", CultureInfo.InvariantCulture);
        if (shortest.IndexOf('E', StringComparison.Ordinal) is not (> 0 and var at)) return shortest == "-0" ? "0" : shortest;
        var exponent = int.Parse(shortest.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return exponent is > -7 and < 21
            ? decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.############################", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{shortest[..at]}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}");
    }

    private IEnumerable<(string Key, object Value)> Values(FieldValues values, IEnumerable<Field> fields) =>
        fields.Select(f => (f.Key, Value: Instant(f, values.Get(f))!)).Where(f => f.Value is not null && IsThere(f.Value));

    // As the file has it.
    private object? Instant(Field field, object? value) => value is PartialDate date ? date.IsoIn(EntryJson.ZoneOf(field, entry, zone)) : value;

    private bool IsThere(object value) => value is not EntryReference reference || index.Resolve(reference) is not null;

    private void Write(IEnumerable<(string Key, object Value)> members)
    {
        var isFirst = true;
        foreach (var (key, value) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            _canonical.Append(isFirst ? '{' : ',');
            isFirst = false;
            Text(key);
            _canonical.Append(':');
            Write(value);
        }

        _canonical.Append(isFirst ? "{}" : "}");
    }

    private void Write(object value)
    {
        switch (value)
        {
            case string text: Text(text); break;
            case bool flag: _canonical.Append(flag ? "true" : "false"); break;
            case int number: _canonical.Append(CultureInfo.InvariantCulture, $"{number}"); break;
            case decimal number: _canonical.Append(Number(number)); break;
            case EntryReference reference:
                var target = index.Resolve(reference)!;
                Text($"{target.Type.Name}/{target.Id}");
                break;
            case FieldValues group: Write(Values(group, group.Schema.Fields)); break;
            case IReadOnlyList<object> many:
                _canonical.Append('[');
                var isFirst = true;
                foreach (var one in many.Where(IsThere))
                {
                    if (!isFirst) _canonical.Append(',');
                    isFirst = false;
                    Write(one);
                }

                _canonical.Append(']');
                break;
            case IReadOnlyDictionary<string, object> map: Write(map.Select(m => (m.Key, m.Value))); break;
            default: throw new NotSupportedException($"{value.GetType().Name} has no form in the API.");
        }
    }

    private void Text(string text)
    {
        _canonical.Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"': _canonical.Append("\\\""); break;
                case '\\': _canonical.Append("\\\\"); break;
                case '\b': _canonical.Append("\\b"); break;
                case '\t': _canonical.Append("\\t"); break;
                case '\n': _canonical.Append("\\n"); break;
                case '\f': _canonical.Append("\\f"); break;
                case '\r': _canonical.Append("\\r"); break;
                case < ' ': _canonical.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); break;
                default: _canonical.Append(c); break;
            }
        }

        _canonical.Append('"');
    }
}
