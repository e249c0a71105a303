using System.CommandLine;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Model;

namespace IjnSite.Commands;

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
        {
            streams.Error($"error usage: There is no type '{name}'. {NearestName.Hint(name, Types.Select(t => t.Name))}The types are {string.Join(", ", Types.Select(t => t.Name))}.");
            return ExitCode.Usage;
        }

        if (title.Length == 0 || title.Any(char.IsControl))
        {
            streams.Error("error usage: The title is empty or has control characters.");
            return ExitCode.Usage;
        }

        var folders = SiteFolders.Of(options);
        var store = new DiskFileStore(folders.Input);
        var place = SitePath.Parse(type.Folder) / $"{Permalinks.Slugify(title)}.md";
        var shown = folders.InputName / place.Value;
        if (store.Exists(place))
        {
            streams.Error($"{shown}:1:1: error file-exists: There is such a file already. Choose another title, or edit that file.");
            return ExitCode.Findings;
        }

        var today = options.AsOf ?? DateOnly.FromDateTime(now().Date);
        var order = store.List(SitePath.Parse(type.Folder)).Count(f => f.Extension == ".md") + 1;
        store.Write(place, System.Text.Encoding.UTF8.GetBytes(EntryTemplate.Write(type, title, today, order)));
        streams.Line($"Made {shown}. It is a draft: fill it in, then delete the line 'draft: true'.");
        return ExitCode.Ok;
    }
}
