using System.CommandLine;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Modules.Process;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Model;

namespace IjnSite.Commands.New;

/// <summary><c>ijn new TYPE "Title"</c>: makes a file with valid front matter, as a draft; never overwrites one.</summary>
internal static class NewCommand
{
    public static Command Define(CommonOptions options, ConsoleStreams streams, Func<DateTimeOffset> now)
    {
        var type = new Argument<string>("TYPE") { Description = "The kind of entry: " + string.Join(", ", Types.Select(t => t.Name)) + "." };
        var title = new Argument<string>("TITLE") { Description = "Its title, or the name of a person." };
        var command = new Command("new", "Make a file for a new entry, as a draft with valid front matter.") { type, title };
        command.SetAction(result => Run(options.Read(result), result.GetValue(type)!, result.GetValue(title)!.Trim(), streams, now));
        return command;
    }

    private static IEnumerable<ContentType> Types => SiteDefinition.ContentTypes.Where(t => !t.IsSidecar);

    private static int Run(RunOptions options, string name, string title, ConsoleStreams streams, Func<DateTimeOffset> now)
    {
        if (Types.FirstOrDefault(t => t.Name == name) is not { } type)
            return End(ExitCode.Usage, Failure.Usage.At(SourceSpan.None, $"There is no type '{name}'", $"{NearestName.Hint(name, Types.Select(t => t.Name))}The types are {string.Join(", ", Types.Select(t => t.Name))}."));
        if (title.Length == 0 || title.Any(char.IsControl))
            return End(ExitCode.Usage, Failure.Usage.At(SourceSpan.None, "The title is empty or has control characters", "Write it in quotes, on one line."));

        var folders = SiteFolders.Of(options);
        var store = new DiskFileStore(folders.Input);
        var place = SitePath.Parse(type.Folder) / $"{Permalinks.Slugify(title)}.md";
        var shown = folders.InputName / place.Value;
        try
        {
            if (store.Exists(place))
                return End(ExitCode.Findings, Failure.FileExists.At(SourceSpan.StartOf(shown.Value), "There is such a file already", "Choose another title, or edit that file."));

            // A folder that is no site yet has no zone of its own; what is wrong in its settings is told by a build.
            var settings = new SiteRun(options, diagnostics => SiteSources.On(folders, diagnostics), now).Settings();
            var today = options.AsOf ?? SiteRun.DayOf(now(), settings?.TimeZone ?? TimeZoneInfo.Utc);
            store.Write(place, System.Text.Encoding.UTF8.GetBytes(EntryTemplate.Write(type, title, today, NextOrder(store, SitePath.Parse(type.Folder)))));
        }
        catch (FileStoreException fault)
        {
            return End(ExitCode.Failed, Failure.FileNotMade.At(SourceSpan.StartOf(shown.Value), $"The file cannot be made: {fault.Message}", "Put the folder in order, or name another with --input."));
        }

        if (options.IsMachineFormat) FindingsPrinter.Print([], options.Format, streams);
        else streams.Line($"Made {shown}. It is a draft: fill it in, then delete the line 'draft: true'.");
        return ExitCode.Ok;

        int End(int code, Diagnostic finding)
        {
            FindingsPrinter.Print([finding], options.Format, streams);
            return code;
        }
    }

    // The last of its kind. Numbers that go up in tens leave room for what comes between later, so the habit is kept.
    private static int NextOrder(DiskFileStore store, SitePath folder)
    {
        var orders = new List<int>();
        foreach (var file in store.List(folder).Where(f => f.Extension == ".md"))
        {
            var ignored = new DiagnosticBag();
            if (TextFile.Read(store, file, ignored) is not { } text || FrontMatter.Split(text, ignored) is not { YamlLength: > 0 } split) continue;
            if (YamlReader.Read(text, split.YamlStart, split.YamlLength, YamlLimits.FrontMatter, ignored)?.Get(CommonFields.Order.Key) is ScalarValue value
                && int.TryParse(value.Text, System.Globalization.CultureInfo.InvariantCulture, out var order)) orders.Add(order);
        }

        return orders.Count == 0 ? 1 : orders.Max() + (orders.Count(o => o % 10 == 0) * 2 > orders.Count ? 10 - (orders.Max() % 10) : 1);
    }
}
