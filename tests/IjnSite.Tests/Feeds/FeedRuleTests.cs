using System.Text;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Feeds;

/// <summary>Every documented finding of the W3C Feed Validation Service fires on a feed that has its fault, or stands here with the reason why it cannot be ours.</summary>
public sealed class FeedRuleTests
{
    private const string Location = "https://example.org/feed.xml";

    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/">
        <channel>
        <title>News</title>
        <link>https://example.org/</link>
        <description>What is new</description>
        <language>en</language>
        <lastBuildDate>Tue, 12 May 2020 00:00:00 -0400</lastBuildDate>
        <atom:link rel="self" type="application/rss+xml" href="https://example.org/feed.xml"/>
        <image>
        <url>https://example.org/icon.png</url>
        <title>News</title>
        <link>https://example.org/</link>
        <width>144</width>
        <height>144</height>
        </image>
        <!--feed-->
        <item>
        <title>First</title>
        <link>https://example.org/first/</link>
        <description>It began.</description>
        <guid isPermaLink="false">urn:uuid:c2d949a1-a5b8-50a1-8d77-c190ea151607</guid>
        <pubDate>Tue, 12 May 2020 00:00:00 -0400</pubDate>
        <dc:creator>A Name</dc:creator>
        <content:encoded>&#x3C;p&gt;It began.&#x3C;/p&gt;</content:encoded>
        <!--item-->
        </item>
        </channel>
        </rss>
        """;

    private const string Atom = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:fh="http://purl.org/syndication/history/1.0">
        <title type="text">News</title>
        <id>urn:uuid:11111111-a5b8-50a1-8d77-c190ea151607</id>
        <updated>2020-05-12T00:00:01-04:00</updated>
        <author><name>A Name</name></author>
        <link rel="self" type="application/atom+xml" href="https://example.org/feed.xml"/>
        <link rel="alternate" type="text/html" href="https://example.org/"/>
        <!--feed-->
        <entry>
        <id>urn:uuid:c2d949a1-a5b8-50a1-8d77-c190ea151607</id>
        <title type="text">First</title>
        <summary type="text">It began.</summary>
        <updated>2020-05-12T00:00:01-04:00</updated>
        <link rel="alternate" type="text/html" href="https://example.org/first/"/>
        <content type="html">&lt;p&gt;It began.&lt;/p&gt;</content>
        <!--entry-->
        </entry>
        <!--entries-->
        </feed>
        """;

    private const string Opml = """
        <?xml version="1.0" encoding="utf-8"?>
        <opml version="2.0"><head><title>Feeds</title><dateModified>Tue, 12 May 2020 04:00:00 GMT</dateModified></head>
        <body><outline text="All"><outline type="rss" text="News" title="News" xmlUrl="https://example.org/feed.xml" htmlUrl="https://example.org/" language="en" version="RSS2"/></outline></body></opml>
        """;

    private const string Second = "<item><title>Second</title><description>It went on.</description><guid isPermaLink=\"false\">urn:uuid:c2d949a1-a5b8-50a1-8d77-c190ea151607</guid></item>";

    private const string SecondEntry = "<entry><id>urn:uuid:22222222-a5b8-50a1-8d77-c190ea151607</id><title>Second</title><updated>2020-05-12T00:00:01-04:00</updated><content>It went on.</content></entry>";

    private const string Date = "<pubDate>Tue, 12 May 2020 00:00:00 -0400</pubDate>";
    private const string Guid = "<guid isPermaLink=\"false\">urn:uuid:c2d949a1-a5b8-50a1-8d77-c190ea151607</guid>";
    private const string Html = "&#x3C;p&gt;It began.&#x3C;/p&gt;";
    private const string Updated = "<updated>2020-05-12T00:00:01-04:00</updated>\n<link rel=\"alternate\" type=\"text/html\" href=\"https://example.org/first/\"/>";
    private const string AtomContent = "<content type=\"html\">&lt;p&gt;It began.&lt;/p&gt;</content>";
    private const string Self = "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://example.org/feed.xml\"/>";

    /// <summary>The finding; the format; what stands in the good feed; what the faulty one has in its place.</summary>
    public static TheoryData<string, string, string, string> Faulty
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var (rule, format, from, to) in FeedRuleFaults()) data.Add(rule, format, from, to);
            return data;
        }
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("opml")]
    public void A_good_feed_has_no_finding(string format) => Faults.None(Findings(Of(format)).Select(f => f.ToString()));

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_feed_with_the_fault_has_the_finding(string rule, string format, string from, string to)
    {
        var good = Of(format);
        Assert.True(from.Length == 0 || good.Contains(from, StringComparison.Ordinal), $"The good feed has no {from}.");
        var faulty = from.Length == 0 ? to + good : Replaced(good, from, to);
        Assert.Contains(rule, Findings(faulty).Select(f => f.Rule));
    }

    [Fact]
    public void Every_documented_finding_has_a_test_or_a_reason_to_be_left_out()
    {
        var tested = FeedRuleFaults().Select(f => f.Rule).ToHashSet(StringComparer.Ordinal);
        Faults.None(tested.Where(FeedRuleNames.LeftOut.ContainsKey).Select(n => $"{n} is left out and tested"));
        Faults.None(FeedRuleNames.Documented.Where(name => !tested.Contains(name) && !FeedRuleNames.LeftOut.ContainsKey(name)).Select(n => $"{n} has neither"));
        Faults.None(tested.Where(name => !FeedRuleNames.Documented.Contains(name)).Select(n => $"{n} is not documented"));
    }

    private static string Of(string format) => format switch { "rss" => Rss, "atom" => Atom, _ => Opml };

    private static string Replaced(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return text[..at] + to + text[(at + from.Length)..];
    }

    private static IReadOnlyList<FeedFault> Findings(string feed) => FeedRules.Of(Encoding.UTF8.GetBytes(feed), Location, new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));

    private static IEnumerable<(string Rule, string Format, string From, string To)> FeedRuleFaults()
    {
        const string rss = "rss", atom = "atom", opml = "opml", item = "<!--item-->", feed = "<!--feed-->", entry = "<!--entry-->", entries = "<!--entries-->";
        // The document.
        yield return ("SAXError", rss, "</item>", "</itm>");
        yield return ("WPBlankLine", rss, "", "\n");
        yield return ("BadXmlVersion", rss, "version=\"1.0\"", "version=\"1.1\"");
        yield return ("MissingEncoding", rss, " encoding=\"utf-8\"", "");
        yield return ("NotUTF8", rss, "encoding=\"utf-8\"", "encoding=\"utf-16\"");
        yield return ("ObscureEncoding", rss, "encoding=\"utf-8\"", "encoding=\"x-nobody-knows\"");
        yield return ("InvalidDoctype", rss, "<rss version", "<!DOCTYPE rss><rss version");
        yield return ("ContainsSystemEntity", rss, "<rss version", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///x\">]><rss version");
        yield return ("UndefinedNamedEntity", rss, "<title>First", "<title>&eacute;First");
        yield return ("BadCharacters", rss, "<title>First", "<title>It\u0092s first");
        yield return ("MissingNamespace", rss, item, "<itunes:author>A</itunes:author>");
        yield return ("ReservedPrefix", rss, " xmlns:fh=\"http://purl.org/syndication/history/1.0\"", " xmlns:fh=\"http://example.org/fh\"");
        yield return ("NonstdPrefix", rss, "xmlns:slash=", "xmlns:s=");
        yield return ("MediaRssNamespace", rss, "http://search.yahoo.com/mrss/", "http://search.yahoo.com/mrss");
        yield return ("MisplacedXHTMLContent", rss, item, "<link xmlns=\"http://www.w3.org/1999/xhtml\" rel=\"stylesheet\" href=\"/a.css\"/>");
        yield return ("NotInANamespace", rss, feed, "<h:div xmlns:h=\"http://www.w3.org/1999/xhtml\"><p>x</p></h:div>");
        yield return ("UndeterminableVocabulary", atom, entry, "<stray xmlns=\"\">x</stray>");

        // RSS.
        yield return ("InvalidRSSVersion", rss, "rss version=\"2.0\"", "rss version=\"2.5\"");
        yield return ("InvalidNamespace", rss, "<rss version", "<rss xmlns=\"http://backend.userland.com/rss2\" version");
        yield return ("UndefinedElement", rss, item, "<summary>x</summary>");
        yield return ("UnexpectedAttribute", rss, "<pubDate>", "<pubDate zone=\"x\">");
        yield return ("UnexpectedText", rss, item, "stray words");
        yield return ("MissingAttribute", rss, " version=\"2.0\"", "");
        yield return ("MissingElement", rss, "<url>https://example.org/icon.png</url>\n", "");
        yield return ("MissingTitle", rss, "<title>News</title>\n<link>https://example.org/</link>\n<description>", "<link>https://example.org/</link>\n<description>");
        yield return ("MissingLink", rss, "<link>https://example.org/</link>\n<description>", "<description>");
        yield return ("MissingDescription", rss, "<description>What is new</description>", "");
        yield return ("MissingDCLanguage", rss, "<language>en</language>", "");
        yield return ("InvalidLanguage", rss, "<language>en</language>", "<language>english</language>");
        yield return ("MissingAtomSelfLink", rss, "rel=\"self\"", "rel=\"related\"");
        yield return ("MisplacedItem", rss, "</item>", "</item><ttl>60</ttl>");
        yield return ("DuplicateElement", rss, item, Date);
        yield return ("DuplicateSemantics", rss, feed, "<dc:language>en</dc:language>");
        yield return ("DuplicateItemSemantics", rss, item, "<dc:date>2020-05-12</dc:date>");
        yield return ("DuplicateDescriptionSemantics", rss, item, "<body xmlns=\"http://www.w3.org/1999/xhtml\"/>");
        yield return ("ContainsHTML", rss, "<title>First", "<title>&lt;b&gt;First&lt;/b&gt;");
        yield return ("CharacterData", rss, "<title>First", "<title>First &lt;b");
        yield return ("NotBlank", rss, "<title>First</title>", "<title></title>");
        yield return ("InvalidFullLink", rss, "<link>https://example.org/first/</link>", "<link>/first/</link>");
        yield return ("InvalidUriChar", rss, "<link>https://example.org/first/</link>", "<link>https://example.org/the first/</link>");
        yield return ("UriNotIri", rss, "<link>https://example.org/first/</link>", "<link>https://example.org/größe/</link>");
        yield return ("SchemeNotIANARegistered", rss, "<link>https://example.org/first/</link>", "<link>feed:first</link>");
        yield return ("InvalidRFC2822Date", rss, Date, "<pubDate>2020-05-12</pubDate>");
        yield return ("ProblematicalRFC822Date", rss, Date, "<pubDate>Tue, 12 May 2020 00:00:00 +0545</pubDate>");
        yield return ("IncorrectDOW", rss, Date, "<pubDate>Mon, 12 May 2020 00:00:00 -0400</pubDate>");
        yield return ("ImplausibleDate", rss, Date, "<pubDate>Tue, 12 May 2122 00:00:00 -0400</pubDate>");
        yield return ("InvalidPositiveInteger", rss, feed, "<ttl>soon</ttl>");
        yield return ("InvalidContact", rss, feed, "<managingEditor>somebody</managingEditor>");
        yield return ("MissingRealName", rss, feed, "<managingEditor>a@example.org</managingEditor>");
        yield return ("EmailFormat", rss, feed, "<webMaster>A Name a@example.org</webMaster>");
        yield return ("AvoidTextInput", rss, feed, "<textInput/>");
        yield return ("NoBlink", rss, feed, "<blink>x</blink>");
        yield return ("InvalidHour", rss, feed, "<skipHours><hour>25</hour></skipHours>");
        yield return ("UseZeroForMidnight", rss, feed, "<skipHours><hour>24</hour></skipHours>");
        yield return ("NotEnoughHoursInTheDay", rss, feed, "<skipHours>" + string.Concat(Enumerable.Range(0, 25).Select(i => $"<hour>{i % 24}</hour>")) + "</skipHours>");
        yield return ("InvalidDay", rss, feed, "<skipDays><day>Someday</day></skipDays>");
        yield return ("EightDaysAWeek", rss, feed, "<skipDays>" + string.Concat(Enumerable.Repeat("<day>Monday</day>", 8)) + "</skipDays>");
        yield return ("ImageLinkDoesntMatch", rss, "<link>https://example.org/</link>\n<width>", "<link>https://example.org/about/</link>\n<width>");
        yield return ("ImageTitleDoesntMatch", rss, "<title>News</title>\n<link>https://example.org/</link>\n<width>", "<title>Logo</title>\n<link>https://example.org/</link>\n<width>");
        yield return ("ImageUrlFormat", rss, "icon.png", "icon.webp");
        yield return ("InvalidWidth", rss, "<width>144</width>", "<width>145</width>");
        yield return ("InvalidHeight", rss, "<height>144</height>", "<height>401</height>");
        yield return ("ItemMustContainTitleOrDescription", rss, "</item>", "</item><item>" + Guid.Replace("c2d9", "c2d8", StringComparison.Ordinal) + "</item>");
        yield return ("MissingGuid", rss, Guid, "");
        yield return ("DuplicateValue", rss, "</item>", "</item>" + Second);
        yield return ("InvalidPermalink", rss, " isPermaLink=\"false\"", "");
        yield return ("InvalidHttpGUID", rss, Guid, "<guid>first</guid>");
        yield return ("InvalidBooleanAttribute", rss, "isPermaLink=\"false\"", "isPermaLink=\"no\"");
        yield return ("NotSufficientlyUnique", rss, Guid, "<guid isPermaLink=\"false\">17</guid>");
        yield return ("NeedDescriptionBeforeContent", rss, "<description>It began.</description>", "");
        yield return ("DuplicateEnclosure", rss, item, "<enclosure url=\"https://example.org/a.mp3\" length=\"1\" type=\"audio/mpeg\"/><enclosure url=\"https://example.org/b.mp3\" length=\"1\" type=\"audio/mpeg\"/>");
        yield return ("InvalidIntegerAttribute", rss, item, "<enclosure url=\"https://example.org/a.mp3\" length=\"long\" type=\"audio/mpeg\"/>");
        yield return ("InvalidNonNegativeInteger", rss, item, "<enclosure url=\"https://example.org/a.mp3\" length=\"-7\" type=\"audio/mpeg\"/>");
        yield return ("UseZeroForUnknown", rss, item, "<enclosure url=\"https://example.org/a.mp3\" length=\"-1\" type=\"audio/mpeg\"/>");
        yield return ("InvalidMIMEAttribute", rss, item, "<enclosure url=\"https://example.org/a.mp3\" length=\"1\" type=\"sound\"/>");
        yield return ("InvalidURLAttribute", rss, item, "<enclosure url=\"/a.mp3\" length=\"1\" type=\"audio/mpeg\"/>");
        yield return ("SlashDate", rss, "<lastBuildDate>Tue, 12 May 2020 00:00:00 -0400</lastBuildDate>\n<atom:link", "<!----><item><title>x</title><description>x</description><guid>https://example.org/x</guid><slash:comments>1</slash:comments></item><atom:link");
        yield return ("CommentRSS", rss, item, "<wfw:commentRSS>https://example.org/c/</wfw:commentRSS>");

        // HTML in either.
        yield return ("NotHtml", rss, Html, "&#x3C;p&gt;It &#x3C;crawl&gt;began&#x3C;/crawl&gt;&#x3C;/p&gt;");
        yield return ("SecurityRisk", rss, Html, "&#x3C;p&gt;x&#x3C;/p&gt;&#x3C;script&gt;x()&#x3C;/script&gt;");
        yield return ("SecurityRiskAttr", rss, Html, "&#x3C;p onclick=\"x()\"&gt;x&#x3C;/p&gt;");
        yield return ("DangerousStyleAttr", rss, Html, "&#x3C;p style=\"position: fixed\"&gt;x&#x3C;/p&gt;");
        yield return ("ContainsRelRef", rss, Html, "&#x3C;p&gt;&#x3C;a href=\"/x/\"&gt;x&#x3C;/a&gt;&#x3C;/p&gt;");

        // Links of Atom, in either.
        yield return ("SelfDoesntMatchLocation", rss, "href=\"https://example.org/feed.xml\"", "href=\"https://example.org/other.xml\"");
        yield return ("RelativeSelf", rss, "href=\"https://example.org/feed.xml\"", "href=\"/feed.xml\"");
        yield return ("SelfNotAtom", rss, "type=\"application/rss+xml\"", "type=\"application/xml\"");
        yield return ("MissingHref", atom, " href=\"https://example.org/\"", "");
        yield return ("AtomLinkNotEmpty", atom, "href=\"https://example.org/\"/>", "href=\"https://example.org/\">home</link>");
        yield return ("UnregisteredAtomLinkRel", atom, feed, "<link rel=\"neighbor\" href=\"https://example.org/n/\"/>");
        yield return ("AttrNotBlank", atom, feed, "<link rel=\"\" href=\"https://example.org/n/\"/>");
        yield return ("DuplicateAtomLink", atom, feed, "<link rel=\"alternate\" type=\"text/html\" href=\"https://example.org/n/\"/>");
        yield return ("InvalidIRI", atom, "href=\"https://example.org/\"", "href=\"http:/example.org/ö\"");
        yield return ("FeedHistoryRelInEntry", atom, entry, "<link rel=\"prev-archive\" href=\"https://example.org/1.xml\"/>");
        yield return ("ArchiveIncomplete", atom, feed, "<link rel=\"current\" href=\"https://example.org/c.xml\"/><fh:archive/>");
        yield return ("MissingCurrentInArchive", atom, feed, "<link rel=\"prev-archive\" href=\"https://example.org/1.xml\"/><fh:archive/>");
        yield return ("FeedRelInCompleteFeed", atom, feed, "<link rel=\"prev-archive\" href=\"https://example.org/1.xml\"/><fh:complete/>");
        yield return ("CurrentNotSelfInCompleteFeed", atom, feed, "<link rel=\"current\" href=\"https://example.org/1.xml\"/><fh:complete/>");
        yield return ("LinkPastEnd", atom, feed, "<link rel=\"first\" href=\"https://example.org/feed.xml\"/><link rel=\"previous\" href=\"https://example.org/1.xml\"/>");
        yield return ("InvalidMIMEType", atom, "type=\"text/html\" href=\"https://example.org/\"", "type=\"page\" href=\"https://example.org/\"");

        // Atom.
        yield return ("MissingSelf", atom, Self, "");
        yield return ("MisplacedMetadata", atom, entries, "<subtitle>late</subtitle>");
        yield return ("InvalidRFC3339Date", atom, Updated, Updated.Replace("T00:00:01-04:00", "", StringComparison.Ordinal));
        yield return ("UnexpectedWhitespace", atom, "<id>urn:uuid:c2", "<id> urn:uuid:c2");
        yield return ("ContainsUndeclaredHTML", atom, "<title type=\"text\">First", "<title type=\"text\">&lt;b&gt;First&lt;/b&gt;");
        yield return ("InvalidTextType", atom, "<title type=\"text\">First", "<title type=\"text/plain\">First");
        yield return ("NotInline", atom, "<title type=\"text\">First", "<title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">&lt;b&gt;First&lt;/b&gt;</div>");
        yield return ("MissingXhtmlDiv", atom, "<title type=\"text\">First", "<title type=\"xhtml\">First");
        yield return ("HtmlFragment", atom, AtomContent, "<content type=\"text/html\">&lt;p&gt;x&lt;/p&gt;</content>");
        yield return ("NotBase64", atom, AtomContent, "<content type=\"image/png\">no, no</content>");
        yield return ("MissingTypeAttr", atom, AtomContent, "<content src=\"https://example.org/x\"/>");
        yield return ("InvalidURIAttribute", atom, AtomContent, "<content type=\"text/html\" src=\"http:/ö\"/>");
        yield return ("MissingTextualContent", atom, "<!--entries-->", "<entry><id>urn:uuid:44444444-a5b8-50a1-8d77-c190ea151607</id><title>x</title><updated>2020-05-13T00:00:00Z</updated><content type=\"text/html\" src=\"https://example.org/x\"/></entry>");
        yield return ("MissingContentOrAlternate", atom, entries, "<entry><id>urn:uuid:33333333-a5b8-50a1-8d77-c190ea151607</id><title>x</title><summary>x</summary><updated>2020-05-13T00:00:00Z</updated></entry>");
        yield return ("DuplicateEntries", atom, entries, SecondEntry.Replace("22222222", "c2d949a1", StringComparison.Ordinal));
        yield return ("DuplicateIds", atom, entries, string.Concat(Enumerable.Repeat(SecondEntry.Replace("22222222", "c2d949a1", StringComparison.Ordinal), 9)));
        yield return ("DuplicateUpdated", atom, entries, SecondEntry);
        yield return ("NonCanonicalURI", atom, "<id>urn:uuid:c2d949a1", "<id>urn:uuid:C2D949A1");
        yield return ("InvalidUUID", atom, "<id>urn:uuid:c2d949a1-", "<id>urn:uuid:c2d9-");
        yield return ("InvalidURN", atom, "<id>urn:uuid:c2d949a1-a5b8-50a1-8d77-c190ea151607", "<id>urn:x:1");
        yield return ("InvalidTAG", atom, "<id>urn:uuid:c2d949a1-a5b8-50a1-8d77-c190ea151607", "<id>tag:example.org:first");
        yield return ("InvalidLink", atom, feed, "<icon>http:/x</icon>");
        yield return ("MissingSourceElement", atom, entry, "<source><title>x</title></source>");
        yield return ("ObsoleteNamespace", atom, "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#");
        yield return ("ObsoleteVersion", atom, "xmlns=\"http://www.w3.org/2005/Atom\"", "version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"");

        // Media RSS.
        yield return ("InvalidMediaMedium", rss, item, "<media:content url=\"https://example.org/a.png\" medium=\"picture\"/>");
        yield return ("InvalidMediaExpression", rss, item, "<media:content url=\"https://example.org/a.png\" expression=\"some\"/>");
        yield return ("InvalidMediaTextType", rss, item, "<media:content url=\"https://example.org/a.png\"><media:description type=\"text\">x</media:description></media:content>");
        yield return ("DeprecatedMediaAdult", rss, item, "<media:adult>false</media:adult>");
        yield return ("MediaGroupWithoutAlternatives", rss, item, "<media:group><media:content url=\"https://example.org/a.png\"/></media:group>");

        // Lists of subscriptions.
        yield return ("InvalidOPMLVersion", opml, "version=\"2.0\"", "version=\"3.0\"");
        yield return ("MissingXmlURL", opml, " xmlUrl=\"https://example.org/feed.xml\"", "");
        yield return ("MissingTitleAttr", opml, " title=\"News\"", "");
        yield return ("MissingOutlineType", opml, "type=\"rss\" ", "");
        yield return ("MissingUrlAttr", opml, "type=\"rss\" ", "type=\"link\" ");
        yield return ("InvalidOutlineType", opml, "opml version=\"2.0\"><head><title>Feeds</title><dateModified>Tue, 12 May 2020 04:00:00 GMT</dateModified></head>\n<body><outline text=\"All\"><outline type=\"rss\"", "opml version=\"1.1\"><head/>\n<body><outline text=\"All\"><outline type=\"feed\"");
        yield return ("InvalidOutlineVersion", opml, "version=\"RSS2\"", "version=\"ATOM\"");
        yield return ("InvalidTrueFalse", opml, "<outline text=\"All\">", "<outline text=\"All\" isComment=\"no\">");
        yield return ("InvalidExpansionState", opml, "</head>", "<expansionState>all</expansionState></head>");
    }
}
