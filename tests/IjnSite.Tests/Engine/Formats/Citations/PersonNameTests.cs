using IjnSite.Engine.Formats.Citations;

namespace IjnSite.Tests.Engine.Formats.Citations;

/// <summary>Names in their parts, by the rule that <see cref="PersonName"/> states.</summary>
public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Arianna Rosales", "Rosales, Arianna", "Arianna Rosales")]
    [InlineData("Rosales, Arianna", "Rosales, Arianna", "Arianna Rosales")]
    [InlineData("Simone de Beauvoir", "de Beauvoir, Simone", "Simone de Beauvoir")]
    [InlineData("de Beauvoir, Simone", "de Beauvoir, Simone", "Simone de Beauvoir")]
    [InlineData("Ludwig Mies van der Rohe", "van der Rohe, Ludwig Mies", "Ludwig Mies van der Rohe")]
    [InlineData("Martin Luther King Jr.", "King, Martin Luther, Jr.", "Martin Luther King Jr.")]
    [InlineData("Martin Luther King, Jr.", "King, Martin Luther, Jr.", "Martin Luther King, Jr.")]
    [InlineData("King, Martin Luther, Jr.", "King, Martin Luther, Jr.", "Martin Luther King Jr.")]
    [InlineData("García Márquez, Gabriel", "García Márquez, Gabriel", "Gabriel García Márquez")]
    [InlineData("bell hooks", "hooks, bell", "bell hooks")]
    [InlineData("Prince", "Prince", "Prince")]
    [InlineData("Jane Doe, PhD", "Doe, Jane", "Jane Doe, PhD")]
    [InlineData("A, B, C, D", "A, B, C, D", "A, B, C, D")]
    public void A_name_is_split_by_rule(string written, string inverted, string display)
    {
        var name = PersonName.Parse(written);
        Assert.Equal(inverted, name.Inverted);
        Assert.Equal(display, name.Display);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData(" , , ,")]
    [InlineData("Jr.")]
    [InlineData("\u202E")]
    public void No_text_is_too_odd(string written) => Assert.NotNull(PersonName.Parse(written).Literal);
}
