using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace IjnSite.Tests.Feeds;

/// <content>Dates, plain texts and HTML.</content>
internal sealed partial class FeedRules
{
    private static readonly HtmlParser Strict = new(new HtmlParserOptions { IsStrictMode = true });

    private static readonly HashSet<string> Acceptable =
    [
        "a", "abbr", "address", "area", "article", "aside", "audio", "b", "bdi", "blockquote", "br", "button", "canvas", "caption", "cite", "code", "col", "colgroup", "data", "dd", "del", "details", "dfn", "dialog",
        "div", "dl", "dt", "em", "fieldset", "figcaption", "figure", "footer", "form", "header", "h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "hr", "i", "img", "input", "ins", "kbd", "label", "legend", "li", "main",
        "map", "mark", "menu", "meter", "nav", "noscript", "ol", "optgroup", "option", "output", "p", "picture", "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp", "section", "select", "small", "source", "span",
        "strong", "sub", "summary", "sup", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "tr", "track", "u", "ul", "var", "video", "wbr",
    ];

    private static readonly HashSet<string> Known = [.. Acceptable, "base", "body", "embed", "frame", "frameset", "head", "html", "iframe", "link", "meta", "object", "param", "script", "style", "title", "bdo"];

    private static readonly HashSet<string> AcceptableAttributes =
    [
        "abbr", "accept", "action", "align", "alt", "autoplay", "charset", "cite", "class", "cols", "colspan", "coords", "controls", "datetime", "dir", "download", "for", "headers", "height", "hidden", "high", "href", "hreflang",
        "id", "label", "lang", "list", "loading", "loop", "low", "max", "media", "method", "min", "multiple", "muted", "name", "open", "optimum", "poster", "preload", "readonly", "rel", "required", "reversed", "rows",
        "rowspan", "scope", "selected", "shape", "size", "sizes", "span", "src", "srclang", "srcset", "start", "summary", "tabindex", "target", "title", "translate", "type", "usemap", "value", "width", "wrap",
    ];

    private void CheckMailDate(string text)
    {
        if (!Rfc2822().IsMatch(text))
        {
            Log(Rfc822().IsMatch(text) ? "ProblematicalRFC822Date" : "InvalidRFC2822Date", text);
            return;
        }

        var plain = text.Contains(',') ? text[(text.IndexOf(',') + 1)..].Trim() : text;
        var parts = plain.Split(' ');
        if (!DateTime.TryParseExact($"{parts[0].PadLeft(2, '0')} {parts[1]} {parts[2]} {parts[3]}", ["dd MMM yyyy HH:mm:ss", "dd MMM yyyy HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            Log("InvalidRFC2822Date", text);
            return;
        }

        if (text.Contains(',') && !local.ToString("ddd", CultureInfo.InvariantCulture).Equals(text[..3], StringComparison.OrdinalIgnoreCase)) Log("IncorrectDOW", text);
        var offset = parts[4] is ['+' or '-', ..] zone ? TimeSpan.ParseExact(zone[1..], "hhmm", CultureInfo.InvariantCulture) * (zone[0] == '-' ? -1 : 1) : TimeSpan.Zero;
        CheckPlausible(new DateTimeOffset(local, offset), text);
    }

    private void CheckAtomDate(string text)
    {
        if (text != text.Trim()) Log("UnexpectedWhitespace", text);
        if (!Rfc3339().IsMatch(text.Trim()) || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) Log("InvalidRFC3339Date", text);
        else CheckPlausible(date, text);
    }

    private void CheckPlausible(DateTimeOffset date, string text)
    {
        if (date.Year < 1990 || date > _now.AddMinutes(10)) Log("ImplausibleDate", text);
    }

    /// <param name="raw">As it stands in the XML, where a numeric reference says that a sign is meant as it is.</param>
    private void CheckPlain(string text, string rule, string? raw = null)
    {
        if (EndTag().Matches(text).Any(t => Known.Contains(t.Groups[1].Value.ToLowerInvariant())))
        {
            Log(rule, text);
            return;
        }

        if (raw is not null && raw.Contains("&#", StringComparison.Ordinal)) return;
        foreach (Match entity in AnyEntity().Matches(text))
        {
            var name = entity.Groups[1].Value;
            if (name[0] == '#' || !name.All(char.IsAsciiLetter) || WebUtility.HtmlDecode($"&{name};") != $"&{name};") Log(rule, text);
        }

        if (raw is not null && MarkupStart().IsMatch(text)) Log("CharacterData", text);
    }

    private void CheckHtml(string html)
    {
        if (html.Contains("<?import ", StringComparison.OrdinalIgnoreCase)) Log("SecurityRisk", "?import");
        try
        {
            Strict.ParseDocument("<!DOCTYPE html><html><head><title>x</title></head><body>" + html + "</body></html>");
        }
        catch (HtmlParseException fault)
        {
            Log("NotHtml", fault.Message);
        }

        foreach (var element in new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!.QuerySelectorAll("*")) CheckElement(element);
    }

    private void CheckElement(IElement element)
    {
        if (!Known.Contains(element.LocalName)) Log("NotHtml", element.LocalName);
        else if (!Acceptable.Contains(element.LocalName)) Log("SecurityRisk", element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name == "style") CheckStyle(attribute.Value);
            else if (!AcceptableAttributes.Contains(attribute.Name) && !attribute.Name.StartsWith("data-", StringComparison.Ordinal)) Log("SecurityRiskAttr", attribute.Name);
            var addresses = attribute.Name == "srcset" ? attribute.Value.Split(',').Select(c => c.Trim().Split(' ')[0]) : attribute.Name is "href" or "src" or "poster" or "cite" or "action" ? [attribute.Value] : [];
            foreach (var address in addresses.Where(a => !AnyScheme().IsMatch(a.Trim())))
                Log(address.Any(c => c < 128 && !UriCharacters.Contains(c)) ? "InvalidUriChar" : "ContainsRelRef", address);
        }
    }

    // Far narrower than the service's own list: no style at all is expected of us.
    private void CheckStyle(string style)
    {
        foreach (var rule in style.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (rule.Split(':')[0].Trim() is not ("color" or "text-align" or "font-weight")) Log("DangerousStyleAttr", rule);
    }

    // A person's address as RSS wants it: name@example.org (Name).
    private void CheckContact(string text)
    {
        var value = text.StartsWith("mailto:", StringComparison.Ordinal) ? text[7..] : text;
        if (value.Contains('@') && !value.EndsWith(')')) Log(value.Contains(' ') ? "EmailFormat" : "MissingRealName", text);
        else if (!MailAddress().IsMatch(value.Split(' ')[0])) Log("InvalidContact", text);
    }

    [GeneratedRegex("^((Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?[0-9]{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} [0-9]{2}:[0-9]{2}(:[0-9]{2})? ([+-][0-9]{2}[03]0|UT|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|Z)$")]
    private static partial Regex Rfc2822();

    [GeneratedRegex("^((mon|tue|wed|thu|fri|sat|sun)\\s*,\\s*)?[0-9]{1,2}\\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\s+[0-9]{2}([0-9]{2})?\\s+[0-9]{2}:[0-9]{2}(:[0-9]{2})?\\s+([+-][0-9]{4}|ut|gmt|est|edt|[a-ik-z])?$", RegexOptions.IgnoreCase)]
    private static partial Regex Rfc822();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]*)?(Z|[+-][0-9]{2}:[0-9]{2})$")]
    private static partial Regex Rfc3339();

    [GeneratedRegex("</(\\w+)>")]
    private static partial Regex EndTag();

    [GeneratedRegex("&(#?\\w+);")]
    private static partial Regex AnyEntity();

    [GeneratedRegex("&#[x0-9]|<[/a-zA-Z]")]
    private static partial Regex MarkupStart();

    [GeneratedRegex("^\\w+:")]
    private static partial Regex AnyScheme();

    [GeneratedRegex("^[\\w._%+'-]+@[A-Za-z0-9][\\w.-]+$")]
    private static partial Regex MailAddress();
}
