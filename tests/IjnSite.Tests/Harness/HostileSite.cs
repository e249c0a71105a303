using System.Collections.Concurrent;

namespace IjnSite.Tests.Harness;

/// <summary>
/// Sites that hold a hostile text in every key of every content type and in every body, each built once for all tests. Control characters are not among
/// them: a key that holds one is an error at its line and the site is not written; each format has them in a test of its own.
/// </summary>
internal static class HostileSite
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["markup"] = "\"><script>x</script> ]]> <!-- --> ' & &lt; &#0; {{ page.title }} {% raw %} </textarea></title></style> \\u003c",
        ["lines"] = "a\r\nSet-Cookie: a=b\r\n\r\nEND:VCARD\r\nBEGIN:VEVENT\nTY  - JOUR\r%0d%0aBcc: x@example.org \u2028 \u2029 \\n\\r",
        ["quotes"] = "\"'`\u201C\u2019 \\ \\\\ {} }{ % # $ & _ ^ ~ , ; : = | * [x](y) <z> @a{b, c} ---",
        ["marks"] = "\u202Eabc\u202C \u2066\u2067 \u200F\u061C \uFEFF \u200B \U0001F600 \U0001F468\u200D\U0001F469 \u00E9e\u0301 \u05E9\u05DC\u05D5\u05DD",
        ["commands"] = "=HYPERLINK(\"https://example.com\") @SUM(A1) +1 -1 |cmd ::error::x ::stop-commands::y ../../../etc/passwd $(id) %0a",
        ["long"] = string.Concat(Enumerable.Repeat("Ten words of a title that is far too long. ", 300)),
    };

    private static readonly ConcurrentDictionary<string, Lazy<(TestOutcome Outcome, SampleValues Values)>> Built = new(StringComparer.Ordinal);

    /// <summary>The names of the texts, for theories.</summary>
    public static TheoryData<string> Names => [.. Texts.Keys];

    /// <summary>What the site with this text makes; its findings hold no error.</summary>
    public static TestOutcome Of(string name) => Get(name).Outcome;

    /// <summary>The texts that were written into the keys, by path such as <c>contact.name</c>; a key with a limit has as much as it takes.</summary>
    public static IReadOnlyDictionary<string, string> Written(string name) => Get(name).Values.Written;

    // Some keys begin with what is hostile, as a spreadsheet reads it; in Markdown it stands in a code span, where it is text.
    private static (TestOutcome Outcome, SampleValues Values) Get(string name) => Built.GetOrAdd(name, _ => new(() =>
        FullSite.Build(path => Texts[name] + (name == "long" ? "" : $" in {path}"), $"The text of the entry, with ``` {Texts[name].ReplaceLineEndings(" ").Replace("`", "", StringComparison.Ordinal)} ``` in it."))).Value;
}
