using System.Text;

namespace IjnSite.Engine.Formats.Citations;

/// <summary>What styles do with a title: headline case, quotation marks inside quotation marks, and the period that ends it.</summary>
internal static class CitationTitle
{
    // The words that a headline does not begin with a capital (Citation Style Language 1.0.2, "Title Case Conversion").
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
        { "a", "an", "and", "as", "at", "but", "by", "down", "for", "from", "in", "into", "nor", "of", "on", "onto", "or", "over", "so", "the", "till", "to", "up", "via", "with", "yet" };

    /// <summary>Typed quotation marks as printed ones.</summary>
    public static string Curled(string title)
    {
        if (title.AsSpan().IndexOfAny('"', '\'') < 0) return title;
        var text = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            var opens = text.Length == 0 || text[^1] is ' ' or '(' or '[' or '—' or '–' or '“' or '‘';
            text.Append(c switch { '"' => opens ? '“' : '”', '\'' => opens ? '‘' : '’', _ => c });
        }

        return text.ToString();
    }

    /// <summary>Capitals as Chicago and MLA write English titles; a letter that its author made a capital stays one. A title in another language is left as it is.</summary>
    public static string Headline(string title, string language)
    {
        if (language.Split('-')[0] != "en") return title;
        var text = new StringBuilder(title);
        var isFirst = true;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && text[end] is not (' ' or '-' or '–' or '—' or '/')) end++;
            var start = at;
            while (start < end && !char.IsLetterOrDigit(text[start])) start++;
            var stop = end;
            while (stop > start && !char.IsLetterOrDigit(text[stop - 1])) stop--;
            if (stop > start)
            {
                var word = text.ToString(start, stop - start);
                var isLast = !HasWord(text, end);
                // What has capitals, digits or points in it is a name, an address or the like.
                if (word.All(c => char.IsLower(c) || c is '’' or '\'') && (isFirst || isLast || !Small.Contains(word))) text[start] = char.ToUpperInvariant(text[start]);
                isFirst = text.ToString(stop, end - stop).AsSpan().IndexOfAny(":?!.") >= 0;
            }

            // A dash with spaces around it begins a new part.
            if (stop == start && end > at) isFirst = false;
            if (end < text.Length && text[end] == '—') isFirst = true;
            at = end + 1;
        }

        return text.ToString();
    }

    /// <summary>The title between quotation marks, with a period inside them unless it ends in a sign of its own.</summary>
    public static string Quoted(string title) => $"“{Ended(title).Replace('“', '‘').Replace('”', '’')}”";

    /// <summary>The title with the period that follows it; American style puts it before a closing quotation mark.</summary>
    public static string Ended(string title)
    {
        var end = title.Length;
        while (end > 0 && (title[end - 1] == '”' || (title[end - 1] == '’' && title.Contains('‘', StringComparison.Ordinal)))) end--;
        return end > 0 && title[end - 1] is '.' or '?' or '!' ? title : title[..end] + "." + title[end..];
    }

    private static bool HasWord(StringBuilder text, int from)
    {
        for (var i = from; i < text.Length; i++)
            if (char.IsLetterOrDigit(text[i])) return true;
        return false;
    }
}
