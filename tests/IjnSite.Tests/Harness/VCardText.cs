using System.Text;

namespace IjnSite.Tests.Harness;

/// <summary>A file of vCards as RFC 6350 reads it, written from the standard and not from the program.</summary>
internal sealed record VCardText(IReadOnlyList<IReadOnlyList<VCardLine>> Cards)
{
    /// <exception cref="FormatException">A line breaks the standard; the message says how.</exception>
    public static VCardText Parse(byte[] file)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        if (!text.EndsWith("\r\n", StringComparison.Ordinal)) throw new FormatException("The file does not end in CR LF.");
        var lines = new List<string>();
        foreach (var line in text[..^2].Split("\r\n"))
        {
            if (Encoding.UTF8.GetByteCount(line) > 75) throw new FormatException($"A line of {Encoding.UTF8.GetByteCount(line)} octets: {line}");
            if (line.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')) throw new FormatException($"A control character in {line}");
            if (line.Length == 0) throw new FormatException("An empty line.");
            if (line[0] == ' ' && lines.Count > 0) lines[^1] += line[1..];
            else lines.Add(line);
        }

        var cards = new List<IReadOnlyList<VCardLine>>();
        List<VCardLine>? card = null;
        foreach (var line in lines.Select(VCardLine.Parse))
        {
            if (line.Name == "BEGIN") card = card is null && line.Raw == "VCARD" ? [] : throw new FormatException("BEGIN inside a card.");
            else if (card is null) throw new FormatException($"{line.Name} outside a card.");
            else if (line.Name == "END") { cards.Add(card); card = null; }
            else card.Add(line);
        }

        return card is null ? new VCardText(cards) : throw new FormatException("A card without END.");
    }
}

/// <param name="Raw">The value with its escapes.</param>
internal sealed record VCardLine(string Name, string Parameters, string Raw)
{
    /// <summary>The value of a property with one text.</summary>
    public string Text => Unescape(Raw);

    /// <summary>The values of a list (3.3).</summary>
    public IReadOnlyList<string> List => [.. Parts(',').Select(Unescape)];

    /// <summary>The components of a structured value.</summary>
    public IReadOnlyList<string> Components => [.. Parts(';').Select(Unescape)];

    public static VCardLine Parse(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1) throw new FormatException($"No property: {line}");
        var head = line[..colon];
        var name = head.Split(';')[0];
        if (name.Any(c => !char.IsAsciiLetterUpper(c) && c != '-')) throw new FormatException($"No name of a property: {name}");
        return new VCardLine(name, head[name.Length..], line[(colon + 1)..]);
    }

    private List<string> Parts(char separator)
    {
        var parts = new List<string> { "" };
        for (var i = 0; i < Raw.Length; i++)
        {
            if (Raw[i] == '\\') parts[^1] += Raw[i..++i] + Raw[i];
            else if (Raw[i] == separator) parts.Add("");
            else parts[^1] += Raw[i];
        }

        return parts;
    }

    private static string Unescape(string raw)
    {
        var text = new StringBuilder();
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] is ',' or ';') throw new FormatException($"A separator without its backslash in {raw}");
            if (raw[i] != '\\') text.Append(raw[i]);
            else text.Append(raw[++i] is 'n' or 'N' ? '\n' : raw[i] is '\\' or ',' or ';' ? raw[i] : throw new FormatException($"An unknown escape in {raw}"));
        }

        return text.ToString();
    }
}
