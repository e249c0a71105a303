using System.Text;

namespace IjnSite.Views.Branding;

/// <summary>Takes comments and needless white space out of a style sheet; strings stay as they are.</summary>
internal static class CssText
{
    public static string Compact(string css)
    {
        var kept = new StringBuilder(css.Length);
        for (var i = 0; i < css.Length; i++)
        {
            var c = css[i];
            if (c is '"' or '\'')
            {
                var end = i + 1;
                while (end < css.Length && css[end] != c) end += css[end] == '\\' ? 2 : 1;
                end = Math.Min(end, css.Length - 1);
                kept.Append(css, i, end - i + 1);
                i = end;
            }
            else if (c == '/' && i + 1 < css.Length && css[i + 1] == '*')
            {
                var end = css.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? css.Length : end + 1;
            }
            else if (char.IsWhiteSpace(c))
            {
                if (kept.Length > 0 && !char.IsWhiteSpace(kept[^1]) && kept[^1] is not ('{' or '}' or ';' or ',' or ':' or '>')) kept.Append(' ');
            }
            else
            {
                // A space before these has no meaning; before ':' it has one in a selector, so it stays there.
                if (c is '{' or '}' or ';' or ',' or '>' && kept.Length > 0 && kept[^1] == ' ') kept.Length--;
                if (c == '}' && kept.Length > 0 && kept[^1] == ';') kept.Length--;
                kept.Append(c);
            }
        }

        return kept.Append('\n').ToString();
    }
}
