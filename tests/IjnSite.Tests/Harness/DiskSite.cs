using System.Text;

namespace IjnSite.Tests.Harness;

/// <summary>A site in a folder of its own on the disk, for tests of the program as a process.</summary>
internal sealed class DiskSite : IDisposable
{
    private readonly Dictionary<string, string> _variables = [];

    public string Root { get; } = Directory.CreateTempSubdirectory("ijn-tests-").FullName;

    public string Output => PathOf("output");

    /// <summary>What the contract calls the smallest site: settings with a title and a base URL, one page and a theme.</summary>
    public static DiskSite Smallest() => new DiskSite()
        .With("input/site.yml", "title: A site\nbase_url: https://example.org\n")
        .With("input/pages/index.md", "---\ntitle: Home\n---\n\nThe first page.\n")
        .With("theme/layouts/base.liquid", "<!doctype html><html lang=\"{{ page.language }}\"><head><title>{{ page.head_title }}</title><meta name=\"description\" content=\"{{ page.description }}\"></head><body><main>{% main %}</main></body></html>")
        .With("theme/layouts/page.liquid", "<h1>{{ page.title }}</h1>{{ page.content }}");

    public string PathOf(string path) => Path.Combine([Root, .. path.Split('/')]);

    public DiskSite With(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text, new UTF8Encoding(false));
        return this;
    }

    public DiskSite Without(string path)
    {
        File.Delete(PathOf(path));
        return this;
    }

    public DiskSite WithVariable(string name, string value)
    {
        _variables[name] = value;
        return this;
    }

    /// <summary>Runs the program with the site's folder as the working folder.</summary>
    public ProgramRun Run(params string[] arguments) => ProgramRun.In(Root, _variables, arguments);

    /// <summary>As <see cref="Run"/>, without the rights of an administrator: file modes hold for the program.</summary>
    public ProgramRun RunAsPlainUser(params string[] arguments) => ProgramRun.In(Root, _variables, arguments, asPlainUser: true);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
