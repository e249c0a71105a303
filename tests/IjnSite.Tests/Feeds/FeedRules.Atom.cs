using System.Xml.Linq;

namespace IjnSite.Tests.Feeds;

/// <content>Atom (RFC 4287), and lists of subscriptions (OPML).</content>
internal sealed partial class FeedRules
{
    private static readonly HashSet<string> FeedElements = ["author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle", "title", "updated", "entry"];

    private static readonly HashSet<string> EntryElements = ["author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary", "title", "updated"];

    private static readonly HashSet<string> OnceInAtom = ["generator", "icon", "id", "logo", "rights", "subtitle", "title", "updated", "content", "published", "source", "summary"];

    private static readonly HashSet<string> OutlineAttributes = ["category", "created", "description", "htmlUrl", "isBreakpoint", "isComment", "language", "text", "title", "type", "url", "version", "xmlUrl"];

    private void CheckAtom(XElement feed)
    {
        if (feed.Name.NamespaceName == "http://purl.org/atom/ns#")
        {
            Log("ObsoleteNamespace", feed.Name.NamespaceName);
            if (feed.Attribute("version") is not null) Log("ObsoleteVersion", (string)feed.Attribute("version")!);
            return;
        }

        if (feed.Name.Namespace == XNamespace.None) Log("MissingNamespace", "feed");
        if (feed.Name.Namespace != Atom)
        {
            Log("InvalidNamespace", feed.Name.NamespaceName);
            return;
        }

        CheckAtomChildren(feed, FeedElements);
        foreach (var needed in new[] { "title", "id", "updated" })
            if (feed.Element(Atom + needed) is null) Log("MissingElement", $"feed/{needed}");
        if (feed.Elements(Atom + "link").All(l => (string?)l.Attribute("rel") != "self")) Log("MissingSelf", "feed");
        if (feed.Elements(Atom + "entry").FirstOrDefault() is { } first && first.ElementsAfterSelf().Any(e => e.Name.Namespace == Atom && e.Name != Atom + "entry")) Log("MisplacedMetadata", "feed");
        foreach (var address in feed.Elements(Atom + "icon").Concat(feed.Elements(Atom + "logo")))
        {
            if (address.Value.Trim().Length == 0) Log("NotBlank", address.Name.LocalName);
            CheckUri(address.Value, isWhole: false, "InvalidLink");
        }

        CheckMeta(feed);
        CheckLinks(feed, isFeed: true);
        CheckXhtml(feed);
        var entries = feed.Elements(Atom + "entry").ToList();
        var ids = entries.Select(e => e.Element(Atom + "id")?.Value).OfType<string>().ToList();
        if (ids.Count > 9 && ids.Distinct().Count() == 1) Log("DuplicateIds", ids[0]);
        else if (ids.Distinct().Count() < ids.Count) Log("DuplicateEntries", ids.GroupBy(i => i).First(g => g.Count() > 1).Key);
        foreach (var same in entries.Select(e => e.Element(Atom + "updated")?.Value).OfType<string>().GroupBy(u => u).Where(g => g.Count() > 1)) Log("DuplicateUpdated", same.Key);
        foreach (var entry in entries) CheckEntry(entry, feed);
    }

    private void CheckEntry(XElement entry, XElement feed)
    {
        CheckAtomChildren(entry, EntryElements);
        foreach (var needed in new[] { "title", "id", "updated" })
            if (entry.Element(Atom + needed) is null) Log("MissingElement", $"entry/{needed}");
        if (entry.Element(Atom + "author") is null && feed.Element(Atom + "author") is null && entry.Element(Atom + "source")?.Element(Atom + "author") is null) Log("MissingElement", "author");
        if (entry.Element(Atom + "source") is { } source)
            foreach (var needed in new[] { "title", "id", "updated" })
                if (source.Element(Atom + needed) is null) Log("MissingSourceElement", needed);
        var content = entry.Element(Atom + "content");
        var type = (string?)content?.Attribute("type") ?? "text";
        if (entry.Element(Atom + "summary") is null && (content is null || content.Attribute("src") is not null || (type.Contains('/') && !IsText(type)))) Log("MissingTextualContent", "entry");
        if (content is null && entry.Elements(Atom + "link").All(l => ((string?)l.Attribute("rel") ?? "alternate") != "alternate")) Log("MissingContentOrAlternate", "entry");
        CheckMeta(entry);
        CheckMedia(entry);
        CheckLinks(entry, isFeed: false);
        CheckXhtml(entry);
    }

    private static bool IsText(string type) => type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal) || type.StartsWith("text/", StringComparison.Ordinal);

    // What feed and entry have in common.
    private void CheckMeta(XElement owner)
    {
        foreach (var date in new[] { "updated", "published" }.SelectMany(n => owner.Elements(Atom + n))) CheckAtomDate(date.Value);
        foreach (var id in owner.Elements(Atom + "id")) CheckId(id.Value);
        foreach (var text in new[] { "title", "subtitle", "rights", "summary", "content" }.SelectMany(n => owner.Elements(Atom + n))) CheckConstruct(text);
        foreach (var person in owner.Elements(Atom + "author").Concat(owner.Elements(Atom + "contributor")))
        {
            if (person.Element(Atom + "name") is not { } name) Log("MissingElement", "author/name");
            else if (name.Value.Trim().Length == 0) Log("NotBlank", "author/name");
            else CheckPlain(name.Value, "ContainsHTML");
            if (person.Element(Atom + "email")?.Value is { } email && !MailAddress().IsMatch(email)) Log("InvalidContact", email);
            if (person.Element(Atom + "uri")?.Value is { } uri) CheckUri(uri, isWhole: false, "InvalidIRI");
        }

        foreach (var category in owner.Elements(Atom + "category"))
        {
            if (category.Attribute("term") is null) Log("MissingAttribute", "category/@term");
            if ((string?)category.Attribute("scheme") is { } scheme) CheckUri(scheme, isWhole: true, "InvalidFullLink");
            if ((string?)category.Attribute("label") is { } label) CheckPlain(label, "ContainsHTML");
        }
    }

    private void CheckId(string id)
    {
        if (id != id.Trim()) Log("UnexpectedWhitespace", id);
        CheckUri(id.Trim(), isWhole: true, "InvalidFullLink");
        if (Uri.TryCreate(id.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri != id : id.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) && id != id.ToLowerInvariant()) Log("NonCanonicalURI", id);
    }

    private void CheckConstruct(XElement text)
    {
        var name = text.Name.LocalName;
        var type = (string?)text.Attribute("type") ?? "text";
        var source = (string?)text.Attribute("src");
        if (type.Length == 0) Log("AttrNotBlank", $"{name}/@type");
        if (source is not null)
        {
            CheckUri(source, isWhole: false, "InvalidURIAttribute");
            if (text.Attribute("type") is null) Log("MissingTypeAttr", name);
            return;
        }

        if (type is not ("text" or "html" or "xhtml" or ""))
        {
            if (name != "content") Log("InvalidTextType", type);
            if (!MimeType().IsMatch(type)) Log("InvalidMIMEType", type);
        }

        if (text.Value.Trim().Length == 0 && !text.HasElements) Log("NotBlank", name);
        if (type is "text" or "html" && text.HasElements) Log("UndefinedElement", $"{name}/{text.Elements().First().Name.LocalName}");
        switch (type)
        {
            case "html":
                CheckHtml(text.Value);
                break;
            case "text/html":
                if (!text.Value.Contains("<html", StringComparison.Ordinal)) Log("HtmlFragment", text.Value);
                CheckHtml(text.Value);
                break;
            case "xhtml":
                if (text.Element(Xhtml + "div") is null) Log("MissingXhtmlDiv", name);
                CheckPlain(text.Value, "NotInline");
                break;
            case "text" or "text/plain":
                CheckPlain(text.Value, "ContainsUndeclaredHTML");
                break;
            default:
                if (type.Contains('/') && !IsText(type) && !Convert.TryFromBase64String(text.Value.Trim(), new byte[text.Value.Length + 4], out _)) Log("NotBase64", name);
                break;
        }
    }

    private void CheckAtomChildren(XElement parent, HashSet<string> known)
    {
        if (parent.Nodes().OfType<XText>().Any(t => t.Value.Trim().Length > 0)) Log("UnexpectedText", parent.Name.LocalName);
        foreach (var child in parent.Elements())
        {
            if (child.Name.Namespace == XNamespace.None) Log("UndeterminableVocabulary", child.Name.LocalName);
            if (child.Name.Namespace != Atom) continue;
            if (!known.Contains(child.Name.LocalName)) Log("UndefinedElement", $"{parent.Name.LocalName}/{child.Name.LocalName}");
            if (OnceInAtom.Contains(child.Name.LocalName) && child.ElementsBeforeSelf(child.Name).Any()) Log("DuplicateElement", $"{parent.Name.LocalName}/{child.Name.LocalName}");
        }

        if (parent.AncestorsAndSelf().All(e => e.Attribute(XNamespace.Xml + "lang") is null)) Log("MissingDCLanguage", "xml:lang");
    }

    private void CheckOpml(XElement opml)
    {
        if ((string?)opml.Attribute("version") is not { } version) Log("MissingAttribute", "opml/@version");
        else if (version is not ("1.0" or "1.1" or "2.0")) Log("InvalidOPMLVersion", version);
        if (opml.Element("head") is null) Log("MissingElement", "head");
        if (opml.Element("body") is not { } body || !body.Elements("outline").Any()) Log("MissingElement", "body/outline");
        foreach (var date in opml.Elements("head").Elements().Where(e => e.Name.LocalName is "dateModified" or "dateCreated")) CheckMailDate(date.Value);
        if (opml.Element("head")?.Element("ownerEmail")?.Value is { } email && !MailAddress().IsMatch(email)) Log("InvalidContact", email);
        if (opml.Element("head")?.Element("expansionState")?.Value is { Length: > 0 } state && !state.All(c => char.IsAsciiDigit(c) || c is ',' or ' ')) Log("InvalidExpansionState", state);
        foreach (var outline in opml.Descendants("outline")) CheckOutline(outline, (string?)opml.Attribute("version") ?? "");
    }

    private void CheckOutline(XElement outline, string version)
    {
        string? Value(string name) => (string?)outline.Attribute(name);
        if (Value("text") is null) Log("MissingAttribute", "outline/@text");
        foreach (var stray in outline.Attributes().Where(a => !OutlineAttributes.Contains(a.Name.LocalName))) Log("UnexpectedAttribute", stray.Name.LocalName);
        switch (Value("type")?.ToLowerInvariant())
        {
            case "rss":
                if (Value("xmlUrl") is null) Log("MissingXmlURL", "outline");
                if (Value("title") is null) Log("MissingTitleAttr", "outline");
                break;
            case "link":
                if (Value("url") is null) Log("MissingUrlAttr", "outline");
                break;
            case { } other:
                if (version.StartsWith("1.", StringComparison.Ordinal)) Log("InvalidOutlineType", other);
                break;
            case null:
                if (outline.Attributes().Any(a => a.Name.LocalName is "description" or "htmlUrl" or "language" or "title" or "version" or "xmlUrl")) Log("MissingOutlineType", "outline");
                break;
        }

        if (Value("version") is { } kind && kind is not ("RSS" or "RSS1" or "RSS2" or "scriptingNews")) Log("InvalidOutlineVersion", kind);
        foreach (var flag in new[] { Value("isComment"), Value("isBreakpoint") }.OfType<string>())
            if (flag is not ("true" or "false")) Log("InvalidTrueFalse", flag);
        if (Value("htmlUrl") is { } page) CheckUri(page, isWhole: true, "InvalidFullLink");
        if (Value("language") is { } language) CheckLanguage(language);
    }
}
