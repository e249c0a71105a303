using IjnSite.Commands;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>The same sources and the same day give the same bytes, wherever and however they are built.</summary>
public sealed class DeterminismTests(BuiltSite site)
{
    public static TheoryData<string, string, string> Surroundings => new()
    {
        { "again", "", "" },
        { "one thread, nothing from earlier runs", "", "--jobs 1 --no-cache" },
        { "many threads, nothing from earlier runs", "", "--jobs 16 --no-cache" },
        { "another time zone", "TZ=Pacific/Kiritimati", "" },
        { "a time zone behind", "TZ=Pacific/Niue", "" },
        { "Turkish", "LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8", "" },
        { "Arabic", "LANG=ar_SA.UTF-8 LC_ALL=ar_SA.UTF-8", "" },
        { "no cultures", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1", "" },
        { "a terminal without colors", "NO_COLOR=1 TERM=dumb CI=true", "--verbose" },
    };

    [Theory]
    [MemberData(nameof(Surroundings))]
    public void The_surroundings_do_not_reach_the_output(string name, string variables, string options)
    {
        using var other = new DiskSite();
        Build(other, Repository.Root, variables, options);
        AssertSame(other, name);
    }

    [Fact]
    public void The_order_of_a_folder_and_the_times_of_its_files_do_not_reach_the_output()
    {
        using var other = new DiskSite();
        FileTree.Copy(Repository.PathOf("input"), other.PathOf("input"), reversed: true);
        FileTree.Copy(Repository.PathOf("theme"), other.PathOf("theme"), reversed: true);
        InstallIndexProgram(other);
        foreach (var file in FileTree.PathsOf(other.Root)) File.SetLastWriteTimeUtc(other.PathOf(file), new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));
        Build(other, other.Root, "", "");
        AssertSame(other, "another copy");
    }

    [Fact]
    public void A_build_over_an_older_output_is_the_same_as_one_into_an_empty_folder()
    {
        using var other = new DiskSite();
        FileTree.Copy(Repository.PathOf("input"), other.PathOf("input"));
        FileTree.Copy(Repository.PathOf("theme"), other.PathOf("theme"));
        InstallIndexProgram(other);
        var mission = File.ReadAllText(other.PathOf("input/plan/mission.md"));
        other.With("input/plan/mission.md", mission + "\nA line that goes again.\n").With("input/pages/goes.md", "---\ntitle: Goes\nsummary: A page that goes again.\n---\n\nText.\n");
        Build(other, other.Root, "", "");
        other.With("input/plan/mission.md", mission).Without("input/pages/goes.md");
        Build(other, other.Root, "", "");
        AssertSame(other, "over an older output");
    }

    // Where the checkout has it, the site of the other tests has a search index.
    private static void InstallIndexProgram(DiskSite other)
    {
        if (IndexProgram.Find(Repository.Root) is not { } program) return;
        var place = other.PathOf(Path.GetRelativePath(Repository.Root, program).Replace('\\', '/'));
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Copy(program, place);
    }

    private static void Build(DiskSite other, string root, string variables, string options)
    {
        var set = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1], StringComparer.Ordinal);
        ProgramRun.In(root, set, ["build", "--root", root, "--output", other.Output, "--as-of", BuiltSite.AsOf, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).MustEndWith(0);
    }

    private void AssertSame(DiskSite other, string name)
    {
        var differences = FileTree.Differences(FileTree.HashesOf(site.Folder), FileTree.HashesOf(other.Output));
        Assert.True(differences.Count == 0, $"{name}: {differences.Count} files differ: {string.Join(", ", differences.Take(20))}");
    }
}
