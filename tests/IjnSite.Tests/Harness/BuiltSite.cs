using IjnSite.Tests.Harness;

[assembly: AssemblyFixture(typeof(BuiltSite))]
[assembly: AssemblyFixture(typeof(ComponentsSite))]

namespace IjnSite.Tests.Harness;

/// <summary>The real site, built once for all tests by the program as a process, when the first test asks for it.</summary>
public class BuiltSite : IDisposable
{
    public const string AsOf = "2026-11-24";
    public const string BaseUrl = "https://immigrantjusticenetwork.org";

    private readonly string _folder = Directory.CreateTempSubdirectory("ijn-built-site-").FullName;
    private readonly Lazy<ProgramRun> _run;
    private readonly Lazy<IReadOnlyList<BuiltPage>> _pages;

    public BuiltSite()
        : this(Repository.PathOf("input"))
    {
    }

    /// <summary>Another site with the project's theme.</summary>
    private protected BuiltSite(string input, params string[] options)
    {
        _run = new Lazy<ProgramRun>(() => ProgramRun.In(
            Repository.Root, ProgramRun.NoVariables, ["build", "--root", Repository.Root, "--input", input, "--output", _folder, "--as-of", AsOf, .. options]));
        _pages = new Lazy<IReadOnlyList<BuiltPage>>(() => [.. FileTree.PathsOf(Folder).Where(p => p.EndsWith(".html", StringComparison.Ordinal) && !Model.MailFiles.IsHtml(p)).Order(StringComparer.Ordinal).Select(p => new BuiltPage(Folder, p))]);
    }

    /// <summary>The path below which the site is published: empty, or <c>/site</c>.</summary>
    public virtual string BasePath => "";

    /// <summary>The output folder. A build that failed fails the test that asks.</summary>
    public string Folder
    {
        get
        {
            _run.Value.MustEndWith(0);
            return _folder;
        }
    }

    /// <summary>Every HTML file, parsed, in the order of their paths.</summary>
    internal IReadOnlyList<BuiltPage> Pages => _pages.Value;

    /// <summary>The pages that people read: without the pages that only lead elsewhere.</summary>
    internal IEnumerable<BuiltPage> ContentPages => Pages.Where(p => !p.IsRedirect);

    /// <summary>The longest page of each layout, which shows most of what the layout can.</summary>
    internal IEnumerable<BuiltPage> OnePageOfEachLayout() =>
        Pages.GroupBy(p => p.Layout, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.OrderByDescending(p => p.Document.Source.Length).ThenBy(p => p.Url, StringComparer.Ordinal).First());

    public string PathOf(string path) => Path.Combine(Folder, path);

    public bool Has(string path) => File.Exists(PathOf(path));

    /// <summary>The file that a host would answer with for a path of the site, or null.</summary>
    public string? FileAt(string urlPath)
    {
        var path = Uri.UnescapeDataString(urlPath).TrimStart('/');
        if (path.Length == 0 || path.EndsWith('/')) path += "index.html";
        return Has(path) ? path : null;
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
