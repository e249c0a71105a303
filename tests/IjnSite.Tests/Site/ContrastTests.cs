using FsCheck.Xunit;
using IjnSite.Views.Branding;

namespace IjnSite.Tests.Site;

/// <summary>The contrast ratio of WCAG 2.2. The pairs are published ones: black on white, WebAIM's examples, the greys on both sides of a limit.</summary>
public sealed class ContrastTests
{
    [Theory]
    [InlineData("#000", "#ffffff", 21.0)]
    [InlineData("#ffffff", "#ffffff", 1.0)]
    [InlineData("#777777", "#ffffff", 4.47)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#595959", "#ffffff", 7.00)]
    [InlineData("#ff0000", "#ffffff", 3.99)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    public void Known_pairs_have_their_published_ratio(string one, string two, double ratio) =>
        Assert.Equal(ratio, Math.Floor(Rgb.Parse(one)!.Value.ContrastWith(Rgb.Parse(two)!.Value) * 100) / 100, precision: 2);

    [Property]
    public bool It_is_the_same_both_ways_and_between_1_and_21(byte a, byte b, byte c, byte d, byte e, byte f)
    {
        var (one, two) = (new Rgb(a, b, c), new Rgb(d, e, f));
        return one.ContrastWith(two) == two.ContrastWith(one) && one.ContrastWith(two) is >= 1 and <= 21.0000001;
    }

    [Property]
    public bool A_color_that_is_written_is_read_again(byte red, byte green, byte blue) =>
        Rgb.Parse(new Rgb(red, green, blue).ToString()) == new Rgb(red, green, blue);

    [Theory]
    [InlineData("red")]
    [InlineData("#ff")]
    [InlineData("#12345678")]
    [InlineData("#gggggg")]
    [InlineData("rgb(0 0 0)")]
    public void What_cannot_be_computed_with_is_no_color(string text) => Assert.Null(Rgb.Parse(text));
}
