using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace IjnSite.Engine.Reports;

/// <summary>How the documents for machines are written.</summary>
internal static class ReportJson
{
    public static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = Encoder() };

    // A document may be printed in a job of GitHub Actions, which takes ##[command] anywhere in a line for a command: in JSON the bracket can be written otherwise.
    private static JavaScriptEncoder Encoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.BasicLatin);
        settings.ForbidCharacters('[');
        return JavaScriptEncoder.Create(settings);
    }
}
