using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>The text that stands for a picture.</summary>
public static class AltTexts
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".heic", ".tif", ".tiff", ".bmp"];

    // What cameras, phones and programs call a picture, before its number.
    private static readonly string[] Cameras = ["img", "dsc", "dscn", "dscf", "pxl", "mvimg", "image", "photo", "picture", "screenshot", "screen shot", "scan", "untitled", "unnamed", "download"];

    /// <summary>Reports a text that is only the name of a file.</summary>
    /// <param name="file">The name or address of the picture.</param>
    public static void Check(string alt, string file, SourceSpan where, DiagnosticBag diagnostics)
    {
        if (!IsFileName(alt.AsSpan().Trim(), file.AsSpan(file.LastIndexOf('/') + 1))) return;
        diagnostics.Add(ReadingDiagnostics.AltFileName.At(where, $"The text of the picture, '{alt.Trim()}', is only the name of a file",
            "Write what the picture shows, as you would tell it to somebody on the phone."));
    }

    private static bool IsFileName(ReadOnlySpan<char> alt, ReadOnlySpan<char> file)
    {
        if (alt.IsEmpty) return false;
        foreach (var ending in Endings)
            if (alt.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && !alt.Contains(' ')) return true;
        var dot = file.LastIndexOf('.');
        if (alt.Equals(file, StringComparison.OrdinalIgnoreCase) || (dot > 0 && alt.Equals(file[..dot], StringComparison.OrdinalIgnoreCase))) return true;
        foreach (var camera in Cameras)
            if (alt.StartsWith(camera, StringComparison.OrdinalIgnoreCase) && alt[camera.Length..].IndexOfAnyExcept("0123456789 _-.:()") < 0) return true;
        return false;
    }
}
