using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>
/// The terms of a language, ready to be looked for. A name that has capitals inside (Black Codes, DACA) is found as it is written. Any other is found in small letters
/// everywhere and with a capital at the start of a sentence: in the middle of one the capital makes it a part of somebody's name.
/// </summary>
public sealed class TermSet
{
    private readonly PhraseSet<Form> _forms = new(StringComparer.Ordinal);

    /// <param name="terms">In their order: the first that has a form keeps it.</param>
    public TermSet(IEnumerable<Term> terms)
    {
        foreach (var term in terms)
        {
            if (term.Acronym is { } acronym) _forms.Add(acronym, new Form(term, OnlyAtStart: false));
            foreach (var form in term.Forms.Where(f => f.Length > 0)) Add(form, term);
        }
    }

    public bool IsEmpty => _forms.IsEmpty;

    internal Form? LongestAt(ReadOnlySpan<char> text, Range word, out int length) => _forms.LongestAt(text, word, out length);

    private void Add(string form, Term term)
    {
        if (IsName(form))
        {
            _forms.Add(form, new Form(term, OnlyAtStart: false));
            return;
        }

        _forms.Add(char.ToLowerInvariant(form[0]) + form[1..], new Form(term, OnlyAtStart: false));
        _forms.Add(char.ToUpperInvariant(form[0]) + form[1..], new Form(term, OnlyAtStart: true));
    }

    private static bool IsName(string form) =>
        (form.Length > 1 && char.IsUpper(form[0]) && char.IsUpper(form[1])) || form.Split(' ').Skip(1).Any(w => w.Length > 0 && char.IsUpper(w[0]));

    /// <param name="OnlyAtStart">It means the term only at the start of a sentence.</param>
    internal sealed record Form(Term Term, bool OnlyAtStart);
}
