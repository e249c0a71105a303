namespace IjnSite.Engine.Schemas;

/// <summary>
/// What a scalar type takes, as data that other programs understand. It never refuses a value that the type reads; what it cannot state (whether a day exists in
/// a time zone's table, whether <c>0x1F</c> was written for 31) the type refuses alone.
/// </summary>
/// <param name="Pattern">A regular expression of ECMAScript for the whole text, without anchors; what it says of a blank text is not used.</param>
/// <param name="Example">A value as an author could write it.</param>
public sealed record ScalarForm(string Pattern, string Example)
{
    /// <summary>The class of the characters that .NET takes for white space, and that are trimmed from the ends of a value.</summary>
    public const string Blank = @"[\s\u0085]";

    /// <summary>Control characters, to stand in a class of characters.</summary>
    public const string Controls = @"\u0000-\u001f\u007f-\u009f";

    /// <summary>YAML's own reading of the text may be a number (<c>title: 2020</c>).</summary>
    public bool TakesNumbers { get; init; }

    /// <summary>YAML's own reading of the text may be true or false.</summary>
    public bool TakesBooleans { get; init; }

    /// <summary>The smallest and the largest whole number; null when numbers need not be whole, or are none.</summary>
    public (int Min, int Max)? Whole { get; init; }

    /// <summary>The only texts that are taken; empty when the pattern alone decides.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
