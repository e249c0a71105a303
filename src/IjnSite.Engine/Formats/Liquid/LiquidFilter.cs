namespace IjnSite.Engine.Formats.Liquid;

/// <summary>A filter that a site gives to its templates.</summary>
/// <param name="Name">As written after the bar.</param>
/// <param name="Meaning">What it does, for the guide of those who write templates.</param>
/// <param name="Apply">The input and the arguments by name (positional ones as "0", "1" …), typed as in <see cref="ILiquidObject"/>; gives text, a number or <see cref="HtmlText"/>. Throws <see cref="ArgumentException"/> with a sentence for the theme's author when it cannot.</param>
public sealed record LiquidFilter(string Name, string Meaning, Func<object?, IReadOnlyDictionary<string, object?>, object?> Apply);
