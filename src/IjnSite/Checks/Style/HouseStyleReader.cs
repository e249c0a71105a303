using System.Globalization;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Schemas;
using IjnSite.Model;
using static IjnSite.Checks.Style.StyleSchema;

namespace IjnSite.Checks.Style;

/// <summary>Makes a <see cref="HouseStyle"/> of the data file and the glossary, and reports at its line each rule that could find nothing.</summary>
internal sealed class HouseStyleReader(string siteLanguage, DiagnosticBag diagnostics)
{
    private const int UsualMinimumWords = 100;

    private readonly Dictionary<string, LanguageRules> _languages = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Language, string Words), SourceSpan> _seen = [];

    /// <param name="layouts">The names that a rule on reading may have.</param>
    public HouseStyle? Read(MetadataValue data, SiteIndex index, IReadOnlyCollection<string> layouts)
    {
        if (data is not MappingValue mapping)
        {
            if (!FieldReader.IsAbsent(data)) diagnostics.Add(SchemaDiagnostics.WrongValue.At(data.Where, $"Here stands {data.Shape} where the rules of the house style belong", $"Write the keys {string.Join(", ", Schema.Fields.Select(f => f.Key))}."));
            return null;
        }

        var values = SchemaReader.Read(Schema, mapping, diagnostics);
        foreach (var term in values.All<FieldValues>(StyleSchema.Terms)) AddTerm(term);
        foreach (var name in values.All<string>(Allowed))
            foreach (var rules in _languages.Values) rules.Allowed.Add(new PlainText(name).Text, name);
        foreach (var acronym in values.All<FieldValues>(Acronyms)) AddAcronym(acronym);
        AddGlossary(index, values.All<string>(Known).ToHashSet(StringComparer.Ordinal));
        return new HouseStyle(_languages, Limits(values, layouts));
    }

    private void AddTerm(FieldValues values)
    {
        if (values.Get(Avoid) is not { } avoid || values.Get(Say) is not { } say) return;
        var term = new StyleTerm(avoid, say, values.Get(Why), values.Get(Level) == "error");
        var language = LanguageOf(values);
        foreach (var (words, where) in values.All<string>(Also).Select(a => (a, values.WhereIs(Also))).Prepend((avoid, values.WhereIs(Avoid))))
        {
            if (!IsNew(words, where, language)) continue;
            foreach (var form in FormsOf(new PlainText(words).Text.Trim(), language)) RulesOf(language).Terms.Add(form, term);
        }
    }

    private void AddAcronym(FieldValues values)
    {
        if (values.Get(Short) is not { } name || values.Get(Long) is not { } whole) return;
        var language = LanguageOf(values);
        if (IsNew(name, values.WhereIs(Short), language)) Add(name, whole, language);
    }

    // The glossary's own short forms; style.yml goes before it.
    private void AddGlossary(SiteIndex index, HashSet<string> known)
    {
        foreach (var entry in index.Entries)
            if (!entry.IsBroken && entry.Type.FormsOf(entry) is { Acronym: { } acronym } && !known.Contains(acronym)) Add(acronym, entry.Title, HouseStyle.Primary(entry.Language));
    }

    private void Add(string name, string whole, string language)
    {
        var acronym = new StyleAcronym(name, whole, LastWord(whole));
        RulesOf(language).Acronyms.Add(new PlainText(name).Text, acronym);
        RulesOf(language).Acronyms.Add(new PlainText(name).Text + "s", acronym);
    }

    private bool IsNew(string words, SourceSpan where, string language)
    {
        var plain = new PlainText(words).Text;
        if (Words.Next(plain, 0) is var first && first.Start.Value >= plain.Length)
        {
            diagnostics.Add(StyleDiagnostics.Rule.At(where, $"'{words}' has no letter in it, so it can be found nowhere", "Write a word or a phrase."));
            return false;
        }

        var key = (language, string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant());
        if (_seen.TryAdd(key, where)) return true;
        diagnostics.Add(StyleDiagnostics.Rule.At(where, $"'{words}' has a rule already, in line {_seen[key].Line.ToString(CultureInfo.InvariantCulture)}", "Delete one of the two."));
        return false;
    }

    private Dictionary<string, ReadingLimit> Limits(FieldValues values, IReadOnlyCollection<string> layouts)
    {
        var limits = new Dictionary<string, ReadingLimit>(StringComparer.Ordinal);
        foreach (var rule in values.All<FieldValues>(Reading))
        {
            var layout = rule.Get(Layout) ?? "";
            if (layout.Length > 0 && !layouts.Contains(layout))
                diagnostics.Add(StyleDiagnostics.Rule.At(rule.WhereIs(Layout), $"There is no layout '{layout}'", $"{NearestName.Hint(layout, layouts)}The layouts are {string.Join(", ", layouts)}."));
            else if (!limits.TryAdd(layout, new ReadingLimit(rule.Get(SentenceWords), rule.Get(Grade), rule.Get(MinimumWords) ?? UsualMinimumWords)))
                diagnostics.Add(StyleDiagnostics.Rule.At(rule.WhereIs(Layout), layout.Length == 0 ? "Two rules are for all layouts" : $"The layout '{layout}' has limits already", "Put them into one."));
        }

        return limits;
    }

    private LanguageRules RulesOf(string language) => _languages.TryGetValue(language, out var rules) ? rules : _languages[language] = new LanguageRules();

    private string LanguageOf(FieldValues values) => HouseStyle.Primary(values.Get(RuleLanguage) ?? siteLanguage);

    // The plural is made as in English; in another language the further forms say it.
    private static IEnumerable<string> FormsOf(string words, string language)
    {
        yield return words;
        if (language != "en") yield break;
        if (words.EndsWith('s') || words.EndsWith('x') || words.EndsWith("ch", StringComparison.Ordinal) || words.EndsWith("sh", StringComparison.Ordinal)) yield return words + "es";
        else if (words.Length > 1 && words.EndsWith('y') && !"aeiou".Contains(words[^2], StringComparison.Ordinal)) yield return words[..^1] + "ies";
        else yield return words + "s";
    }

    private static string LastWord(string text)
    {
        var plain = new PlainText(text).Text;
        var last = "";
        for (var word = Words.Next(plain, 0); word.Start.Value < plain.Length; word = Words.Next(plain, word.End.Value)) last = plain[word];
        return last;
    }
}
