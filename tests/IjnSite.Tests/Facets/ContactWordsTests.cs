using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Tests.Harness;
using IjnSite.Views;

namespace IjnSite.Tests.Facets;

/// <summary>Spans of time and languages as people say them, with the theme's words.</summary>
public sealed class ContactWordsTests
{
    private static readonly Lazy<InterfaceStrings> English = new(() =>
    {
        var path = SitePath.Parse("theme/i18n/en.yml");
        var text = SourceText.TryDecode(path, File.ReadAllBytes(Repository.PathOf("theme", "i18n", "en.yml")), out _)!;
        return new InterfaceStrings("en", YamlReader.Read(text, 0, text.Text.Length, YamlLimits.DataFile, new DiagnosticBag()));
    });

    [Theory]
    [InlineData("2026-11-24", "less than a week ago")]
    [InlineData("2026-11-18", "less than a week ago")]
    [InlineData("2026-11-17", "1 week ago")]
    [InlineData("2026-11-10", "2 weeks ago")]
    [InlineData("2026-10-30", "3 weeks ago")]
    [InlineData("2026-09-30", "7 weeks ago")]
    [InlineData("2026-09-29", "1 month ago")]
    [InlineData("2026-09-24", "2 months ago")]
    [InlineData("2025-11-25", "11 months ago")]
    [InlineData("2024-11-25", "23 months ago")]
    [InlineData("2024-11-24", "2 years ago")]
    [InlineData("2021-12-01", "4 years ago")]
    public void How_long_ago_a_day_was_is_said_in_words(string day, string words) =>
        Assert.Equal(words, English.Value.Ago(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 11, 24)));

    [Theory]
    [InlineData("en", "English")]
    [InlineData("es", "Spanish")]
    [InlineData("ht", "Haitian Creole")]
    [InlineData("zh-Hant", "Chinese (traditional)")]
    [InlineData("pt-BR", "Portuguese (pt-BR)")]
    [InlineData("xx", "xx")]
    public void A_language_has_its_name(string code, string name) => Assert.Equal(name, English.Value.LanguageName(code));
}
