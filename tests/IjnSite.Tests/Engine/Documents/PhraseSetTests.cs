using IjnSite.Engine.Documents;

namespace IjnSite.Tests.Engine.Documents;

public sealed class PhraseSetTests
{
    [Theory]
    [InlineData("one two", "one|two")]
    [InlineData(" (re-grant), U.S. law - R&D’s", "re-grant|U.S|law|R&D’s")]
    [InlineData("añ\u0303o \U0001F600 2019!", "añ\u0303o|\U0001F600|2019")]
    [InlineData("-'..", "")]
    public void Words_are_letters_and_digits_with_what_holds_them_together(string text, string expected)
    {
        var words = new List<string>();
        for (var word = Words.Next(text, 0); word.Start.Value < text.Length; word = Words.Next(text, word.End.Value)) words.Add(text[word]);
        Assert.Equal(expected, string.Join('|', words));
    }

    [Theory]
    [InlineData("criminal legal system now", "long", 21)]
    [InlineData("criminal legal systems", "short", 14)]
    [InlineData("criminal  legal\nsystem", "long", 22)]
    [InlineData("criminal, legal system", null, 0)]
    [InlineData("criminal legal’s system", "short", 14)]
    [InlineData("legal system", null, 0)]
    [InlineData("non-criminal legal", null, 0)]
    public void The_longest_phrase_of_whole_words_is_found(string text, string? meaning, int length)
    {
        var set = new PhraseSet<string>(StringComparer.Ordinal);
        set.Add("criminal legal system", "long");
        set.Add("criminal legal", "short");
        set.Add("criminal legal", "later");
        set.Add(" - ", "nothing");
        Assert.Equal(meaning, set.LongestAt(text, Words.Next(text, 0), out var found));
        Assert.Equal(length, found);
    }

    [Fact]
    public void Straight_and_curled_apostrophes_are_one()
    {
        var set = new PhraseSet<string>(StringComparer.OrdinalIgnoreCase);
        set.Add("raison d'être", "fr");
        foreach (var text in new[] { "Raison d'être", "raison d’être" }) Assert.Equal("fr", set.LongestAt(text, Words.Next(text, 0), out _));
    }
}
