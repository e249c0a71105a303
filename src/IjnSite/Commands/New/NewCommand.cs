using System.CommandLine;
using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Modules.Process;
using IjnSite.Model;
using Spectre.Console;

namespace IjnSite.Commands.New;

/// <summary><c>ijn new TYPE "Title"</c>: makes a file with valid front matter, as a draft; never overwrites one. At a terminal it asks for what is missing.</summary>
internal static class NewCommand
{
    private static string TypeNames => string.Join(", ", SiteDefinition.ContentTypes.Select(t => t.Name));

    public static Command Define(CommonOptions options, ConsoleStreams streams, Func<DateTimeOffset> now)
    {
        var type = new Argument<string?>("TYPE") { Description = $"The kind of entry: {TypeNames}.", Arity = ArgumentArity.ZeroOrOne };
        var title = new Argument<string?>("TITLE")
        {
            Description = "Its title, the name of a person, or for an image or a document the file that lies in its folder already.", Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("new", "Make a file for a new entry, as a draft with valid front matter. At a terminal it asks for what is missing.") { type, title };
        // On a thread of its own: Ctrl-C waits for the end of what has begun, and only what has returned its task has.
        command.SetAction((result, cancellation) =>
            Task.Run(() => RunAsync(options.Read(result), result.GetValue(type), result.GetValue(title)?.Trim(), streams, now, cancellation), CancellationToken.None));
        return command;
    }

    private static async Task<int> RunAsync(RunOptions options, string? name, string? title, ConsoleStreams streams, Func<DateTimeOffset> now, CancellationToken cancellation)
    {
        var folders = SiteFolders.Of(options);
        var store = new DiskFileStore(folders.Input);
        // Where the new file is to be, once that is known.
        var place = SitePath.Root;
        try
        {
            return await MakeAsync();
        }
        catch (OperationCanceledException)
        {
            // A list hides the cursor while it is open, and the last question's line is not ended.
            if (IsTerminal(options))
            {
                AnsiConsole.Console.Cursor.Show(true);
                AnsiConsole.Console.WriteLine();
            }

            return End(ExitCode.Failed, Failure.Stopped.At(SourceSpan.None, "The questions were not answered to the end", "No file was made."));
        }
        catch (FileStoreException fault)
        {
            var shown = place.IsRoot ? folders.InputName : folders.InputName / place.Value;
            return End(ExitCode.Failed, Failure.FileNotMade.At(SourceSpan.StartOf(shown.Value), $"The file cannot be made: {fault.Message}", "Put the folder in order, or name another with --input."));
        }

        async Task<int> MakeAsync()
        {
            var existing = new ExistingEntries(store);
            // A folder that is no site yet has no zone of its own; what is wrong in its settings is told by a build.
            var settings = new SiteRun(options, diagnostics => SiteSources.On(folders, diagnostics), now).Settings();
            var today = options.AsOf ?? SiteRun.DayOf(now(), settings?.TimeZone ?? TimeZoneInfo.Utc);
            var zone = settings?.TimeZone.Id ?? "America/New_York";
            var terminal = IsTerminal(options) ? AnsiConsole.Console : null;
            if (terminal is null && name is null) return Usage("The type and the title of the new entry are missing", $"Write ijn new TYPE \"Title\". The types are {TypeNames}.");

            var type = name is null ? await Questions(1).AskTypeAsync() : SiteDefinition.ContentTypes.FirstOrDefault(t => t.Name == name);
            if (type is null) return Usage($"There is no type '{name}'", $"{NearestName.Hint(name!, SiteDefinition.ContentTypes.Select(t => t.Name))}The types are {TypeNames}.");
            var order = existing.NextOrder(type);
            var answers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            if (type.IsSidecar)
            {
                var undescribed = existing.WithoutSidecar(type);
                if (title is null && (terminal is null || undescribed.Count == 0))
                    return Usage("The file that is to be described is missing", $"Put it into {folders.InputName}/{type.Folder}/, then write ijn new {type.Name} and its name.");
                var file = title is null ? await Questions(order).AskFileAsync(undescribed) : FileNamed(title, type, folders.InputName);
                if (file.IsRoot || ReadSidecar.IsSidecar(file) || !store.Exists(file))
                    return Usage($"There is no file '{title}' in {folders.InputName}/{type.Folder}/", "Put it there first, then give its name as it lies there.");
                var candidates = ReadSidecar.CandidatesFor(file);
                place = candidates.FirstOrDefault(store.Exists) is { IsRoot: false } there ? there : candidates[1];
            }
            else
            {
                if (title is null && terminal is null) return Usage($"The title of the new {type.Name} is missing", $"Write ijn new {type.Name} \"Title\".");
                title ??= await Questions(order).AskTitleAsync(type);
                if (title.Length == 0 || title.Any(char.IsControl)) return Usage("The title is empty or has control characters", "Write it in quotes, on one line.");
                place = SitePath.Parse(type.Folder) / $"{Permalinks.Slugify(title)}.md";
                if (EntryTemplate.TitleFieldOf(type) is { } field) answers[field.Key] = [title];
            }

            var shown = folders.InputName / place.Value;
            var otherwise = type.IsSidecar ? "Edit that file." : "Choose another title, or edit that file.";
            // Asked before the questions, so that nobody answers them in vain, and again after them.
            if (store.Exists(place)) return Exists();
            if (terminal is not null) await Questions(order).AskKeysAsync(type, answers);
            if (store.Exists(place)) return Exists();
            cancellation.ThrowIfCancellationRequested();
            store.Write(place, Encoding.UTF8.GetBytes(new EntryTemplate(today, order, zone).Write(type, answers)));

            if (options.IsMachineFormat) FindingsPrinter.Print([], options.Format, streams);
            else streams.Line($"Made {shown}. It is a draft: fill it in, then delete the line 'draft: true'.");
            return ExitCode.Ok;

            EntryQuestions Questions(int next) => new(terminal!, existing, new EntryTemplate(today, next, zone), cancellation);

            int Exists() => End(ExitCode.Findings, Failure.FileExists.At(SourceSpan.StartOf(shown.Value), "There is such a file already", otherwise));
        }

        int Usage(string message, string remedy) => End(ExitCode.Usage, Failure.Usage.At(SourceSpan.None, message, remedy));

        int End(int code, Diagnostic finding)
        {
            FindingsPrinter.Print([finding], options.Format, streams);
            return code;
        }
    }

    // A pipe, a log and a build server answer no questions, and a machine reads nothing but its document.
    private static bool IsTerminal(RunOptions options) =>
        options.Format == "text" && !Console.IsInputRedirected && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 };

    // The name as it lies in the folder, or the path that a shell completes; the root for a name that is none.
    private static SitePath FileNamed(string name, ContentType type, SitePath input)
    {
        if (!SitePath.TryParse(name, out var path)) return SitePath.Root;
        var folder = input / type.Folder;
        return SitePath.Parse(type.Folder) / (path.IsIn(folder) ? path.RelativeTo(folder) : path).Value;
    }
}
