using IjnSite.Views;

namespace IjnSite.Tests.Site;

/// <summary>The order of the index from A to Z: as people look for a name, on every machine alike.</summary>
public sealed class AlphabeticalIndexTests
{
    private static readonly string[] Articles = ["a", "an", "the"];

    [Theory]
    [InlineData("The Way Forward", "WAY FORWARD")]
    [InlineData("An answer", "ANSWER")]
    [InlineData("A", "A")]
    [InlineData("The", "THE")]
    [InlineData("Theory of Change", "THEORY OF CHANGE")]
    [InlineData("“The Line”", "LINE")]
    [InlineData("Éléments", "ELEMENTS")]
    [InlineData("mañana", "MANANA")]
    [InlineData("U.S. courts", "US COURTS")]
    [InlineData("L’étoile", "LETOILE")]
    [InlineData("Know-your-rights", "KNOW YOUR RIGHTS")]
    [InlineData("287(g) agreement", "287 G AGREEMENT")]
    [InlineData("  two   spaces ", "TWO SPACES")]
    [InlineData("\U0001F600", "")]
    public void The_place_of_a_title_is_decided_by_its_words_alone(string title, string key) => Assert.Equal(key, AlphabeticalIndex.KeyOf(title, Articles));

    [Fact]
    public void Numbers_stand_before_letters_and_accents_do_not_part_a_letter()
    {
        string[] titles = ["zebra", "Éclair", "The Dream", "287(g)", "echo", "Öl", "\U0001F600", "die Daten", "Ω point"];

        var letters = AlphabeticalIndex.Of(titles.Select(t => new IndexItem(t, "Page", $"/{t}/", null)), Articles);

        Assert.Equal(["0–9", "D", "E", "O", "Z", "Ω"], letters.Select(l => l.Letter));
        Assert.Equal(["\U0001F600", "287(g)"], letters[0].Items.Select(i => i.Title));
        Assert.Equal(["die Daten", "The Dream"], letters[1].Items.Select(i => i.Title));
        Assert.Equal(["echo", "Éclair"], letters[2].Items.Select(i => i.Title));
    }

    [Fact]
    public void Two_of_one_title_stand_in_the_order_of_their_addresses()
    {
        var letters = AlphabeticalIndex.Of([new IndexItem("Bail", "Term", "/glossary/#bail", null), new IndexItem("Bail", "Brief", "/briefs/bail/", null)], Articles);

        Assert.Equal(["/briefs/bail/", "/glossary/#bail"], letters.Single().Items.Select(i => i.Url));
    }
}
