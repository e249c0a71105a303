using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Schemas;
using IjnSite.Model;
using Spectre.Console;

namespace IjnSite.Commands.New;

/// <summary>Asks a person at a terminal for what an entry needs. Each answer is read by the key's own type, so that a wrong one is told at once with its remedy.</summary>
internal sealed class EntryQuestions(IAnsiConsole terminal, ExistingEntries existing, EntryTemplate template, CancellationToken cancellation)
{
    // With a question of two or three lines above it, this fits a terminal of 24 lines.
    private const int MostListed = 18;

    private readonly IAnsiConsole _terminal = new EndableConsole(terminal);

    public Task<ContentType> AskTypeAsync() => ChooseAsync("What do you want to make?", SiteDefinition.ContentTypes, t => t.Name, t => t.Meaning);

    public async Task<string> AskTitleAsync(ContentType type)
    {
        var field = EntryTemplate.TitleFieldOf(type) ?? CommonFields.Title;
        return (await AskTextAsync(field, field.Type, optional: false, null))!;
    }

    public Task<SitePath> AskFileAsync(IReadOnlyList<SitePath> files) => ChooseAsync("Which file do you want to describe?", files, f => f.Value, _ => "");

    /// <summary>Asks for the required keys that have no answer, then for those of the others that the person wants.</summary>
    public async Task AskKeysAsync(ContentType type, Dictionary<string, IReadOnlyList<string>> answers)
    {
        foreach (var field in type.Schema.Fields.Where(f => f.Required && !answers.ContainsKey(f.Key))) await AskAsync(field, answers);
        // What every kind has (an id of its own, old addresses …) is seldom needed when an entry is new.
        var others = type.Schema.Fields.Where(f => !f.Required && !IsGroup(f.Type) && CommonFields.All.All(c => c.Key != f.Key)).ToList();
        if (others.Count == 0) return;
        var more = new MultiSelectionPrompt<Field> { Title = "Anything else? All of these may be left out.", Required = false, PageSize = 12, InstructionsText = "[grey](Space chooses, Enter goes on)[/]" };
        more.UseConverter(f => Markup.Escape(OneLine($"{f.Key}: {f.Help.Split([". ", "; "], 2, StringSplitOptions.None)[0].TrimEnd('.')}"))).AddChoices(others);
        var chosen = await more.ShowAsync(_terminal, cancellation);
        foreach (var field in others.Where(chosen.Contains)) await AskAsync(field, answers);
    }

    private async Task AskAsync(Field field, Dictionary<string, IReadOnlyList<string>> answers)
    {
        switch (field.Type is ListType list ? list.Item : field.Type)
        {
            case ObjectType or MapType:
                _terminal.MarkupLine($"[bold]{field.Key}[/]: {Markup.Escape(field.Help)} [grey](Write these in the file.)[/]");
                break;
            case ChoiceType choice when field.Type is ListType:
                answers[field.Key] = await ChooseSeveralAsync(field, choice.Choices, c => c);
                break;
            case ChoiceType choice:
                answers[field.Key] = [await ChooseAsync(Heading(field), choice.Choices, c => c, _ => "")];
                break;
            case BooleanType:
                answers[field.Key] = [await ChooseAsync(Heading(field), ["true", "false"], c => c, _ => "")];
                break;
            case ReferenceType reference when existing.TargetsOf(reference) is var targets:
                if (targets.Count == 0) _terminal.MarkupLine($"[bold]{field.Key}[/]: [grey]there is no {Markup.Escape(string.Join(" or ", reference.TargetTypes))} yet.[/]");
                else if (field.Type is ListType) answers[field.Key] = [.. (await ChooseSeveralAsync(field, targets, Shown)).Select(t => t.Id)];
                else answers[field.Key] = [(await ChooseAsync(Heading(field), targets, t => t.Id, t => t.Title)).Id];
                break;
            case var item when field.Type is ListType:
                var values = new List<string>();
                while (await AskTextAsync(field, item, optional: true, null) is { } value) values.Add(value);
                if (values.Count > 0) answers[field.Key] = values;
                break;
            default:
                if (await AskTextAsync(field, field.Type, optional: true, template.Proposal(field.Type)) is { } text) answers[field.Key] = [text];
                break;
        }
    }

    private async Task<string?> AskTextAsync(Field field, FieldType type, bool optional, string? proposal)
    {
        var hint = proposal is not null ? "" : field.Type is ListType ? " [grey](one at a time; Enter alone goes on)[/]" : optional ? " [grey](Enter alone leaves it for later)[/]" : "";
        var prompt = new TextPrompt<string>($"{Heading(field)}{hint}\n>")
        {
            AllowEmpty = true,
            Validator = text => string.IsNullOrWhiteSpace(text) && optional ? ValidationResult.Success() : Judge(field, type, text),
        };
        if (proposal is not null) prompt.DefaultValue(proposal);
        var answer = (await prompt.ShowAsync(_terminal, cancellation)).Trim();
        return answer.Length == 0 ? null : answer;
    }

    private static ValidationResult Judge(Field field, FieldType type, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return ValidationResult.Error($"[red]Write {Markup.Escape(type.Expectation)}.[/]");
        var found = new DiagnosticBag();
        type.Read(new ScalarValue(SourceSpan.None, text), new FieldReader(found, field.Key));
        return found.ToSortedList() is [var first, ..] ? ValidationResult.Error($"[red]{Markup.Escape($"{first.Message}. {first.Remedy}")}[/]") : ValidationResult.Success();
    }

    // The library's list takes what stands first when the words that were typed are found nowhere, so a name is written out.
    private async Task<T> ChooseAsync<T>(string title, IEnumerable<T> choices, Func<T, string> name, Func<T, string> meaning) where T : notnull
    {
        var byName = choices.DistinctBy(name).ToDictionary(name, StringComparer.Ordinal);
        var names = new NameChoice([.. byName.Keys]);
        _terminal.MarkupLine(title);
        var widest = byName.Keys.Max(n => n.Length);
        var shown = byName.Count <= MostListed ? byName : byName.Take(MostListed);
        foreach (var (key, choice) in shown) _terminal.MarkupLine($"  {Markup.Escape(key.PadRight(widest))}  {Markup.Escape(PlainLine.Of(meaning(choice), Math.Max(20, LineWidth - widest)))}");
        if (byName.Count > MostListed) _terminal.MarkupLine($"  [grey]and {byName.Count - MostListed} more: a part of a name shows those that have it[/]");
        var written = await new TextPrompt<string>(">")
        {
            AllowEmpty = true,
            Validator = text => names.Find(text) is null ? ValidationResult.Error($"[red]{Markup.Escape(names.Refusal(text))}[/]") : ValidationResult.Success(),
        }.ShowAsync(_terminal, cancellation);
        var found = names.Find(written)!;
        // A beginning was enough: what it was taken for stays on the screen.
        if (found != written) _terminal.MarkupLine($"> {Markup.Escape(found)}");
        return byName[found];
    }

    private async Task<IReadOnlyList<T>> ChooseSeveralAsync<T>(Field field, IEnumerable<T> choices, Func<T, string> shown) where T : notnull
    {
        var prompt = new MultiSelectionPrompt<T> { Title = Heading(field), Required = true, PageSize = MostListed, InstructionsText = "[grey](Space chooses, Enter goes on)[/]" };
        prompt.UseConverter(c => Markup.Escape(OneLine(shown(c)))).AddChoices(choices);
        var chosen = await prompt.ShowAsync(_terminal, cancellation);
        _terminal.MarkupLine($"{Heading(field)}\n> {Markup.Escape(string.Join(", ", chosen.Select(shown)))}");
        return chosen;
    }

    // A line that wraps takes the place of two, and a list that is higher than the terminal loses its beginning.
    private string OneLine(string text) => PlainLine.Of(text, LineWidth);

    // Eight cells are for the marks that a list puts before its lines.
    private int LineWidth => Math.Max(20, _terminal.Profile.Width - 8);

    private static string Heading(Field field) => $"[bold]{field.Key}[/]: {Markup.Escape(field.Help)}";

    private static string Shown((string Id, string Title) entry) => entry.Title.Length == 0 ? entry.Id : $"{entry.Id}: {entry.Title}";

    private static bool IsGroup(FieldType type) => type is ObjectType or MapType or ListType { Item: ObjectType };
}
