using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.SmartyPants;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Takes a run of words of one language.</summary>
/// <param name="isPicture">It stands for a picture.</param>
/// <param name="placeOf">The place of an offset and a length; good until the next run.</param>
internal delegate void RunReader(string run, string language, bool isPicture, Func<int, int, Diagnostics.SourceSpan> placeOf);

/// <summary>
/// The words of one paragraph, heading or cell after another, with the places where each stands in the source. Words in another language and those that stand for
/// a picture are runs of their own, before the one that they stand in.
/// </summary>
internal sealed class LeafReader(string text, BodyPlace place, RunReader reader)
{
    /// <summary>Stands for what is no word of the run: code, an address, a short form that the text explains, another run.</summary>
    public const char Apart = '\uFFFC';

    private StringBuilder _run = new();
    private List<(int At, int Source)> _pieces = [];
    private string _language = "";

    /// <summary>All words of the leaf that was read last, what stands for a picture included.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>Its links and pictures.</summary>
    public List<LinkReference> Links { get; } = [];

    /// <param name="leafLanguage">The language of the block.</param>
    public void Read(ContainerInline? leaf, string leafLanguage)
    {
        Text.Clear();
        Links.Clear();
        if (leaf is null) return;
        _language = leafLanguage;
        ReadChildren(leaf);
        EndRun(isPicture: false);
    }

    private void ReadChildren(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling) Read(inline);
    }

    private void Read(Inline inline)
    {
        if (inline.GetData(BodyData.Link) is LinkReference reference) Links.Add(reference);
        switch (inline)
        {
            case LiteralInline literal:
                Add(literal.Content.AsSpan(), StartOf(literal));
                break;
            case SmartyPant smart:
                Add(SmartText.Of(smart), smart.Span.Start);
                break;
            case HtmlEntityInline entity:
                Add(entity.Transcoded.AsSpan(), entity.Span.Start);
                break;
            case AbbreviationInline abbreviation:
                Text.Append(abbreviation.Abbreviation.Label);
                _run.Append(Apart);
                break;
            case LineBreakInline:
                Add(" ", inline.Span.Start);
                break;
            case CodeInline code:
                Text.Append(code.Content);
                _run.Append(Apart);
                break;
            case AutolinkInline auto:
                Text.Append(auto.Url);
                _run.Append(Apart);
                break;
            case LinkInline { IsImage: true } picture:
                ReadApart(picture, LanguageOf(picture) ?? _language, isPicture: true);
                break;
            case ContainerInline inner when LanguageOf(inner) is { } own && !Wording.IsSame(own, _language):
                ReadApart(inner, own, isPicture: false);
                break;
            case ContainerInline inner:
                ReadChildren(inner);
                break;
        }
    }

    // The span of a literal also holds the backslash before it and the spaces that were trimmed off its ends.
    private int StartOf(LiteralInline literal)
    {
        var (start, end) = (Math.Clamp(literal.Span.Start, 0, text.Length), Math.Clamp(literal.Span.End + 1, 0, text.Length));
        return literal.Content.IsEmpty || start >= end ? start : start + Math.Max(0, text.AsSpan(start, end - start).IndexOf(literal.Content.CurrentChar));
    }

    private void ReadApart(ContainerInline inner, string own, bool isPicture)
    {
        _run.Append(Apart);
        var (run, pieces, outer) = (_run, _pieces, _language);
        (_run, _pieces, _language) = (new StringBuilder(), [], own);
        ReadChildren(inner);
        EndRun(isPicture);
        (_run, _pieces, _language) = (run, pieces, outer);
    }

    private void Add(ReadOnlySpan<char> words, int source)
    {
        Text.Append(words);
        _pieces.Add((_run.Length, source));
        _run.Append(words);
    }

    private void EndRun(bool isPicture)
    {
        if (_pieces.Count > 0) reader(_run.ToString(), _language, isPicture, PlaceOf);
        _run.Clear();
        _pieces.Clear();
    }

    private Diagnostics.SourceSpan PlaceOf(int at, int length)
    {
        var (first, last) = (SourceOf(at), SourceOf(at + length - 1));
        return place.At(first, Math.Max(length, last - first + 1));
    }

    private int SourceOf(int at)
    {
        var piece = _pieces.BinarySearch((at, int.MaxValue));
        var (start, source) = _pieces[Math.Max(0, ~piece - 1)];
        return Math.Max(0, source + at - start);
    }

    /// <summary>The language that an author's braces give a part, or null.</summary>
    public static string? LanguageOf(MarkdownObject node)
    {
        if (Markdig.Renderers.Html.HtmlAttributesExtensions.TryGetAttributes(node)?.Properties is not { } properties) return null;
        foreach (var (name, value) in properties)
            if (name == "lang") return value;
        return null;
    }
}
