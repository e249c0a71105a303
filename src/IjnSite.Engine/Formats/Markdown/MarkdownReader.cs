using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.SmartyPants;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Parses texts. One pipeline, built once; safe for use by several threads.</summary>
public sealed class MarkdownReader
{
    private readonly MarkdownOptions _options;
    private readonly MarkdownPipeline _pipeline;
    private readonly BodyRendererPool _renderers;

    public MarkdownReader(MarkdownOptions options)
    {
        _options = options;
        _renderers = new BodyRendererPool(() => new BodyRenderer(_pipeline!, options));
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables().UseFootnotes().UseDefinitionLists().UseTaskLists().UseAbbreviations()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePreciseSourceLocation();
        if (options.SmartQuotes) builder.UseSmartyPants(Characters());
        builder.Extensions.Add(new SiteSyntax());
        // Attributes must come last: they look back at what the others made.
        _pipeline = builder.UseGenericAttributes().Build();
    }

    /// <summary>Parses the text of a source from <paramref name="bodyStart"/> (a UTF-16 offset) on, and reports what is wrong in it with its place in the whole file.</summary>
    /// <param name="language">The language of the text (BCP 47).</param>
    public MarkdownBody Read(SourceText source, int bodyStart, DiagnosticBag diagnostics, string language = "en")
    {
        var (text, place) = BodyOf(source, bodyStart);
        ControlCharacters.Report(text, place, diagnostics);
        if (Parse(text, place, diagnostics) is not var (document, scan)) return MarkdownBody.Empty;
        if (!scan.IsRefused) new ReadingScan(text, place, _options, language, diagnostics).Run(document);
        return new MarkdownBody(document, scan, _renderers);
    }

    /// <summary>Gives the words of a text that are its author's own, in its order and without findings; none of a text that <see cref="Read"/> refuses.</summary>
    /// <inheritdoc cref="Read"/>
    public void ReadProse(SourceText source, int bodyStart, string language, Action<ProseRun> take)
    {
        var (text, place) = BodyOf(source, bodyStart);
        if (Parse(text, place, new DiagnosticBag()) is var (document, scan) && !scan.IsRefused) new ProseScan(text, place, take).Walk(document, language, ProseKind.Running);
    }

    private static (string Text, BodyPlace Place) BodyOf(SourceText source, int bodyStart) =>
        (bodyStart == 0 ? source.Text : source.Text[bodyStart..], new BodyPlace(source, bodyStart));

    // Null after a finding.
    private (MarkdownDocument Document, BodyScan Scan)? Parse(string text, BodyPlace place, DiagnosticBag diagnostics)
    {
        if (NestingGuard.FirstTooDeep(text) is { } run)
        {
            diagnostics.Add(MarkdownDiagnostics.Limit.At(place.At(run, 1), "This paragraph has too many opening brackets to be read", "Look for a long run of [ or ![, and shorten it."));
            return null;
        }

        if (TableGuard.FirstTooLarge(text, _options.Limits.TableCells) is { } tooLarge)
        {
            diagnostics.Add(MarkdownDiagnostics.Limit.At(place.At(tooLarge, 1),
                $"A table here would have more than {_options.Limits.TableCells.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} cells", "Split the table, or put the data into a file to download."));
            return null;
        }

        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(text, _pipeline);
        }
        catch (ArgumentException)
        {
            // How Markdig says that blocks or inlines are nested beyond its own bounds; it does not say where.
            diagnostics.Add(MarkdownDiagnostics.Limit.At(place.At(NestingGuard.Densest(text), 1), "The text is nested too deeply to be read, most likely here",
                "Look for a long run of brackets, quotation marks (>) or list signs, and shorten it."));
            return null;
        }

        var scan = new BodyScan(document, text, place, _options, diagnostics);
        scan.Run();
        return (document, scan);
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
