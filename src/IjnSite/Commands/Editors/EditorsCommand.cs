using System.CommandLine;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;

namespace IjnSite.Commands.Editors;

/// <summary><c>ijn editors</c>: writes the files by which Visual Studio Code checks and completes the keys of the content.</summary>
internal static class EditorsCommand
{
    public static Command Define(CommonOptions options, ConsoleStreams streams)
    {
        var command = new Command("editors", "Write what Visual Studio Code needs to check and complete keys: schemas and snippets, and settings where there are none, below .vscode/ in the root.");
        command.SetAction(result => Run(options.Read(result), streams));
        return command;
    }

    private static int Run(RunOptions options, ConsoleStreams streams)
    {
        var folders = SiteFolders.Of(options);
        var store = new DiskFileStore(folders.Root);
        var written = 0;
        var kept = new List<SitePath>();
        try
        {
            foreach (var (path, content) in EditorFiles.Generated(folders.InputName))
            {
                if (store.Exists(path) && store.Read(path).AsSpan().SequenceEqual(content)) continue;
                store.Write(path, content);
                written++;
            }

            foreach (var (path, content) in EditorFiles.Proposed(folders.InputName))
            {
                if (store.Exists(path))
                {
                    if (!store.Read(path).AsSpan().SequenceEqual(content)) kept.Add(path);
                    continue;
                }

                store.Write(path, content);
                written++;
            }
        }
        catch (FileStoreException fault)
        {
            FindingsPrinter.Print([Failure.FileNotMade.At(SourceSpan.StartOf(EditorFiles.Folder.Value), $"The files cannot be made: {fault.Message}", "Put the folder in order.")], options.Format, streams);
            return ExitCode.Failed;
        }

        if (options.IsMachineFormat)
        {
            FindingsPrinter.Print([], options.Format, streams);
            return ExitCode.Ok;
        }

        streams.Line(written == 0 ? $"{EditorFiles.Folder}/ is up to date." : $"Wrote {written.ToString(System.Globalization.CultureInfo.InvariantCulture)} files below {EditorFiles.Folder}/.");
        foreach (var path in kept) streams.Line($"Kept {path}, which has settings of your own. Move it away and run this again to see what it would hold.");
        return ExitCode.Ok;
    }
}
