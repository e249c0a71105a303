using IjnSite.Engine.Documents;

namespace IjnSite.Tests.Engine.Documents;

/// <summary>Which name a person is asked about who wrote another.</summary>
public sealed class NearestNameTests
{
    [Theory]
    [InlineData("no", "bom", null)]
    [InlineData("x", "y", null)]
    [InlineData("abcd", "abxy", null)]
    [InlineData("stff", "staff", "staff")]
    [InlineData("inc", "ink", "ink")]
    [InlineData("publshd", "published", "published")]
    public void A_name_is_near_when_most_of_it_is_there(string written, string known, string? expected) => Assert.Equal(expected, NearestName.Of(written, [known]));

    [Theory]
    [InlineData("carolina", "Did you mean 'carolina-chau'? ")]
    [InlineData("Chau", "Did you mean 'carolina-chau'? ")]
    [InlineData("jon-rodny", "Did you mean 'jon-rodney'? ")]
    [InlineData("jon", "")]
    [InlineData("-", "")]
    public void A_part_of_one_name_is_enough_and_of_two_is_no_hint(string written, string hint) =>
        Assert.Equal(hint, NearestName.Hint(written, ["carolina-chau", "jon-rodney", "jon-snow"]));
}
