using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>What braces may add to a piece of text. An allow-list: attributes are where scripts and styles would get in.</summary>
internal static class AttributeRules
{
    private static readonly string[] Allowed = ["lang", "dir"];

    public static void Check(MarkdownObject node, string text, BodyPlace place, DiagnosticBag diagnostics)
    {
        if (node.TryGetAttributes()?.Properties is not { Count: > 0 } properties) return;
        for (var i = properties.Count - 1; i >= 0; i--)
        {
            var (name, value) = (properties[i].Key, properties[i].Value);
            if (IsAllowed(name, value)) continue;
            // Taken off at once, so that it is in no output whatever else happens.
            properties.RemoveAt(i);
            var where = PlaceOf(name, node, text, place);
            if (Allowed.Contains(name))
            {
                diagnostics.Add(MarkdownDiagnostics.Attribute.At(where, $"'{value}' is not a value that '{name}' may have",
                    name == "lang" ? "Write the code of a language, such as lang=es." : "Write dir=ltr, dir=rtl or dir=auto."));
                continue;
            }

            diagnostics.Add(MarkdownDiagnostics.Attribute.At(where, $"The attribute '{name}' is not allowed in a text",
                $"{NearestName.Hint(name, Allowed)}Braces may hold #id, .class, lang and dir; put a backslash before {{ when the brace itself is meant."));
        }
    }

    /// <summary>Markdig makes a class of the word behind a fence; ours are written by the renderers.</summary>
    public static void DropOwnClass(MarkdownObject block, string? info)
    {
        if (block.TryGetAttributes()?.Classes is not { Count: > 0 } classes || info is null) return;
        if (!classes.Remove(info)) classes.Remove("language-" + info);
    }

    /// <summary>Where a part of a node's braces is written. Markdig notes the place of braces after words, but not of those after headings and fences.</summary>
    public static Diagnostics.SourceSpan PlaceOf(string part, MarkdownObject node, string text, BodyPlace place)
    {
        var braces = node.TryGetAttributes()?.Span ?? Markdig.Syntax.SourceSpan.Empty;
        var from = braces.Start > 0 && braces.End > braces.Start ? braces.Start : text.IndexOf('{', Math.Clamp(node.Span.Start, 0, text.Length));
        var at = from < 0 ? -1 : text.IndexOf(part, from, StringComparison.Ordinal);
        return at < 0 ? place.Of(node) : place.At(at, part.Length);
    }

    private static bool IsAllowed(string name, string? value) => name switch
    {
        "lang" => value is { Length: > 0 and <= 35 } && value.AsSpan().IndexOfAnyExcept(LanguageCharacters) < 0,
        "dir" => value is "ltr" or "rtl" or "auto",
        _ => false,
    };

    private static readonly System.Buffers.SearchValues<char> LanguageCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
}
