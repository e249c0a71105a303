using IjnSite.Engine.Formats.Citations;
using static IjnSite.Tests.Engine.Formats.Citations.SampleCitations;

namespace IjnSite.Tests.Engine.Formats.Citations;

/// <summary>Worked out by hand from the manuals; <c>CitationJudgeTests</c> compares the same forms with the official style files.</summary>
public sealed class CitationStylesTests
{
    [Fact]
    public void An_organization_that_publishes_its_own_work_is_named_once_where_the_style_says_so()
    {
        var work = Of("The Cost of “Good” and “Bad”");
        Assert.Equal($"Immigrant Justice Network. (2026, November 24). <cite>The Cost of “Good” and “Bad.”</cite> {Url}", Markup(CitationStyles.Apa(work)));
        Assert.Equal($"Immigrant Justice Network. “The Cost of ‘Good’ and ‘Bad.’” Immigrant Justice Network, November 24, 2026. {Url}.", Markup(CitationStyles.Chicago(work)));
        Assert.Equal($"<cite>The Cost of “Good” and “Bad.”</cite> Immigrant Justice Network, 24 Nov. 2026, {Url}.", Markup(CitationStyles.Mla(work)));
    }

    [Fact]
    public void A_person_is_named_before_the_publisher()
    {
        var work = Of("Who pays?", "Martin Luther King Jr.", "Simone de Beauvoir");
        Assert.Equal($"King, M. L., Jr., & de Beauvoir, S. (2026, November 24). <cite>Who pays?</cite> Immigrant Justice Network. {Url}", Markup(CitationStyles.Apa(work)));
        Assert.Equal($"King, Martin Luther, Jr., and Simone de Beauvoir. “Who Pays?” Immigrant Justice Network, November 24, 2026. {Url}.", Markup(CitationStyles.Chicago(work)));
        Assert.Equal($"King, Martin Luther, Jr., and Simone de Beauvoir. <cite>Who Pays?</cite> Immigrant Justice Network, 24 Nov. 2026, {Url}.", Markup(CitationStyles.Mla(work)));
    }

    [Fact]
    public void A_revised_work_is_cited_in_the_version_that_is_read()
    {
        var work = Of("The Cost") with { Revised = new CitationDate(2027, 1, 5) };
        Assert.Contains("(2027, January 5)", Text(CitationStyles.Apa(work)));
        Assert.Contains("Network, November 24, 2026, last modified January 5, 2027. ", Text(CitationStyles.Chicago(work)));
        Assert.Contains("Network, 24 Nov. 2026, updated 5 Jan. 2027, ", Text(CitationStyles.Mla(work)));
    }

    [Fact]
    public void A_date_is_as_exact_as_it_is_known()
    {
        var year = Of("The Cost") with { Published = new CitationDate(2026, 0, 0) };
        var month = Of("The Cost") with { Published = new CitationDate(2026, 9, 0) };
        var none = Of("The Cost") with { Published = null };
        Assert.Contains("(2026). ", Text(CitationStyles.Apa(year)));
        Assert.Contains("(2026, September). ", Text(CitationStyles.Apa(month)));
        Assert.Contains("(n.d.). ", Text(CitationStyles.Apa(none)));
        Assert.Contains("Network, 2026. ", Text(CitationStyles.Chicago(year)));
        Assert.Contains("Network, Sept. 2026, ", Text(CitationStyles.Mla(month)));
        Assert.Contains($"Network, {Url}", Text(CitationStyles.Mla(none)));
    }

    [Fact]
    public void Many_authors_are_shortened_as_each_style_does()
    {
        var twenty = Text(CitationStyles.Apa(Of("The Cost", Names(20))));
        Assert.Contains("Fam19, A. B., & Fam20, A. B. (2026", twenty);
        var more = Text(CitationStyles.Apa(Of("The Cost", Names(23))));
        Assert.Contains("Fam19, A. B., … Fam23, A. B. (2026", more);
        Assert.DoesNotContain("Fam20", more);
        Assert.Contains("and Annk Bea Fam10. ", Text(CitationStyles.Chicago(Of("The Cost", Names(10)))));
        Assert.Contains("Annh Bea Fam7, et al. ", Text(CitationStyles.Chicago(Of("The Cost", Names(11)))));
        Assert.StartsWith("Fam1, Annb Bea, et al. The Cost.", Text(CitationStyles.Mla(Of("The Cost", Names(3)))));
    }

    [Theory]
    [InlineData("who is in the way: the best of us", "Who Is in the Way: The Best of Us")]
    [InlineData("a well-known iOS app for U.S. courts", "A Well-Known iOS App for U.S. Courts")]
    [InlineData("what they came for", "What They Came For")]
    public void Headlines_have_their_capitals(string title, string headline) => Assert.Contains($"“{headline}.”", Text(CitationStyles.Chicago(Of(title))));

    [Fact]
    public void A_title_in_another_language_keeps_its_letters() =>
        Assert.Contains("“Lo que cuesta la detención.”", Text(CitationStyles.Chicago(Of("Lo que cuesta la detención") with { Language = "es" })));

    [Theory]
    [InlineData("Who pays?", "Who pays?")]
    [InlineData("Stop!", "Stop!")]
    [InlineData("Is this “good”?", "Is this “good”?")]
    [InlineData("“Human rights”", "“Human rights.”")]
    [InlineData("\"Human rights\"", "“Human rights.”")]
    [InlineData("The workers’", "The workers’.")]
    [InlineData("Families Inc.", "Families Inc.")]
    public void A_title_ends_with_one_sign(string title, string ended) => Assert.Contains($". {ended} https", Text(CitationStyles.Apa(Of(title))));
}
