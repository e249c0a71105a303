using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace IjnSite.Engine.Formats.Yaml;

/// <summary>Turns the parser's events into values, and refuses what our YAML does not have. Recursion ends at the depth limit.</summary>
internal sealed class YamlBuilder
{
    private readonly SourceText _source;
    private readonly int _start;
    private readonly int _length;
    private readonly YamlLimits _limits;
    private readonly DiagnosticBag _bag;
    private readonly Parser _parser;
    private int _nodes;
    private int _openList = -1;
    private int _last;

    public YamlBuilder(SourceText source, int start, int length, YamlLimits limits, DiagnosticBag bag)
    {
        (_source, _start, _length, _limits, _bag) = (source, start, length, limits, bag);
        _parser = new Parser(new Scanner(new StringReader(source.Text.Substring(start, length))));
        _last = start;
    }

    public MetadataValue? Build()
    {
        try
        {
            return Document();
        }
        catch (YamlException fault)
        {
            _bag.Add(new YamlFault(_source, _start, _length).Explain(fault.Message, Offset(fault.Start), Offset(fault.End), _openList));
        }
        catch (InvalidOperationException)
        {
            // The scanner's way to say that a colon came where a list in brackets could not go on.
            _bag.Add(new YamlFault(_source, _start, _length).Explain("", _last, _last, _openList));
        }
        catch (LimitReached)
        {
        }

        return null;
    }

    private MetadataValue Document()
    {
        Take<StreamStart>();
        if (Peek() is StreamEnd) return new ScalarValue(_source.Span(_start), "", IsNull: true);
        Take<DocumentStart>();
        var value = Node(depth: 1);
        Take<DocumentEnd>();
        if (Peek() is DocumentStart second)
        {
            _bag.Add(YamlDiagnostics.Documents.At(_source.Span(Offset(second.Start)), "A second document begins here",
                "Keep one document in a file: remove the line with --- or move what follows to a file of its own."));
        }

        return value;
    }

    private MetadataValue Node(int depth)
    {
        var next = Peek();
        Count(next);
        switch (next)
        {
            case Scalar scalar:
                RefuseNames(scalar);
                _parser.MoveNext();
                return Scalar(scalar);
            case AnchorAlias alias:
                _parser.MoveNext();
                _bag.Add(YamlDiagnostics.Anchor.At(Span(alias), $"'*{alias.Value}' repeats a value from another place",
                    "Write the value itself here; if it is text that begins with an asterisk, put it in quotes."));
                return new ScalarValue(Span(alias), $"*{alias.Value}");
            case SequenceStart sequence:
                RefuseDepth(sequence, depth);
                RefuseNames(sequence);
                return Sequence(sequence, depth);
            case MappingStart mapping:
                RefuseDepth(mapping, depth);
                RefuseNames(mapping);
                return Mapping(mapping, depth);
            default:
                throw new YamlException(next.Start, next.End, "");
        }
    }

    private SequenceValue Sequence(SequenceStart first, int depth)
    {
        _parser.MoveNext();
        var enclosing = _openList;
        if (first.Style == SequenceStyle.Flow) _openList = Offset(first.Start);
        var items = new List<MetadataValue>();
        while (Peek() is not SequenceEnd) items.Add(Node(depth + 1));
        _openList = enclosing;
        _parser.MoveNext();
        return new SequenceValue(_source.Span(Offset(first.Start)), items);
    }

    private MappingValue Mapping(MappingStart first, int depth)
    {
        _parser.MoveNext();
        var enclosing = _openList;
        if (first.Style == MappingStyle.Flow) _openList = Offset(first.Start);
        var entries = new List<MappingEntry>();
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (Peek() is not MappingEnd) Entry(entries, seen, depth + 1);
        _openList = enclosing;
        _parser.MoveNext();
        return new MappingValue(_source.Span(Offset(first.Start)), entries);
    }

    private void Entry(List<MappingEntry> entries, Dictionary<string, SourceSpan> seen, int depth)
    {
        var isPlain = Peek() is Scalar { Style: ScalarStyle.Plain };
        var key = Node(depth);
        var value = Node(depth);
        if (key is not ScalarValue { IsNull: false } name || (name.Text.Length == 0))
        {
            _bag.Add(YamlDiagnostics.Key.At(key.Where, $"Here stands {key.Shape} where a key belongs",
                "Write a word, then a colon, a space and the value."));
        }
        else if (isPlain && name.Text == "<<")
        {
            _bag.Add(YamlDiagnostics.MergeKey.At(key.Where, "'<<' merges another group of keys into this one",
                "Write the keys here, or give them to the whole folder in _directory.yml."));
        }
        else if (!seen.TryAdd(name.Text, name.Where))
        {
            _bag.Add(YamlDiagnostics.DuplicateKey.At(key.Where, $"The key '{name.Text}' stands twice, here and in line {seen[name.Text].Line}",
                $"Remove one of the two; if both values belong there, write '{name.Text}' once, with a list."));
        }
        else
            entries.Add(new MappingEntry(name.Text, name.Where, value));
    }

    private ScalarValue Scalar(Scalar scalar)
    {
        if (scalar.Style == ScalarStyle.Plain) RefuseSwallowedLines(scalar);
        var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is ("" or "~" or "null" or "Null" or "NULL");
        return new ScalarValue(Span(scalar), isNull ? "" : scalar.Value, isNull) { IsPlain = scalar.Style == ScalarStyle.Plain };
    }

    // YAML joins a plain text with the lines below that are indented deeper, also with one that its author meant as an item or a key.
    private void RefuseSwallowedLines(Scalar scalar)
    {
        // A scalar of nothing ends where it begins, or before.
        var end = Math.Max(Offset(scalar.Start), Offset(scalar.End));
        for (var line = NextLine(Offset(scalar.Start), end); line < end; line = NextLine(line, end))
        {
            var text = _source.Text.AsSpan(line, end - line);
            var at = line + text.IndexOfAnyExcept(' ', '\t');
            text = text.TrimStart(" \t");
            if (text.IndexOfAny('\r', '\n') is >= 0 and var length) text = text[..length];
            var isItem = text is "-" || text.StartsWith("- ");
            if (!isItem && !LooksLikeKey(text)) continue;
            _bag.Add(YamlDiagnostics.Syntax.At(_source.Span(at, text.TrimEnd().Length), $"This line is indented deeper than the text above it, so that it would become a part of that text and no {(isItem ? "item" : "key")} of its own",
                $"Begin it in the same column as the {(isItem ? "items" : "keys")} that it belongs to; if it does go on the text above, put the whole text in quotes."));
            return;
        }
    }

    private int NextLine(int from, int end)
    {
        var text = _source.Text.AsSpan(from, end - from);
        var at = text.IndexOfAny('\r', '\n');
        return at < 0 ? end : from + at + (text[at..].StartsWith("\r\n") ? 2 : 1);
    }

    private static bool LooksLikeKey(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && line[..colon].IndexOf(' ') < 0 && (colon + 1 == line.Length || line[colon + 1] is ' ' or '\t');
    }

    private void RefuseNames(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            _bag.Add(YamlDiagnostics.Anchor.At(_source.Span(Offset(node.Start)), $"'&{node.Anchor.Value}' gives a value a name to repeat it elsewhere",
                "Remove it and write the value in each place; if it is text that begins with an ampersand, put it in quotes."));
        }

        if (!node.Tag.IsEmpty)
        {
            _bag.Add(YamlDiagnostics.Tag.At(_source.Span(Offset(node.Start)), "The value begins with an exclamation mark, which makes it a YAML tag",
                "Remove the tag; if it is text that begins with an exclamation mark, put it in quotes."));
        }
    }

    private void RefuseDepth(NodeEvent node, int depth)
    {
        if (depth <= _limits.MaxDepth) return;
        _bag.Add(YamlDiagnostics.Limit.At(_source.Span(Offset(node.Start)), $"Lists and groups lie more than {_limits.MaxDepth} deep inside each other here",
            "Write it flatter."));
        throw new LimitReached();
    }

    private void Count(ParsingEvent node)
    {
        if (++_nodes <= _limits.MaxNodes) return;
        _bag.Add(YamlDiagnostics.Limit.At(_source.Span(Offset(node.Start)), $"There are more than {_limits.MaxNodes} values up to here",
            "Split the file."));
        throw new LimitReached();
    }

    private void Take<T>() where T : ParsingEvent
    {
        if (Peek() is T) _parser.MoveNext();
    }

    private ParsingEvent Peek()
    {
        if (_parser.Current is null && !_parser.MoveNext()) throw new YamlException("");
        var current = _parser.Current!;
        _last = Offset(current.Start);
        return current;
    }

    private SourceSpan Span(ParsingEvent node)
    {
        var first = Offset(node.Start);
        return _source.Span(first, Offset(node.End) - first);
    }

    private int Offset(Mark mark) => _start + (int)Math.Min(mark.Index, _length);

    private sealed class LimitReached : Exception;
}
