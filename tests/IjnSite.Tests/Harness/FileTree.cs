using System.Security.Cryptography;

namespace IjnSite.Tests.Harness;

/// <summary>The files below a folder and what is in them, to compare two outputs.</summary>
internal static class FileTree
{
    /// <summary>The hash of every file by its path with <c>/</c>, without the program's own notes in <c>.ijn</c>.</summary>
    public static SortedDictionary<string, string> HashesOf(string folder)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in PathsOf(folder)) hashes[path] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, path))));
        return hashes;
    }

    public static SortedDictionary<string, DateTime> TimesOf(string folder)
    {
        var times = new SortedDictionary<string, DateTime>(StringComparer.Ordinal);
        foreach (var path in PathsOf(folder)) times[path] = File.GetLastWriteTimeUtc(Path.Combine(folder, path));
        return times;
    }

    public static IEnumerable<string> PathsOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(p => !p.StartsWith(".ijn/", StringComparison.Ordinal) && p != ".ijn");

    /// <summary>The paths that one tree has and the other has not, or has with other bytes.</summary>
    public static IReadOnlyList<string> Differences(SortedDictionary<string, string> a, SortedDictionary<string, string> b) =>
        [.. a.Keys.Union(b.Keys).Where(p => a.GetValueOrDefault(p) != b.GetValueOrDefault(p)).Order(StringComparer.Ordinal)];

    /// <summary>Copies a folder; the last name first when asked, so that the copy lists its files in another order.</summary>
    public static void Copy(string from, string to, bool reversed = false)
    {
        var files = PathsOf(from).Order(StringComparer.Ordinal).ToList();
        if (reversed) files.Reverse();
        foreach (var path in files)
        {
            var target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, path), target);
        }
    }
}
