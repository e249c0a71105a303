using System.Collections.Concurrent;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>
/// The renderers of one reader. Setting one up costs as much as a small page, so they are used again; a text can show another one, so a thread may need several.
/// They live as long as their reader: a preview that makes a new reader for each build leaves none behind.
/// </summary>
internal sealed class BodyRendererPool(Func<BodyRenderer> create)
{
    private readonly ConcurrentBag<BodyRenderer> _free = [];

    public void Render(MarkdownDocument document, TextWriter writer, IMarkdownRenderHost host)
    {
        var renderer = _free.TryTake(out var used) ? used : create();
        renderer.Begin(writer, host);
        renderer.Render(document);
        // One that a fault of its host interrupted is left: it may still believe to be inside a list.
        renderer.End();
        _free.Add(renderer);
    }
}
