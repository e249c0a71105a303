using Microsoft.Playwright;

namespace IjnSite.Tests.Browser;

/// <summary>A way in which a person sees a page: width, colours, size and spacing of text.</summary>
internal sealed record PageState(string Name, int Width, ColorScheme Colors)
{
    public bool ForcedColors { get; init; }

    /// <summary>Changes the page after it has loaded, as a reader's own settings would.</summary>
    public string? Script { get; init; }

    // WCAG 2.2, 1.4.12. A constructed sheet, since the site's policy refuses any other.
    private const string TextSpacing =
        "const s = new CSSStyleSheet(); s.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'); document.adoptedStyleSheets = [s];";

    private static readonly PageState[] Usual = [new("light 1280", 1280, ColorScheme.Light), new("dark 320", 320, ColorScheme.Dark)];

    private static readonly PageState[] Rest =
    [
        new("light 320", 320, ColorScheme.Light),
        new("dark 1280", 1280, ColorScheme.Dark),
        new("forced colors", 1280, ColorScheme.Dark) { ForcedColors = true },
        new("text at 200 %", 1280, ColorScheme.Light) { Script = "document.documentElement.style.fontSize = '200%'" },
        new("text spacing", 320, ColorScheme.Light) { Script = TextSpacing },
    ];

    public static IReadOnlyList<PageState> All { get; } = Environment.GetEnvironmentVariable("IJN_TEST_FULL") == "1" ? [.. Usual, .. Rest] : Usual;

    public static PageState Named(string name) => All.Single(s => s.Name == name);

    public BrowserNewContextOptions Context => new()
    {
        ViewportSize = new ViewportSize { Width = Width, Height = 900 },
        ColorScheme = Colors,
        ForcedColors = ForcedColors ? Microsoft.Playwright.ForcedColors.Active : null,
        ReducedMotion = ReducedMotion.Reduce,
    };
}
