using IjnSite.Commands;

namespace IjnSite.Tests.Cli;

/// <summary>Where findings have colors and the line of the source.</summary>
public sealed class TerminalStyleTests
{
    [Theory]
    [InlineData(true, "", true)]
    [InlineData(false, "", false)]
    [InlineData(true, "TERM=dumb", false)]
    [InlineData(true, "NO_COLOR=1", false)]
    [InlineData(true, "NO_COLOR=", true)]
    [InlineData(false, "FORCE_COLOR=1", true)]
    [InlineData(false, "FORCE_COLOR=0", false)]
    [InlineData(false, "CLICOLOR_FORCE=1", true)]
    [InlineData(true, "TERM=dumb FORCE_COLOR=1", true)]
    [InlineData(true, "NO_COLOR=1 FORCE_COLOR=1", false)]
    public void Colors_are_where_they_are_wanted(bool isTerminal, string variables, bool hasColor)
    {
        var set = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]);
        var style = TerminalStyle.Of(isTerminal, set.GetValueOrDefault, () => 120, () => true);
        Assert.Equal(hasColor, style.HasColor);
        Assert.Equal(isTerminal ? 120 : null, style.Width);
        Assert.Equal(hasColor, style.Error("x") != "x");
    }

    [Fact]
    public void A_console_that_shows_the_codes_themselves_gets_none() => Assert.False(TerminalStyle.Of(true, _ => null, () => 120, () => false).HasColor);
}
