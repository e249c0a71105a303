namespace IjnSite.Engine.Documents;

/// <summary>
/// Phrases of one or several words, found in a text in one pass: from each word on, at most as many steps as the longest phrase has words. Not changed any more once
/// it is used, and then safe for several threads.
/// </summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
public sealed class PhraseSet<T>(StringComparer comparer)
    where T : class
{
    private readonly Node _root = new(comparer);

    public bool IsEmpty => _root.Next.Count == 0;

    /// <summary>Adds a phrase; one that is there already keeps its meaning. A phrase without a word is left out.</summary>
    public void Add(string phrase, T meaning)
    {
        var text = phrase.Replace('\'', '’');
        var node = _root;
        for (var word = Words.Next(text, 0); word.Start.Value < text.Length; word = Words.Next(text, word.End.Value))
        {
            if (!node.Next.TryGetValue(text[word], out var next)) node.Next[text[word]] = next = new Node(comparer);
            node = next;
        }

        if (!ReferenceEquals(node, _root)) node.Meaning ??= meaning;
    }

    /// <summary>The longest phrase that begins with the word at <paramref name="word"/>; white space alone may stand between its words.</summary>
    /// <param name="length">In UTF-16 units; 0 when there is none.</param>
    public T? LongestAt(ReadOnlySpan<char> text, Range word, out int length)
    {
        var (start, node) = (word.Start.Value, _root);
        T? found = null;
        length = 0;
        while (true)
        {
            var written = text[word];
            if (node.Find(Words.WithoutPossessive(written)) is { Meaning: { } ending } && Words.WithoutPossessive(written).Length < written.Length)
                (found, length) = (ending, word.Start.Value + Words.WithoutPossessive(written).Length - start);
            if (node.Find(written) is not { } next) return found;
            node = next;
            if (node.Meaning is { } meaning) (found, length) = (meaning, word.End.Value - start);
            var following = Words.Next(text, word.End.Value);
            if (following.Start.Value >= text.Length || !text[word.End..following.Start].IsWhiteSpace()) return found;
            word = following;
        }
    }

    private sealed class Node(StringComparer comparer)
    {
        public Dictionary<string, Node> Next { get; } = new(comparer);

        public T? Meaning { get; set; }

        public Node? Find(ReadOnlySpan<char> word)
        {
            var lookup = Next.GetAlternateLookup<ReadOnlySpan<char>>();
            if (lookup.TryGetValue(word, out var next)) return next;
            return word.Contains('\'') && Next.TryGetValue(word.ToString().Replace('\'', '’'), out next) ? next : null;
        }
    }
}
