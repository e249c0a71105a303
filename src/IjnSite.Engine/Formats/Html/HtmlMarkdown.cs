using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace IjnSite.Engine.Formats.Html;

/// <summary>
/// The main part of a finished page as CommonMark 0.31 (tables as GitHub writes them): the same words in the same order, with every link absolute. What only helps to use the page
/// is left out: navigation, forms, what is hidden, links from a place to itself and back from a footnote.
/// </summary>
public sealed class HtmlMarkdown
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "details", "dialog", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
        "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul",
    ];

    private static readonly HashSet<string> Unseen = ["script", "style", "template", "noscript", "svg", "nav", "form", "button", "input", "select", "textarea", "iframe", "object"];

    private readonly HtmlMarkdownInlines _inlines;
    private readonly Func<IElement, bool> _isLeftOut;

    private HtmlMarkdown(Uri page, string leftOut)
    {
        _isLeftOut = element => Unseen.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
            || element.GetAttribute("role") == "doc-backlink" || element.Matches(leftOut);
        _inlines = new HtmlMarkdownInlines(page, _isLeftOut);
    }

    /// <param name="html">A document in UTF-8; its <c>main</c> is taken, or all of it without one.</param>
    /// <param name="page">The page's own absolute address, for its relative links.</param>
    /// <param name="leftOut">A CSS selector of further elements to leave out.</param>
    /// <returns>Lines ended by LF; the last one too.</returns>
    public static string Of(ReadOnlySpan<byte> html, Uri page, string leftOut)
    {
        // A parser's time is in the frame of the page; its words are not asked for.
        var start = html.IndexOf("<main"u8);
        var end = html.LastIndexOf("</main>"u8);
        var part = start >= 0 && end > start ? html[start..end] : html;
        var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(part));
        var root = (INode?)document.QuerySelector("main") ?? document.Body!;
        return string.Join("\n\n", new HtmlMarkdown(page, leftOut).Flow(root)) + "\n";
    }

    // Inline nodes in a row are one paragraph.
    private List<string> Flow(INode parent)
    {
        var blocks = new List<string>();
        var run = new List<INode>();
        foreach (var child in parent.ChildNodes)
        {
            if (child is IElement element && _isLeftOut(element)) continue;
            if (child is not IElement { LocalName: var name } block || (!Blocks.Contains(name) && !HoldsBlocks(block)))
            {
                run.Add(child);
                continue;
            }

            AddParagraph(blocks, run);
            Add(blocks, block, afterList: block.PreviousElementSibling?.LocalName is "ul" or "ol");
        }

        AddParagraph(blocks, run);
        return blocks;
    }

    private static bool HoldsBlocks(IElement element) =>
        element.LocalName is not "a" && element.Children.Any(c => Blocks.Contains(c.LocalName) || HoldsBlocks(c));

    private void AddParagraph(List<string> blocks, List<INode> run)
    {
        if (run.Count > 0 && _inlines.Of(run) is { Length: > 0 } text) blocks.Add(HtmlMarkdownInlines.SafeLines(text));
        run.Clear();
    }

    private void Add(List<string> blocks, IElement block, bool afterList)
    {
        switch (block.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                // A heading is one line.
                var words = _inlines.Of(block.ChildNodes).Replace("\\\n", " ", StringComparison.Ordinal);
                if (words.Length > 0) blocks.Add($"{new string('#', block.LocalName[1] - '0')} {words}{(words.EndsWith('#') ? " #" : "")}");
                break;
            case "ul" or "ol":
                var items = block.Children.Where(c => c.LocalName == "li" && !_isLeftOut(c)).Select(Flow).ToList();
                if (items.Count > 0) blocks.Add(List(items, block.LocalName == "ol" ? Start(block) : null, afterList));
                break;
            case "dl":
                var terms = Terms(block);
                if (terms.Count > 0) blocks.Add(List(terms, null, afterList));
                break;
            case "blockquote":
                if (Flow(block) is { Count: > 0 } quoted) blocks.Add(Prefixed(string.Join("\n\n", quoted), "> ", "> "));
                break;
            case "pre":
                blocks.Add(Fenced(block.TextContent.TrimEnd('\n')));
                break;
            case "details":
                // What opens nothing but navigation says nothing.
                if (block.ChildNodes.Any(c => c is IElement { LocalName: not "summary" } part && !_isLeftOut(part))) blocks.AddRange(Flow(block));
                break;
            case "hr":
                blocks.Add("***");
                break;
            case "table":
                AddTable(blocks, block);
                break;
            default:
                blocks.AddRange(Flow(block));
                break;
        }
    }

    private static int Start(IElement list) => int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;

    // The items of a list that follows another at once have another sign, or the two would be one.
    private static string List(List<List<string>> items, int? start, bool afterList)
    {
        var isLoose = items.Any(i => i.Count > 1);
        var lines = items.Select((item, i) =>
        {
            var sign = start is { } first ? string.Create(CultureInfo.InvariantCulture, $"{first + i}{(afterList ? ')' : '.')} ") : afterList ? "* " : "- ";
            return item.Count == 0 ? sign.TrimEnd() : Prefixed(string.Join("\n\n", item), sign, new string(' ', sign.Length));
        });
        return string.Join(isLoose ? "\n\n" : "\n", lines);
    }

    // CommonMark has no lists of terms: each is an item, with what is said of it on the lines below.
    private List<List<string>> Terms(IElement list)
    {
        var items = new List<List<string>>();
        foreach (var part in list.Children.SelectMany(c => c.LocalName == "div" ? c.Children : (IEnumerable<IElement>)[c]).Where(c => !_isLeftOut(c)))
        {
            var flow = Flow(part);
            if (flow.Count == 0) continue;
            if (part.LocalName == "dt") items.Add([flow is [var term] && !term.Contains('*', StringComparison.Ordinal) ? $"**{term}**" : string.Join("\n\n", flow)]);
            else if (items.Count == 0) items.Add(flow);
            else if (items[^1] is [var only] && flow is [var said] && !said.StartsWith("- ", StringComparison.Ordinal)) items[^1][0] = $"{only}\\\n{said}";
            else items[^1].AddRange(flow);
        }

        return items;
    }

    private void AddTable(List<string> blocks, IElement table)
    {
        if (table.QuerySelector("caption") is { } caption) AddParagraph(blocks, [.. caption.ChildNodes]);
        var rows = table.QuerySelectorAll("tr").Select(r => (IsHead: r.ParentElement?.LocalName == "thead", Cells: r.Children.Select(c => Cell(c)).ToList())).ToList();
        var width = rows.Select(r => r.Cells.Count).DefaultIfEmpty().Max();
        if (width == 0) return;
        var text = new StringBuilder();
        if (!rows[0].IsHead) rows.Insert(0, (true, []));
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = rows[i].Cells.Concat(Enumerable.Repeat("", width - rows[i].Cells.Count));
            text.Append(i > 0 ? "\n| " : "| ").AppendJoin(" | ", cells).Append(" |");
            if (i == 0) text.Append("\n|").Insert(text.Length, " --- |", width);
        }

        blocks.Add(text.ToString());
    }

    private string Cell(IElement cell) => string.Join(" ", Flow(cell)).Replace("\\\n", " ", StringComparison.Ordinal).Replace('\n', ' ');

    private static string Fenced(string code)
    {
        var fence = new string('`', Math.Max(3, HtmlMarkdownInlines.LongestRun(code, '`') + 1));
        return $"{fence}\n{code}\n{fence}";
    }

    private static string Prefixed(string text, string first, string other) =>
        first + string.Join('\n', text.Split('\n').Select((line, i) => i == 0 ? line : line.Length == 0 ? other.TrimEnd() : other + line));
}
