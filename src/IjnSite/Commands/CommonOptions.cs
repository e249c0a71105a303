using System.CommandLine;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Commands;

/// <summary>The options that all commands share, as the contract names them.</summary>
internal sealed class CommonOptions
{
    public Option<string> Root { get; } = new("--root") { Description = "The folder that holds input/ and theme/.", DefaultValueFactory = _ => "." };

    public Option<string?> Input { get; } = new("--input") { Description = "The folder of the content. Default: input/ below the root." };

    public Option<string?> Theme { get; } = new("--theme") { Description = "The folder of the theme. Default: theme/ below the root." };

    public Option<string?> Output { get; } = new("--output") { Description = "The folder to write the site to. Default: output/ below the root." };

    public Option<string?> BaseUrl { get; } = new("--base-url") { Description = "The address at which the site is published; a path is allowed." };

    public Option<string?> AsOf { get; } = new("--as-of") { Description = "The day for which the site is built, as YYYY-MM-DD. Default: today in the site's time zone." };

    public Option<bool> Drafts { get; } = new("--drafts") { Description = "Keep drafts and future entries in." };

    public Option<string> Format { get; } = new("--format") { Description = "How findings are printed: text, github, json or sarif.", DefaultValueFactory = _ => "text" };

    public Option<bool> Strict { get; } = new("--strict") { Description = "Treat warnings as errors." };

    public Option<string[]> Set { get; } = new("--set") { Description = "Override a setting: key=value. May be given several times.", AllowMultipleArgumentsPerToken = false };

    public Option<int?> Jobs { get; } = new("--jobs") { Description = "How many threads to use. Default: one for each processor core." };

    public Option<bool> NoCache { get; } = new("--no-cache") { Description = "Take nothing from earlier runs: make every picture again, and compare every file with the output byte by byte." };

    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Print the time of each phase, and the cause of a failure of the program." };

    public Option<string?> ChangedSince { get; } = new("--changed-since")
    {
        Description = "A commit, a branch or a tag: findings in files that changed since then come first in the forms github and --summary.",
    };

    public Option<string?> Summary { get; } = new("--summary") { Description = "A file to whose end a summary in Markdown is added, such as \"$GITHUB_STEP_SUMMARY\"." };

    public Option<string?> Overlay { get; } = new("--overlay")
    {
        Description = "A folder that is laid over that of the content: its files add to it, and take the place of those at the same path. For texts that must not be in the repository.",
    };

    /// <summary>The option of the commands that read all the content.</summary>
    public void AddOverlayTo(Command command) => command.Options.Add(Overlay);

    /// <summary>The options of the commands that end with a report.</summary>
    public void AddReportTo(Command command)
    {
        command.Options.Add(ChangedSince);
        command.Options.Add(Summary);
    }

    public void AddTo(Command command)
    {
        Format.AcceptOnlyFromAmong("text", "github", "json", "sarif");
        Jobs.Validators.Add(result =>
        {
            if (!IsNumber(result, 1, 256)) result.AddError("--jobs takes a number from 1 to 256.");
        });
        AsOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } day && !TryDay(day, out _)) result.AddError($"--as-of takes a day such as 2026-03-14, not '{day}'.");
        });
        ChangedSince.Validators.Add(result =>
        {
            // Git would take it for an option of its own.
            if (result.GetValueOrDefault<string?>() is { } name && (name.Length == 0 || name[0] == '-' || name.Any(char.IsControl))) result.AddError($"--changed-since takes a commit, a branch or a tag, not '{name}'.");
        });
        Overlay.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is not { } folder) return;
            if (folder.Length == 0) result.AddError("--overlay takes the name of a folder.");
            else if (SiteFolders.Of(FoldersIn(result) with { Overlay = folder }).OverlayFault() is { } fault) result.AddError($"--overlay cannot be '{folder}': {fault}.");
        });
        Summary.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { Length: 0 }) result.AddError("--summary takes the name of a file.");
        });
        Set.Validators.Add(result =>
        {
            foreach (var text in result.Tokens.Select(t => t.Value))
                if (SettingOverride.FromOption(text) is null) result.AddError($"--set takes key=value, not '{text}'.");
        });
        foreach (Option option in new Option[] { Root, Input, Theme, Output, BaseUrl, AsOf, Drafts, Format, Strict, Set, Jobs, NoCache, Verbose }) {
            option.Recursive = true;
            command.Options.Add(option);
        }
    }

    private RunOptions FoldersIn(System.CommandLine.Parsing.SymbolResult result) =>
        new() { Root = result.GetValue(Root) ?? ".", Input = result.GetValue(Input), Theme = result.GetValue(Theme), Output = result.GetValue(Output), Format = "text" };

    /// <summary>Whether the option's own words are a number in a range; asking for its value would throw when they are none.</summary>
    public static bool IsNumber(System.CommandLine.Parsing.OptionResult result, int min, int max) =>
        result.Tokens.All(t => int.TryParse(t.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= min && number <= max);

    /// <summary>The form that a command line asks for, even one that cannot be parsed: a machine that wants a document gets one.</summary>
    public static string FormatIn(IReadOnlyList<string> args)
    {
        for (var i = args.Count - 1; i >= 0; i--)
        {
            var value = args[i] == "--format" ? args.ElementAtOrDefault(i + 1) : args[i].StartsWith("--format=", StringComparison.Ordinal) || args[i].StartsWith("--format:", StringComparison.Ordinal) ? args[i]["--format=".Length..] : null;
            if (value is not null) return value;
        }

        return "text";
    }

    public RunOptions Read(ParseResult result) => new()
    {
        Root = result.GetValue(Root)!,
        Input = result.GetValue(Input),
        Theme = result.GetValue(Theme),
        Output = result.GetValue(Output),
        Overlay = result.GetValue(Overlay),
        AsOf = result.GetValue(AsOf) is { } day && TryDay(day, out var parsed) ? parsed : null,
        Audience = result.GetValue(Drafts) ? Audience.Editors : Audience.Public,
        Format = result.GetValue(Format)!,
        ChangedSince = result.GetValue(ChangedSince),
        Summary = result.GetValue(Summary),
        Strict = result.GetValue(Strict),
        Jobs = result.GetValue(Jobs) ?? Environment.ProcessorCount,
        NoCache = result.GetValue(NoCache),
        Verbose = result.GetValue(Verbose),
        Overrides =
        [
            .. SettingOverride.FromEnvironment(Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
                .Select(v => new KeyValuePair<string, string>((string)v.Key, (string?)v.Value ?? ""))),
            .. (result.GetValue(Set) ?? []).Select(SettingOverride.FromOption).OfType<SettingOverride>(),
            .. result.GetValue(BaseUrl) is { } url ? [new SettingOverride("--base-url", ["base_url"], url)] : Array.Empty<SettingOverride>(),
        ],
    };

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out day);
}
