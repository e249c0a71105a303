using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.SmartyPants;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Parses texts. One pipeline, built once; safe for use by several threads.</summary>
public sealed class MarkdownReader
{
    private readonly MarkdownOptions _options;
    private readonly MarkdownPipeline _pipeline;

    public MarkdownReader(MarkdownOptions options)
    {
        _options = options;
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables().UseFootnotes().UseDefinitionLists().UseTaskLists().UseAbbreviations().UseCustomContainers()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePreciseSourceLocation();
        if (options.SmartQuotes) builder.UseSmartyPants(Characters());
        // Attributes must come last: they look back at what the others made.
        _pipeline = builder.UseGenericAttributes().Build();
    }

    /// <summary>Parses the text of a source from <paramref name="bodyStart"/> (a UTF-16 offset) on, and reports what is wrong in it with its place in the whole file.</summary>
    public MarkdownBody Read(SourceText source, int bodyStart, DiagnosticBag diagnostics)
    {
        var text = bodyStart == 0 ? source.Text : source.Text[bodyStart..];
        var place = new BodyPlace(source, bodyStart);
        if (TableGuard.FirstTooLarge(text, _options.Limits.TableCells) is { } tooLarge)
        {
            diagnostics.Add(MarkdownDiagnostics.Limit.At(place.At(tooLarge, 1),
                $"A table here would have more than {_options.Limits.TableCells.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} cells", "Split the table, or put the data into a file to download."));
            return MarkdownBody.Empty(_options);
        }

        try
        {
            var document = Markdig.Markdown.Parse(text, _pipeline);
            var scan = new BodyScan(document, text, place, _options, diagnostics);
            scan.Run();
            return new MarkdownBody(document, _pipeline, _options, scan);
        }
        catch (ArgumentException)
        {
            // How Markdig says that blocks or inlines are nested beyond its own bounds.
            diagnostics.Add(MarkdownDiagnostics.Limit.At(place.At(0, 1), "The text is nested too deeply to be read", "Look for a long run of brackets, quotation marks (>) or list signs, and shorten it."));
            return MarkdownBody.Empty(_options);
        }
    }

    // Characters, not entities: they are shorter, and the same in every output.
    private static SmartyPantOptions Characters()
    {
        var options = new SmartyPantOptions();
        options.Mapping[SmartyPantType.LeftQuote] = "‘";
        options.Mapping[SmartyPantType.RightQuote] = "’";
        options.Mapping[SmartyPantType.Quote] = "’";
        options.Mapping[SmartyPantType.LeftDoubleQuote] = "“";
        options.Mapping[SmartyPantType.RightDoubleQuote] = "”";
        options.Mapping[SmartyPantType.DoubleQuote] = "\"";
        options.Mapping[SmartyPantType.LeftAngleQuote] = "«";
        options.Mapping[SmartyPantType.RightAngleQuote] = "»";
        options.Mapping[SmartyPantType.Ellipsis] = "…";
        options.Mapping[SmartyPantType.Dash2] = "–";
        options.Mapping[SmartyPantType.Dash3] = "—";
        return options;
    }
}
