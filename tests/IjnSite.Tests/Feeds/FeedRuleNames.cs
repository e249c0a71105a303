namespace IjnSite.Tests.Feeds;

/// <summary>The names under which the W3C Feed Validation Service documents its findings (validator.w3.org/feed/docs), read in November 2026.</summary>
internal static class FeedRuleNames
{
    public static readonly IReadOnlySet<string> Documented = new HashSet<string>(StringComparer.Ordinal)
    {
        // Errors.
        "SAXError", "WPBlankLine", "UnicodeError", "MissingNamespace", "NotInANamespace", "UndefinedNamedEntity", "InvalidRSSVersion", "UndefinedElement", "NoBlink", "NoThrWhen",
        "MissingAttribute", "UnexpectedAttribute", "DuplicateElement", "NotEnoughHoursInTheDay", "EightDaysAWeek", "InvalidValue", "InvalidContact", "InvalidAddrSpec", "InvalidLink", "UriNotIri",
        "InvalidIRI", "InvalidFullLink", "InvalidUriChar", "InvalidISO8601Date", "InvalidISO8601DateTime", "InvalidW3CDTFDate", "InvalidRFC2822Date", "IncorrectDOW", "InvalidRFC3339Date",
        "InvalidURIAttribute", "InvalidURLAttribute", "InvalidIntegerAttribute", "InvalidBooleanAttribute", "InvalidMIMEAttribute", "InvalidInteger", "InvalidPercentage",
        "InvalidNonNegativeInteger", "InvalidPositiveInteger", "InvalidAlphanum", "InvalidWidth", "InvalidHeight", "InvalidHour", "InvalidDay", "InvalidHttpGUID", "InvalidLanguage",
        "InvalidUpdatePeriod", "InvalidItunesCategory", "InvalidItunesEpisodeType", "InvalidItunesChannelType", "InvalidYesNo", "InvalidYesNoClean", "InvalidDuration", "TooLong", "InvalidTextType",
        "InvalidCommaSeparatedIntegers", "InvalidFormComponentName", "InvalidAccessRestrictionRel", "NotURLEncoded", "InvalidLocalRole", "InvalidEncoding", "InvalidSyndicationRight",
        "InvalidLocalParameter", "MissingElement", "MissingDescription", "MissingLink", "MissingTitle", "ItemMustContainTitleOrDescription", "MissingXhtmlDiv", "MissingContentOrAlternate",
        "FatalSecurityRisk", "ContainsSystemEntity", "DuplicateValue", "InvalidDoctype", "BadXmlVersion", "DuplicateAtomLink", "MissingHref", "HttpError", "IOError", "UnknownEncoding",
        "UnexpectedText", "UnexpectedWhitespace", "ValidatorLimit", "HttpProtocolError", "HttpsProtocolError", "InvalidRDF", "InvalidLatitude", "InvalidLongitude", "MisplacedMetadata",
        "InvalidPermalink", "InvalidCreditRole", "InvalidMediaTextType", "InvalidMediaHash", "InvalidMediaRating", "InvalidNPTTime", "InvalidMediaRestriction", "InvalidMediaRestrictionRel",
        "InvalidMediaRestrictionType", "InvalidMediaMedium", "InvalidMediaExpression", "MediaGroupWithoutAlternatives", "InvalidSseType", "InvalidNSS", "IntegerOverflow", "SinceAfterUntil",
        "MissingByAndWhenAttrs", "HttpErrorWithPossibleFeed", "MediaRssNamespace", "DuplicateIds", "MissingSummary", "UndeclaredPrefix", "ObsoleteNamespace", "ConflictingCatAttr",
        "ConflictingCatChildren", "InvalidMediaRange", "InvalidURI", "InvalidURN", "InvalidUUID", "InvalidTAG", "InvalidContentMode", "InvalidMIMEType", "InvalidNamespace", "NotEscaped",
        "NotBase64", "FeedRelInCompleteFeed", "CurrentNotSelfInCompleteFeed", "LinkPastEnd", "DeprecatedDTD", "InvalidOPMLVersion", "InvalidExpansionState", "InvalidTrueFalse",
        "InvalidCountryCode", "InvalidCurrencyUnit", "InvalidFloat", "InvalidFloatUnit", "InvalidFullLocation", "InvalidGender", "InvalidIntUnit", "InvalidLabel", "InvalidLocation",
        "InvalidMaritalStatus", "InvalidPaymentMethod", "InvalidPriceType", "InvalidRatingType", "InvalidReviewerType", "InvalidSalaryType", "InvalidServiceType", "InvalidYear", "TooMany",
        "InvalidCoord", "InvalidCoordList", "InvalidMetaName", "InvalidMetaContent", "InvalidAltitudeMode", "InvalidAngle", "InvalidColor", "InvalidColorMode", "InvalidItemIconState",
        "InvalidListItemType", "InvalidKmlCoordList", "InvalidKmlLatitude", "InvalidKmlLongitude", "InvalidKmlUnits", "InvalidRefreshMode", "InvalidSchemaFieldType", "InvalidStyleState",
        "InvalidViewRefreshMode", "InvalidZeroOne", "UseZeroForUnknown",
        // Warnings, and notes of good practice.
        "UseOfExtensionAttr", "UnknownHost", "ObsoleteItunesCategory", "InvalidKeywords", "UndeterminableVocabulary", "AtomLinkNotEmpty", "UnregisteredAtomLinkRel", "HttpsProtocolWarning",
        "DeprecatedMediaAdult", "DuplicateSemantics", "DuplicateItemSemantics", "DuplicateDescriptionSemantics", "ImageLinkDoesntMatch", "ImageUrlFormat", "ContainsRelRef", "ReservedPrefix",
        "NotSufficientlyUnique", "ImplausibleDate", "ProblematicalRFC822Date", "SecurityRisk", "SecurityRiskAttr", "DangerousStyleAttr", "BadCharacters", "ObscureEncoding", "UnexpectedContentType",
        "EncodingMismatch", "NonSpecificMediaType", "NonCanonicalURI", "SameDocumentReference", "ContainsEmail", "ContainsHTML", "ContainsUndeclaredHTML", "MissingSelf", "SelfDoesntMatchLocation",
        "RelativeSelf", "MissingSourceElement", "MissingTypeAttr", "DuplicateEntries", "DuplicateUpdated", "NotBlank", "AttrNotBlank", "MissingTextualContent", "NotUTF8", "MissingItunesElement",
        "MissingItunesEmail", "UnsupportedItunesFormat", "SelfNotAtom", "DuplicateEnclosure", "MissingGuid", "ObsoleteWikiNamespace", "CommentRSS", "ShouldIncludeExample", "InvalidAdultContent",
        "MisplacedXHTMLContent", "SchemeNotIANARegistered", "AvoidNamespacePrefix", "UnknownNamespace", "UnsupportedNamespace", "MissingRecommendedAttribute", "QuestionableUsage",
        "MissingDCLanguage", "NonstdPrefix", "NonstdEncoding", "MissingEncoding", "TempRedirect", "TextXml", "Uncompressed", "ObsoleteVersion", "UndefinedParam", "NotInline", "NotHtml",
        "HtmlFragment", "FeedHistoryRelInEntry", "MissingCurrentInArchive", "ArchiveIncomplete", "MissingXmlURL", "InvalidOutlineVersion", "InvalidOutlineType", "MissingOutlineType",
        "MissingTitleAttr", "MissingUrlAttr", "CoordComma", "Deprecated", "DeprecatedRootHref", "InvalidKmlMediaType", "MissingId", "CharacterData", "EmailFormat", "MissingRealName",
        "MisplacedItem", "ImageTitleDoesntMatch", "AvoidTextInput", "NeedDescriptionBeforeContent", "SlashDate", "UseZeroForMidnight", "MissingAtomSelfLink"
    };

    /// <summary>What cannot be a finding about a feed of ours, with the reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> LeftOut = new (string Reason, string[] Names)[]
    {
        ("podcasts only (iTunes): no feed of ours has audio",
        [
            "InvalidItunesCategory", "InvalidItunesEpisodeType", "InvalidItunesChannelType", "InvalidYesNo", "InvalidYesNoClean", "InvalidDuration", "TooLong", "ObsoleteItunesCategory",
            "InvalidKeywords", "MissingItunesElement", "MissingItunesEmail", "UnsupportedItunesFormat"
        ]),
        ("of other kinds of documents (KML)",
        [
            "InvalidAltitudeMode", "InvalidAngle", "InvalidColor", "InvalidColorMode", "InvalidItemIconState", "InvalidListItemType", "InvalidKmlCoordList", "InvalidKmlLatitude",
            "InvalidKmlLongitude", "InvalidKmlUnits", "InvalidRefreshMode", "InvalidSchemaFieldType", "InvalidStyleState", "InvalidViewRefreshMode", "InvalidZeroOne", "Deprecated",
            "DeprecatedRootHref", "InvalidKmlMediaType", "MissingId"
        ]),
        ("of Google Base, which is no more",
        [
            "InvalidCountryCode", "InvalidCurrencyUnit", "InvalidFloat", "InvalidFloatUnit", "InvalidFullLocation", "InvalidGender", "InvalidIntUnit", "InvalidLabel", "InvalidLocation",
            "InvalidMaritalStatus", "InvalidPaymentMethod", "InvalidPriceType", "InvalidRatingType", "InvalidReviewerType", "InvalidSalaryType", "InvalidServiceType", "InvalidYear",
            "TooMany"
        ]),
        ("of places on a map (GeoRSS, geo, ICBM): no feed of ours has any",
        [
            "InvalidCoord", "InvalidCoordList", "CoordComma", "InvalidLatitude", "InvalidLongitude"
        ]),
        ("of OpenSearch descriptions",
        [
            "InvalidLocalRole", "InvalidEncoding", "InvalidSyndicationRight", "InvalidLocalParameter", "ShouldIncludeExample", "InvalidAdultContent", "NotURLEncoded", "UndeclaredPrefix"
        ]),
        ("of Simple Sharing Extensions",
        [
            "InvalidSseType", "InvalidNSS", "IntegerOverflow", "SinceAfterUntil", "MissingByAndWhenAttrs", "InvalidAlphanum"
        ]),
        ("of the Atom Publishing Protocol",
        [
            "ConflictingCatAttr", "ConflictingCatChildren", "InvalidMediaRange", "UndefinedParam", "MissingRecommendedAttribute"
        ]),
        ("of RSS 1.0 (RDF), or of modules for it",
        [
            "InvalidRDF", "InvalidISO8601Date", "InvalidISO8601DateTime", "InvalidW3CDTFDate", "InvalidUpdatePeriod", "ObsoleteWikiNamespace", "InvalidAccessRestrictionRel",
            "InvalidFormComponentName", "InvalidCommaSeparatedIntegers"
        ]),
        ("of Atom 0.3 or RSS 0.9",
        [
            "InvalidContentMode", "NotEscaped", "DeprecatedDTD", "MissingSummary", "InvalidURI"
        ]),
        ("of parts of Media RSS that no feed of ours has",
        [
            "InvalidCreditRole", "InvalidMediaHash", "InvalidMediaRating", "InvalidNPTTime", "InvalidMediaRestriction", "InvalidMediaRestrictionRel", "InvalidMediaRestrictionType",
            "InvalidPercentage", "InvalidInteger"
        ]),
        ("of threads (RFC 4685): no feed of ours has comments",
        [
            "NoThrWhen"
        ]),
        ("what the host answers, not what the feed holds; HeaderTests judge the media type and the encoding",
        [
            "HttpError", "IOError", "HttpProtocolError", "HttpsProtocolError", "HttpErrorWithPossibleFeed", "HttpsProtocolWarning", "TempRedirect", "TextXml", "Uncompressed",
            "UnexpectedContentType", "EncodingMismatch", "NonSpecificMediaType", "ValidatorLimit"
        ]),
        ("a name that stands above others, or that the service never gives",
        [
            "InvalidValue", "FatalSecurityRisk", "UnicodeError", "UnknownEncoding", "NonstdEncoding", "ContainsEmail", "AvoidNamespacePrefix", "UnknownNamespace", "UnsupportedNamespace",
            "QuestionableUsage"
        ]),
        ("needs a lookup of the host of an address; no feed of ours has an address for mail outside its HTML",
        [
            "UnknownHost", "InvalidAddrSpec"
        ]),
        ("of xml:base, which no feed of ours has: every address is whole",
        [
            "SameDocumentReference"
        ]),
        ("of a robots element in XHTML, which no feed of ours has",
        [
            "InvalidMetaName", "InvalidMetaContent"
        ]),
        ("of attributes in foreign namespaces, which no feed of ours has",
        [
            "UseOfExtensionAttr"
        ]),
    }.SelectMany(g => g.Names.Select(n => (Name: n, g.Reason))).ToDictionary(g => g.Name, g => g.Reason, StringComparer.Ordinal);
}
