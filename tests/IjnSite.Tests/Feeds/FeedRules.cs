using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace IjnSite.Tests.Feeds;

/// <summary>A finding of the W3C Feed Validation Service, by the name under which it is documented (validator.w3.org/feed/docs).</summary>
internal sealed record FeedFault(string Rule, string Detail)
{
    public override string ToString() => $"{Rule}: {Detail}";
}

/// <summary>
/// The documented errors and warnings of the W3C Feed Validation Service, written anew for RSS 2.0, Atom and OPML. What each file of rules covers stands in <see cref="FeedRuleTests"/>,
/// which shows every rule a feed with its fault.
/// </summary>
internal sealed partial class FeedRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace History = "http://purl.org/syndication/history/1.0";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Slash = "http://purl.org/rss/1.0/modules/slash/";
    private static readonly XNamespace CommentApi = "http://wellformedweb.org/CommentAPI/";

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        [Atom.NamespaceName] = "atom", [Content.NamespaceName] = "content", [DublinCore.NamespaceName] = "dc", [History.NamespaceName] = "fh", [Media.NamespaceName] = "media",
        [Xhtml.NamespaceName] = "xhtml", [Slash.NamespaceName] = "slash", [CommentApi.NamespaceName] = "wfw", [XNamespace.Xml.NamespaceName] = "xml",
    };

    private readonly List<FeedFault> _faults = [];
    private readonly string _location;
    private readonly DateTimeOffset _now;
    private string _text = "";

    private FeedRules(string location, DateTimeOffset now) => (_location, _now) = (location, now);

    /// <param name="location">The address at which the feed is found.</param>
    /// <param name="now">Dates after it cannot be.</param>
    public static IReadOnlyList<FeedFault> Of(byte[] feed, string location, DateTimeOffset now)
    {
        var rules = new FeedRules(location, now);
        rules.CheckDocument(feed);
        return rules._faults;
    }

    private void Log(string rule, string detail) => _faults.Add(new FeedFault(rule, detail.Length > 160 ? detail[..160] : detail));

    private void CheckDocument(byte[] feed)
    {
        _text = Encoding.UTF8.GetString(feed);
        CheckProlog();
        if (Load() is not { Root: { } root }) return;
        CheckCharacters(root);
        CheckNamespaces(root);
        if (root.Name.LocalName == "rss") CheckRss(root);
        else if (root.Name.LocalName == "feed") CheckAtom(root);
        else if (root.Name.LocalName == "opml") CheckOpml(root);
        else Log("UndefinedElement", root.Name.LocalName);
    }

    private void CheckProlog()
    {
        if (_text.Length > 0 && char.IsWhiteSpace(_text[0])) Log("WPBlankLine", "white space before the declaration");
        var declaration = Declaration().Match(_text);
        if (declaration.Success && declaration.Groups["version"].Value != "1.0") Log("BadXmlVersion", declaration.Value);
        if (!declaration.Groups["encoding"].Success) Log("MissingEncoding", "no encoding is declared");
        else if (!declaration.Groups["encoding"].Value.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) Log(Encoding.GetEncodings().Any(e => e.Name == declaration.Groups["encoding"].Value) ? "NotUTF8" : "ObscureEncoding", declaration.Value);
        if (_text.Contains("<!DOCTYPE", StringComparison.Ordinal)) Log("InvalidDoctype", "a document type");
        if (_text.Contains("<!ENTITY", StringComparison.Ordinal) && _text.Contains("SYSTEM", StringComparison.Ordinal)) Log("ContainsSystemEntity", "an entity of another file");
        foreach (Match entity in NamedEntity().Matches(_text))
            if (entity.Groups[1].Value is not ("amp" or "lt" or "gt" or "quot" or "apos") && !InCData(entity.Index)) Log("UndefinedNamedEntity", entity.Value);
    }

    private bool InCData(int at) => _text.LastIndexOf("<![CDATA[", at, StringComparison.Ordinal) > _text.LastIndexOf("]]>", at, StringComparison.Ordinal);

    private XDocument? Load()
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(_text.TrimStart()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        }
        catch (XmlException fault)
        {
            Log("SAXError", fault.Message);
            if (fault.Message.Contains("prefix", StringComparison.Ordinal)) Log("MissingNamespace", fault.Message);
            return null;
        }
    }

    private void CheckCharacters(XElement root)
    {
        foreach (var text in root.DescendantNodes().OfType<XText>().Select(t => t.Value).Concat(root.DescendantsAndSelf().SelectMany(e => e.Attributes()).Select(a => a.Value)))
            if (text.Any(c => c is (>= '\u0080' and <= '\u009F') or '\uFFFD') || DoubleEncoded().IsMatch(text)) Log("BadCharacters", text);
    }

    private void CheckNamespaces(XElement root)
    {
        foreach (var declared in root.DescendantsAndSelf().SelectMany(e => e.Attributes()).Where(a => a.IsNamespaceDeclaration && a.Name != "xmlns"))
        {
            if (declared.Value == Media.NamespaceName.TrimEnd('/')) Log("MediaRssNamespace", declared.Value);
            if (Prefixes.TryGetValue(declared.Value, out var preferred) && preferred != declared.Name.LocalName) Log("NonstdPrefix", declared.ToString());
            if (Prefixes.ContainsValue(declared.Name.LocalName) && Prefixes.GetValueOrDefault(declared.Value) != declared.Name.LocalName) Log("ReservedPrefix", declared.ToString());
        }

        foreach (var language in root.DescendantsAndSelf().Select(e => e.Attribute(XNamespace.Xml + "lang")?.Value).OfType<string>()) CheckLanguage(language);
    }

    /// <summary>What every link of Atom must be, in RSS too.</summary>
    private void CheckLinks(XElement owner, bool isFeed)
    {
        var alternates = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in owner.Elements(Atom + "link"))
        {
            var rel = (string?)link.Attribute("rel") ?? "alternate";
            var type = (string?)link.Attribute("type");
            if (rel.Length == 0) Log("AttrNotBlank", "rel");
            else if (!Relations.Contains(rel) && !Uri.IsWellFormedUriString(rel, UriKind.Absolute)) Log("UnregisteredAtomLinkRel", rel);
            if (HistoryRelations.Contains(rel) && !isFeed) Log("FeedHistoryRelInEntry", rel);
            if (type is not null && !MimeType().IsMatch(type)) Log("InvalidMIMEType", type);
            if (rel == "self" && type is not null && type is not ("application/atom+xml" or "application/rss+xml" or "application/rdf+xml")) Log("SelfNotAtom", type);
            if ((string?)link.Attribute("length") is { } length && !(int.TryParse(length, out var bytes) && bytes >= 0)) Log("InvalidNonNegativeInteger", length);
            if ((string?)link.Attribute("hreflang") is { } language) CheckLanguage(language);
            if (link.Value.Trim().Length > 0) Log("AtomLinkNotEmpty", link.Value);
            foreach (var attribute in link.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.Namespace == XNamespace.None && a.Name.LocalName is not ("type" or "title" or "rel" or "href" or "length" or "hreflang")))
                Log("UnexpectedAttribute", attribute.Name.LocalName);
            if ((string?)link.Attribute("href") is not { } href)
            {
                Log("MissingHref", rel);
                continue;
            }

            CheckUri(href, isWhole: false, "InvalidIRI");
            if (rel == "self" && isFeed)
            {
                if (!href.Contains("://", StringComparison.Ordinal)) Log("RelativeSelf", href);
                if (href != _location) Log("SelfDoesntMatchLocation", $"{href} is at {_location}");
            }

            if (rel == "alternate" && owner.Name.Namespace == Atom && !alternates.Add($"{type} {(string?)link.Attribute("hreflang")}")) Log("DuplicateAtomLink", href);
        }

        if (isFeed) CheckHistory(owner);
    }

    // RFC 5005.
    private void CheckHistory(XElement feed)
    {
        var links = feed.Elements(Atom + "link").Select(l => ((string?)l.Attribute("rel"), (string?)l.Attribute("href"))).ToList();
        bool Has(string rel) => links.Any(l => l.Item1 == rel);
        var isComplete = feed.Element(History + "complete") is not null;
        if (feed.Element(History + "archive") is not null && !isComplete)
        {
            if (!Has("prev-archive") && !Has("next-archive")) Log("ArchiveIncomplete", "no link to another archive");
            if (!Has("current")) Log("MissingCurrentInArchive", "no link to the feed");
        }

        if (isComplete)
        {
            foreach (var (rel, href) in links.Where(l => HistoryRelations.Contains(l.Item1 ?? "")))
            {
                if (rel != "current") Log("FeedRelInCompleteFeed", rel!);
                else if (href != _location) Log("CurrentNotSelfInCompleteFeed", href ?? "");
            }
        }

        if (links.Contains(("first", _location)) && Has("previous")) Log("LinkPastEnd", "previous of the first");
        if (links.Contains(("last", _location)) && Has("next")) Log("LinkPastEnd", "next of the last");
    }

    private void CheckMedia(XElement owner)
    {
        foreach (var media in owner.Elements(Media + "content"))
        {
            if ((string?)media.Attribute("medium") is { } medium && medium is not ("image" or "audio" or "video" or "document" or "executable")) Log("InvalidMediaMedium", medium);
            if ((string?)media.Attribute("expression") is { } expression && expression is not ("sample" or "full" or "nonstop")) Log("InvalidMediaExpression", expression);
            if ((string?)media.Attribute("type") is { } type && !MimeType().IsMatch(type)) Log("InvalidMIMEAttribute", type);
            foreach (var size in new[] { "width", "height", "fileSize" }.Select(n => (string?)media.Attribute(n)).OfType<string>())
                if (!(int.TryParse(size, out var pixels) && pixels > 0)) Log("InvalidPositiveInteger", size);
            if ((string?)media.Attribute("url") is { } url) CheckUri(url, isWhole: true, "InvalidFullLink");
            foreach (var words in media.Elements(Media + "description"))
                if ((string?)words.Attribute("type") is { } kind && kind is not ("plain" or "html")) Log("InvalidMediaTextType", kind);
        }

        if (owner.Element(Media + "adult") is not null) Log("DeprecatedMediaAdult", "media:adult");
        foreach (var group in owner.Elements(Media + "group"))
            if (group.Elements(Media + "content").Count() < 2) Log("MediaGroupWithoutAlternatives", "media:group");
    }

    private void CheckLanguage(string code)
    {
        try
        {
            if (CultureInfo.GetCultureInfo(code, predefinedOnly: true).EnglishName.Length > 0) return;
        }
        catch (CultureNotFoundException)
        {
        }

        Log("InvalidLanguage", code);
    }

    private void CheckUri(string uri, bool isWhole, string rule)
    {
        var scheme = uri.Split(':')[0];
        if (scheme.Equals("urn", StringComparison.OrdinalIgnoreCase))
        {
            if (uri.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase) && !Guid.TryParseExact(uri[9..], "D", out _)) Log("InvalidUUID", uri);
            else if (!Urn().IsMatch(uri)) Log("InvalidURN", uri);
        }
        else if (scheme == "tag")
        {
            if (!Tag().IsMatch(uri)) Log("InvalidTAG", uri);
        }
        else if (uri.Any(c => c < 128 && !UriCharacters.Contains(c)))
        {
            Log("InvalidUriChar", uri);
        }
        else if (uri.Any(c => c >= 128))
        {
            Log(isWhole ? "UriNotIri" : rule, uri);
        }
        else if (isWhole && !WholeUri().IsMatch(uri))
        {
            Log(rule, uri);
        }
        else if (scheme is "http" or "https" or "ftp" && uri.Contains(':') && !HostUri().IsMatch(uri))
        {
            Log(rule, uri);
        }
        else if (uri.Contains(':') && scheme.All(char.IsAsciiLetter) && !Schemes.Contains(scheme))
        {
            Log("SchemeNotIANARegistered", scheme);
        }
    }

    private const string UriCharacters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ;/?:@&=+$.-_!~*'()%,#[]";

    private static readonly HashSet<string> Schemes = ["http", "https", "mailto", "tel", "urn", "tag", "ftp", "data", "news", "file", "info"];

    private static readonly HashSet<string> HistoryRelations = ["current", "first", "last", "next", "next-archive", "prev-archive", "previous"];

    private static readonly HashSet<string> Relations =
        [.. HistoryRelations, "alternate", "describedby", "edit", "edit-media", "enclosure", "hub", "license", "payment", "related", "replies", "search", "self", "service", "up", "via"];

    [GeneratedRegex("""^\s*<\?xml version=["'](?<version>[^"']*)["'](\s+encoding=["'](?<encoding>[^"']*)["'])?""")]
    private static partial Regex Declaration();

    [GeneratedRegex("&([a-zA-Z]+);")]
    private static partial Regex NamedEntity();

    [GeneratedRegex("[\u00C2\u00C3][\u0080-\u00BF]")]
    private static partial Regex DoubleEncoded();

    [GeneratedRegex("""^[^\s()<>,;:\\"/\[\]?=]+/[^\s()<>,;:\\"/\[\]?=]+(\s*;\s*[^\s()<>,;:\\"/\[\]?=]+=("(\\"|[^"])*"|[^\s()<>,;:\\"/\[\]?=]+))*$""")]
    private static partial Regex MimeType();

    [GeneratedRegex("^[uU][rR][nN]:[a-zA-Z0-9][a-zA-Z0-9-]{1,31}:([a-zA-Z0-9()+,.:=@;$_!*'-]|%[0-9A-Fa-f]{2})+$")]
    private static partial Regex Urn();

    [GeneratedRegex(@"^tag:([a-z0-9\-._]+?@)?[a-z0-9.\-]+?,\d{4}(-\d{2}(-\d{2})?)?:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]*$")]
    private static partial Regex Tag();

    [GeneratedRegex("^[a-zA-Z][0-9a-zA-Z+.-]*:.+$")]
    private static partial Regex WholeUri();

    [GeneratedRegex("^[a-z]+://[^/].*$")]
    private static partial Regex HostUri();
}
