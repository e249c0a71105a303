using System.Globalization;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Engine.Modules.Process;

/// <summary>Reads a text file as UTF-8, with a finding instead of replacement characters.</summary>
public static class TextFile
{
    public static readonly DiagnosticDescriptor NotUtf8 = new("not-utf-8", Severity.Error,
        "A text file is not encoded as UTF-8, most often because an old program saved it.");

    public static readonly DiagnosticDescriptor TooLarge = new("file-too-large", Severity.Error,
        "A text file of the content is larger than 1 MiB.")
    {
        Advice = "Split the text, or move what is not text into a file of its own.",
    };

    private const int MaxBytes = 1024 * 1024;

    public static readonly IReadOnlyList<DiagnosticDescriptor> Diagnostics = [NotUtf8, TooLarge];

    /// <returns>Null, with a finding, when it cannot be read.</returns>
    public static SourceText? Read(IFileStore files, SitePath path, DiagnosticBag diagnostics)
    {
        byte[] bytes;
        try
        {
            bytes = files.Read(path);
        }
        catch (FileStoreException fault)
        {
            diagnostics.Add(PipelineDiagnostics.Unreadable(fault));
            return null;
        }

        if (bytes.Length > MaxBytes)
        {
            diagnostics.Add(TooLarge.At(SourceSpan.StartOf(path.Value),
                $"The file has {(bytes.Length / 1024).ToString(CultureInfo.InvariantCulture)} KiB; a text may have 1,024 KiB", "Split it, or move what is not text into a file of its own."));
            return null;
        }

        if (SourceText.TryDecode(path, bytes, out var badByte) is { } text) return text;
        var good = System.Text.Encoding.UTF8.GetString(bytes.AsSpan(0, badByte));
        diagnostics.Add(NotUtf8.At(new SourceText(path, good).Span(good.Length),
            "From here on the file is not valid UTF-8", "Open it in your editor and save it with the encoding UTF-8."));
        return null;
    }
}
