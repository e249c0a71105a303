using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Architecture;

/// <summary>Third-party packages: each behind one door, so that it can be exchanged.</summary>
public sealed class PackageTests
{
    private static readonly HashSet<string> Ours = ["IjnSite", "IjnSite.Engine"];

    [Fact]
    public void Each_package_is_used_in_exactly_one_folder()
    {
        var shared = Uses().GroupBy(u => u.Package).Where(g => g.Select(u => u.Folder).Distinct().Count() > 1)
            .Select(g => $"{g.Key}: {string.Join("; ", g.GroupBy(u => u.Folder).Select(f => $"{f.Key} ({f.First().Use})"))}");
        Faults.None(shared);
    }

    [Fact]
    public void Packages_of_formats_stay_in_the_formats()
    {
        string[] program = ["System.CommandLine", "Spectre.Console", "Spectre.Console.Ansi"];
        var strays = Uses().Where(u => !program.Contains(u.Package) && !u.Folder.StartsWith("Engine.Formats.", StringComparison.Ordinal)).Select(u => $"{u.Package}: {u.Use}");
        Faults.None(strays);
    }

    // An assembly that lies beside the program is a package; the framework's lie elsewhere.
    private static IEnumerable<(string Package, string Folder, TypeUse Use)> Uses() =>
        OwnCode.Uses
            .Where(u => u.To.Scope is Mono.Cecil.AssemblyNameReference a && !Ours.Contains(a.Name) && File.Exists(Path.Combine(AppContext.BaseDirectory, a.Name + ".dll")))
            .Select(u => (u.To.Scope.Name, Place(Room.FolderOf(u.FromNamespace, u.FromType)), u));

    // The commands and the program's entry speak to the terminal together.
    private static string Place(string folder) => folder == "Program" || folder.StartsWith("Commands.", StringComparison.Ordinal) ? "Commands" : Room.Door(folder);
}
