namespace IjnSite.Tests.Harness;

/// <summary>Where the checkout under test lies.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The text of a file, by its path with slashes.</summary>
    public static string ReadText(string path) => File.ReadAllText(PathOf(path.Split('/')));

    /// <summary>Every file below a folder, by its path with slashes.</summary>
    public static IEnumerable<(string Path, string Text)> Texts(string folder) =>
        Directory.EnumerateFiles(PathOf(folder.Split('/')), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetRelativePath(Root, f).Replace('\\', '/'), File.ReadAllText(f)));

    /// <summary>The bytes of a file in <c>tests/pictures/</c>.</summary>
    public static byte[] Picture(string name) => File.ReadAllBytes(PathOf("tests", "pictures", name));

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "IjnSite.sln"))) return folder;
        throw new InvalidOperationException("The tests run outside a checkout.");
    }
}
