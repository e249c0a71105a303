using Microsoft.Playwright;

namespace IjnSite.Tests.Browser;

/// <summary>A way in which a person sees a page: width, colors, size and spacing of text.</summary>
internal sealed record PageState(string Name, int Width, ColorScheme Colors)
{
    public bool ForcedColors { get; init; }

    public bool ReducedMotion { get; init; } = true;

    public bool HasStyles { get; init; } = true;

    /// <summary>Changes the page after it has loaded, as a reader's own settings would.</summary>
    public string? Script { get; init; }

    // WCAG 2.2, 1.4.12. A constructed sheet, since the site's policy refuses any other.
    private const string TextSpacing =
        "const s = new CSSStyleSheet(); s.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'); document.adoptedStyleSheets = [s];";

    private const string Undo =
        "document.adoptedStyleSheets = []; document.documentElement.style.fontSize = ''; for (const s of document.styleSheets) s.disabled = false; document.activeElement?.blur(); scrollTo({ top: 0, behavior: 'instant' })";

    private const string LargeText = "document.documentElement.style.fontSize = '200%'";

    public static PageState Plain { get; } = new("light 1280", 1280, ColorScheme.Light) { ReducedMotion = false };

    private static readonly PageState[] Usual = [Plain, new("dark 320", 320, ColorScheme.Dark)];

    private static readonly PageState[] Rest =
    [
        new("light 320", 320, ColorScheme.Light),
        new("dark 1280", 1280, ColorScheme.Dark),
        new("forced colors", 1280, ColorScheme.Dark) { ForcedColors = true },
        new("text at 200 %", 1280, ColorScheme.Light) { Script = LargeText },
        new("text at 200 %, 640", 640, ColorScheme.Light) { Script = LargeText },
        new("text spacing", 320, ColorScheme.Light) { Script = TextSpacing },
        new("text spacing, 1280", 1280, ColorScheme.Dark) { Script = TextSpacing },
        new("no styles", 1280, ColorScheme.Light) { HasStyles = false, Script = "for (const s of document.styleSheets) s.disabled = true" },
    ];

    public static IReadOnlyList<PageState> All { get; } = [.. Usual, .. Rest];

    /// <summary>One of the two states in which every page is seen, not only every layout.</summary>
    public bool IsUsual => Usual.Contains(this);

    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("IJN_TEST_FULL") == "1";

    public static PageState Named(string name) => All.Single(s => s.Name == name);

    /// <summary>Makes a page that is open, or about to be, look as in this state. One page serves all states: a new one takes longer than what it shows.</summary>
    public async Task PrepareAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Width, 900);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions
        {
            ColorScheme = Colors,
            ForcedColors = ForcedColors ? Microsoft.Playwright.ForcedColors.Active : Microsoft.Playwright.ForcedColors.None,
            ReducedMotion = ReducedMotion ? Microsoft.Playwright.ReducedMotion.Reduce : Microsoft.Playwright.ReducedMotion.NoPreference,
        });
    }

    /// <summary>Undoes what another state changed, and changes what this one does.</summary>
    public Task ChangeAsync(IPage page) => page.EvaluateAsync($"() => {{ {Undo}; {Script} }}");
}
