using IjnSite.Engine.Formats.Markdown;

namespace IjnSite.Tests.Engine.Formats.Markdown;

/// <summary>Which words mean a term.</summary>
public sealed class TermTests
{
    private static readonly TermSet Terms = new(
    [
        new Term("detention", ["Detention", "immigration detention"], null),
        new Term("codes", ["Black Codes"], null),
        new Term("anti", ["Anti-Blackness", "anti-Black"], null),
        new Term("daca", ["Deferred Action for Childhood Arrivals"], "DACA"),
    ]);

    [Theory]
    [InlineData("After detention.", "detention")]
    [InlineData("Detention ends.", "Detention")]
    [InlineData("It ends. “Detention” is next.", "Detention")]
    [InlineData("*Detention* ends.", "Detention")]
    [InlineData("It ends. *Detention* is next.", "Detention")]
    [InlineData("On immigration detention.", "immigration detention")]
    [InlineData("The detention's end.", "detention")]
    [InlineData("On anti-Blackness and DACA.", "anti-Blackness|DACA")]
    [InlineData("Anti-Black laws, the Black Codes.", "Anti-Black|Black Codes")]
    [InlineData("The Black\nCodes.", "Black Codes")]
    [InlineData("detention and detention", "detention")]
    [InlineData("Detention Watch Network", "")]
    [InlineData("The Detention House", "")]
    [InlineData("*Words* Detention", "")]
    [InlineData("detentions, pre-detention, detention-free, detention.org, @detention/x", "")]
    [InlineData("black codes, BLACK CODES, daca, DACA's2", "")]
    [InlineData("`detention` [detention](/) <https://example.org/detention>", "")]
    [InlineData("Black *Codes*", "")]
    public void Whole_words_in_their_own_case_are_a_term(string text, string expected)
    {
        var body = new MarkdownCase(text).Body;
        Assert.Equal(expected, string.Join('|', body.LinkTerms(Terms, "en", _ => null).Select(u => u.Words)));
    }

    [Fact]
    public void The_words_around_a_term_stay_as_they_were()
    {
        var text = new MarkdownCase("A \"detention\" & *anti-Black* law, a **DACA**'s [x](/) end");
        var before = text.Html;
        text.Body.LinkTerms(Terms, "en", _ => null);
        var after = System.Text.RegularExpressions.Regex.Replace(text.Html, "<a role=\"doc-glossref\"[^>]*>(.*?)</a>", "$1");
        Assert.Equal(before, after);
        Assert.Equal(3, System.Text.RegularExpressions.Regex.Count(text.Html, "doc-glossref"));
        Assert.Equal("A “detention” & anti-Black law, a DACA’s x end", text.Body.PlainText());
    }

    [Fact]
    public void Ids_keep_away_from_those_of_the_text()
    {
        var use = Assert.Single(new MarkdownCase("## Use {#u1}\n\nOn detention").Body.LinkTerms(Terms, "en", _ => null));
        Assert.Equal(("u1-x", "w1"), (use.UseId, use.ExplanationId));
    }
}
