namespace IjnSite.Engine.Formats.Liquid;

/// <summary>A filter was given a text that it cannot do anything with; the message says why, in words for the theme's author.</summary>
public sealed class FilterInputException(string input, string message) : ArgumentException(message)
{
    public string Input { get; } = input;
}
