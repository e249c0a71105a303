using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace IjnSite.Tests.Feeds;

/// <content>RSS 2.0.</content>
internal sealed partial class FeedRules
{
    private static readonly HashSet<string> ChannelElements =
        ["title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate", "category", "generator", "docs", "cloud", "ttl", "image", "rating", "textInput", "skipHours", "skipDays", "item"];

    private static readonly HashSet<string> ItemElements = ["title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source"];

    private static readonly HashSet<string> ImageElements = ["url", "title", "link", "width", "height", "description"];

    private static readonly HashSet<string> Repeatable = ["category", "item"];

    private void CheckRss(XElement rss)
    {
        if (rss.Name.Namespace != XNamespace.None) Log("InvalidNamespace", rss.Name.NamespaceName);
        if ((string?)rss.Attribute("version") is not { } version) Log("MissingAttribute", "version");
        else if (version != "2.0") Log("InvalidRSSVersion", version);
        if (rss.Element("channel") is not { } channel)
        {
            Log("MissingElement", "channel");
            return;
        }

        CheckChildren(channel, ChannelElements);
        if (channel.Element("title") is null) Log("MissingTitle", "channel");
        if (channel.Element("link") is null) Log("MissingLink", "channel");
        if (channel.Element("description") is null) Log("MissingDescription", "channel");
        if (channel.Element("language") is null && channel.Element(DublinCore + "language") is null) Log("MissingDCLanguage", "channel");
        if (channel.Elements(Atom + "link").All(l => (string?)l.Attribute("rel") != "self")) Log("MissingAtomSelfLink", "channel");
        var seenItem = false;
        foreach (var child in channel.Elements().Where(c => c.Name.Namespace == XNamespace.None || c.Name == Atom + "link"))
        {
            if (child.Name == "item") seenItem = true;
            else if (seenItem) Log("MisplacedItem", child.Name.LocalName);
        }

        foreach (var (core, other) in new[] { ("managingEditor", "creator"), ("category", "subject"), ("pubDate", "date"), ("webMaster", "publisher"), ("language", "language"), ("copyright", "rights") })
            if (channel.Element(core) is not null && channel.Element(DublinCore + other) is not null) Log("DuplicateSemantics", core);
        foreach (var text in new[] { "title", "description", "copyright" }.SelectMany(n => channel.Elements(n))) CheckPlain(text.Value, "ContainsHTML", Raw(text));
        if (channel.Element("title")?.Value.Trim() is "") Log("NotBlank", "title");
        foreach (var link in channel.Elements("link").Concat(channel.Elements("docs"))) CheckUri(link.Value.Trim(), isWhole: true, "InvalidFullLink");
        foreach (var date in channel.Elements("pubDate").Concat(channel.Elements("lastBuildDate"))) CheckMailDate(date.Value.Trim());
        if (channel.Element("language")?.Value is { } language) CheckLanguage(language.Trim());
        if (channel.Element("ttl")?.Value is { } ttl && !(int.TryParse(ttl, out var minutes) && minutes > 0)) Log("InvalidPositiveInteger", ttl);
        foreach (var person in channel.Elements("managingEditor").Concat(channel.Elements("webMaster"))) CheckContact(person.Value.Trim());
        if (channel.Element("textInput") is not null) Log("AvoidTextInput", "textInput");
        if (channel.Element("blink") is not null) Log("NoBlink", "blink");
        CheckSkips(channel);
        if (channel.Element("image") is { } image) CheckImage(image, channel);
        CheckLinks(channel, isFeed: true);
        CheckXhtml(channel);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in channel.Elements("item")) CheckItem(item, ids);
    }

    private void CheckSkips(XElement channel)
    {
        var hours = channel.Elements("skipHours").Elements("hour").Select(h => h.Value).ToList();
        if (hours.Count > 24) Log("NotEnoughHoursInTheDay", $"{hours.Count}");
        foreach (var hour in hours)
        {
            if (hour == "24") Log("UseZeroForMidnight", hour);
            else if (!(int.TryParse(hour, out var number) && number is >= 0 and <= 23)) Log("InvalidHour", hour);
        }

        var days = channel.Elements("skipDays").Elements("day").Select(d => d.Value).ToList();
        if (days.Count > 7) Log("EightDaysAWeek", $"{days.Count}");
        foreach (var day in days.Where(d => !Enum.TryParse<DayOfWeek>(d, out _))) Log("InvalidDay", day);
    }

    private void CheckImage(XElement image, XElement channel)
    {
        CheckChildren(image, ImageElements);
        foreach (var needed in new[] { ("title", "MissingTitle"), ("url", "MissingElement"), ("link", "MissingLink") })
            if (image.Element(needed.Item1) is null) Log(needed.Item2, $"image/{needed.Item1}");
        if (image.Element("link")?.Value != channel.Element("link")?.Value) Log("ImageLinkDoesntMatch", image.Element("link")?.Value ?? "");
        if (image.Element("title")?.Value != channel.Element("title")?.Value) Log("ImageTitleDoesntMatch", image.Element("title")?.Value ?? "");
        if (image.Element("url")?.Value is { } url)
        {
            CheckUri(url, isWhole: true, "InvalidFullLink");
            if (Path.GetExtension(url).ToLowerInvariant() is { Length: > 1 } kind && kind is not (".jpg" or ".jpeg" or ".gif" or ".png")) Log("ImageUrlFormat", url);
        }

        if (image.Element("width")?.Value is { } width && !(int.TryParse(width, out var w) && w is > 0 and <= 144)) Log("InvalidWidth", width);
        if (image.Element("height")?.Value is { } height && !(int.TryParse(height, out var h) && h is > 0 and <= 400)) Log("InvalidHeight", height);
    }

    private void CheckItem(XElement item, HashSet<string> ids)
    {
        CheckChildren(item, ItemElements);
        if (item.Element("title") is null && item.Element("description") is null) Log("ItemMustContainTitleOrDescription", "item");
        if (item.Element("title") is { } title)
        {
            if (title.Value.Trim().Length == 0) Log("NotBlank", "title");
            CheckPlain(title.Value, "ContainsHTML", Raw(title));
        }

        foreach (var category in item.Elements("category"))
        {
            if (category.Value.Trim().Length == 0) Log("NotBlank", "category");
            CheckPlain(category.Value, "ContainsHTML", Raw(category));
        }

        foreach (var link in item.Elements("link").Concat(item.Elements("comments"))) CheckUri(link.Value.Trim(), isWhole: true, "InvalidFullLink");
        foreach (var date in item.Elements("pubDate")) CheckMailDate(date.Value.Trim());
        foreach (var html in item.Elements("description").Concat(item.Elements(Content + "encoded"))) CheckHtml(html.Value);
        if (item.Element(Content + "encoded") is { } content && content.ElementsBeforeSelf("description").FirstOrDefault() is null) Log("NeedDescriptionBeforeContent", "content:encoded");
        foreach (var (core, other) in new[] { ("author", DublinCore + "creator"), ("category", DublinCore + "subject"), ("pubDate", DublinCore + "date"), ("guid", Atom + "id"), ("pubDate", Atom + "published"), ("source", DublinCore + "source") })
            if (item.Element(core) is not null && item.Element(other) is not null) Log("DuplicateItemSemantics", core);
        if (item.Element(Xhtml + "body") is not null || item.Element(Atom + "content") is not null) Log("DuplicateDescriptionSemantics", "another text");
        foreach (var author in item.Elements("author")) CheckContact(author.Value.Trim());
        if (item.Element(Slash + "comments") is not null && item.Parent!.Element("lastBuildDate") is null) Log("SlashDate", "slash:comments");
        if (item.Element(CommentApi + "commentRSS") is not null) Log("CommentRSS", "wfw:commentRSS");
        CheckGuid(item, ids);
        CheckEnclosures(item);
        CheckMedia(item);
        CheckLinks(item, isFeed: false);
        CheckXhtml(item);
    }

    private void CheckGuid(XElement item, HashSet<string> ids)
    {
        if (item.Element("guid") is not { } guid)
        {
            Log("MissingGuid", "item");
            return;
        }

        if (!ids.Add(guid.Value)) Log("DuplicateValue", guid.Value);
        var isPermalink = (string?)guid.Attribute("isPermaLink");
        if (isPermalink is not (null or "true" or "false")) Log("InvalidBooleanAttribute", isPermalink);
        if (isPermalink is null or "true")
        {
            if (guid.Value.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase) || guid.Value.StartsWith("tag:", StringComparison.OrdinalIgnoreCase)) Log("InvalidPermalink", guid.Value);
            else if (!Uri.TryCreate(guid.Value, UriKind.Absolute, out _)) Log("InvalidHttpGUID", guid.Value);
        }
        else if (guid.Value.Length < 9 && guid.Value.All(char.IsAsciiDigit))
        {
            Log("NotSufficientlyUnique", guid.Value);
        }
    }

    private void CheckEnclosures(XElement item)
    {
        if (item.Elements("enclosure").Count() > 1) Log("DuplicateEnclosure", "enclosure");
        foreach (var enclosure in item.Elements("enclosure"))
        {
            foreach (var needed in new[] { "url", "length", "type" })
                if (enclosure.Attribute(needed) is null) Log("MissingAttribute", needed);
            if ((string?)enclosure.Attribute("length") is { } length)
            {
                if (!long.TryParse(length, out var bytes)) Log("InvalidIntegerAttribute", length);
                else if (bytes == -1) Log("UseZeroForUnknown", length);
                else if (bytes < 0) Log("InvalidNonNegativeInteger", length);
            }

            if ((string?)enclosure.Attribute("type") is { } type && !MimeType().IsMatch(type)) Log("InvalidMIMEAttribute", type);
            if ((string?)enclosure.Attribute("url") is { } url && !Regex.IsMatch(url, "^https?://[^/]+/")) Log("InvalidURLAttribute", url);
        }
    }

    // XHTML may stand in a channel in a div and nowhere else.
    private void CheckXhtml(XElement owner)
    {
        foreach (var child in owner.Elements().Where(c => c.Name.Namespace == Xhtml))
        {
            var isExpected = owner.Name.LocalName is "channel" or "feed" ? child.Name == Xhtml + "div" || child.Name == Xhtml + "meta" : child.Name == Xhtml + "body" && owner.Name == "item";
            if (!isExpected) Log("MisplacedXHTMLContent", child.Name.LocalName);
            foreach (var stray in child.Descendants().Where(d => d.Name.Namespace == XNamespace.None)) Log("NotInANamespace", stray.Name.LocalName);
        }
    }

    private void CheckChildren(XElement parent, HashSet<string> known)
    {
        if (parent.Nodes().OfType<XText>().Any(t => t.Value.Trim().Length > 0)) Log("UnexpectedText", parent.Name.LocalName);
        foreach (var child in parent.Elements().Where(c => c.Name.Namespace == XNamespace.None))
        {
            if (!known.Contains(child.Name.LocalName) && child.Name != "blink") Log("UndefinedElement", $"{parent.Name.LocalName}/{child.Name.LocalName}");
            if (!Repeatable.Contains(child.Name.LocalName) && child.Name != "enclosure" && child.ElementsBeforeSelf(child.Name).Any()) Log("DuplicateElement", $"{parent.Name.LocalName}/{child.Name.LocalName}");
            foreach (var attribute in child.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.Namespace == XNamespace.None && !AttributesOf(child.Name.LocalName).Contains(a.Name.LocalName)))
                Log("UnexpectedAttribute", $"{child.Name.LocalName}/@{attribute.Name.LocalName}");
        }

        foreach (var own in parent.Elements().Where(c => c.Name == Content + "encoded" || c.Name == History + "archive"))
            if (own.ElementsBeforeSelf(own.Name).Any()) Log("DuplicateElement", own.Name.LocalName);
    }

    private static string[] AttributesOf(string element) => element switch
    {
        "guid" => ["isPermaLink"],
        "category" => ["domain"],
        "enclosure" => ["url", "length", "type"],
        "source" => ["url"],
        "cloud" => ["domain", "port", "path", "registerProcedure", "protocol"],
        _ => [],
    };

    /// <summary>The element's text as it is written, references and all.</summary>
    private string Raw(XElement element)
    {
        var line = ((System.Xml.IXmlLineInfo)element).LineNumber;
        return string.Join('\n', _text.TrimStart().Split('\n').Skip(line - 1).Take(element.Value.Count(c => c == '\n') + 1));
    }
}
