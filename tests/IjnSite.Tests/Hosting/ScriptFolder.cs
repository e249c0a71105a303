using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Hosting;

/// <summary>A folder with copies of the project's scripts and with programs that stand in for those of the machine.</summary>
internal sealed class ScriptFolder : IDisposable
{
    public ScriptFolder()
    {
        CopyScripts(PathOf("build"));
        Directory.CreateDirectory(Programs);
    }

    /// <summary>The files of <c>build/</c> and <c>build/cms/</c>, without the packages that npm put there.</summary>
    private static void CopyScripts(string target)
    {
        foreach (var folder in new[] { "", "cms" })
        {
            Directory.CreateDirectory(Path.Combine(target, folder));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.PathOf("build"), folder))) File.Copy(file, Path.Combine(target, folder, Path.GetFileName(file)));
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("ijn-scripts-").FullName;

    /// <summary>Where the stand-ins lie; first on the scripts' PATH.</summary>
    public string Programs => PathOf("programs");

    public string PathOf(string path) => Path.Combine([Root, .. path.Split('/')]);

    public string Text(string path) => File.ReadAllText(PathOf(path));

    public ScriptFolder With(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
        return this;
    }

    /// <summary>A program in bash that is found before the machine's own of its name.</summary>
    public ScriptFolder WithProgram(string name, string script)
    {
        With("programs/" + name, "#!/bin/bash\n" + script);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(PathOf("programs/" + name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return this;
    }

    public ScriptRun Run(string script, IReadOnlyDictionary<string, string>? variables = null, params string[] arguments) =>
        ScriptRun.In(Root, script, variables ?? new Dictionary<string, string>(), Programs, arguments);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
