using System.Runtime.InteropServices;
using IjnSite.Engine.Files;

namespace IjnSite.Commands;

/// <summary>Pagefind, which makes the search index: a program of this machine's kind, installed by npm.</summary>
internal static class IndexProgram
{
    /// <summary>The folder, below the root, whose package.json and lock file pin the program.</summary>
    public const string Package = "build/search";

    /// <returns>The program's whole path; null when it is not installed, or not made for this machine.</returns>
    public static string? Find(string root)
    {
        var system = OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsMacOS() ? "darwin" : OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsFreeBSD() ? "freebsd" : null;
        var machine = RuntimeInformation.OSArchitecture switch { Architecture.X64 => "x64", Architecture.Arm64 => "arm64", _ => null };
        if (system is null || machine is null) return null;
        var folder = Path.Combine(root, Package);
        var program = SitePath.Parse($"node_modules/@pagefind/{system}-{machine}/bin/pagefind_extended{(system == "windows" ? ".exe" : "")}");
        return new DiskFileStore(folder).Exists(program) ? Path.Combine(folder, program.Value) : null;
    }
}
