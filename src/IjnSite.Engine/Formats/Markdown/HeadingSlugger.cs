using System.Globalization;
using System.Text;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>
/// Ids from words: letters and digits of any script in lower case, everything else one hyphen. Linear in the number of headings, equal ones included (Markdig's own
/// ids take ten seconds for twenty thousand equal headings).
/// </summary>
internal sealed class HeadingSlugger
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>False when the id is taken already.</summary>
    public bool Reserve(string id) => _taken.Add(id);

    /// <summary>An id for these words that is not taken: the second <c>history</c> is <c>history-2</c>.</summary>
    public string IdFor(string text, string fallback)
    {
        var slug = Slug(text) is { Length: > 0 } words ? words : fallback;
        if (_taken.Add(slug)) return slug;
        for (var number = _next.GetValueOrDefault(slug, 2); ; number++)
        {
            var candidate = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
            if (!_taken.Add(candidate)) continue;
            _next[slug] = number + 1;
            return candidate;
        }
    }

    internal static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in (text.IsNormalized() ? text : text.Normalize(NormalizationForm.FormC)).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                slug.Append(Rune.ToLowerInvariant(rune));
            else if (rune.Value is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
