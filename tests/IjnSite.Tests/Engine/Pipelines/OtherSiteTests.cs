using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Modules.Input;
using IjnSite.Engine.Modules.Output;
using IjnSite.Engine.Modules.PostProcess;
using IjnSite.Engine.Modules.Process;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Tests.Engine.Pipelines;

/// <summary>
/// A site of another organization on the same runner: a library with books and a catalog, two pipelines of its own and none of this site's types.
/// </summary>
public sealed class OtherSiteTests
{
    private static readonly MemoryFileStore Sources = new();

    static OtherSiteTests()
    {
        Sources.Write(SitePath.Parse("books/b.md"), "---\ntitle: Beloved\n---\n"u8);
        Sources.Write(SitePath.Parse("books/a.md"), "---\ntitle: Austerlitz\n---\n"u8);
        Sources.Write(SitePath.Parse("books/_note.md"), "not content"u8);
    }

    [Fact]
    public void Two_pipelines_of_another_site_make_its_files()
    {
        var (files, diagnostics) = Run(dependencies: ["books"]);
        Assert.False(diagnostics.HasErrors);
        Assert.Equal("Austerlitz\nBeloved\n", Encoding.UTF8.GetString(files.Read(SitePath.Parse("catalog.txt"))));
        Assert.Equal("<h1>Beloved</h1>", Encoding.UTF8.GetString(files.Read(SitePath.Parse("b/index.html"))));
    }

    [Fact]
    public void A_dependency_that_is_not_declared_is_an_error_that_names_both()
    {
        var fault = Assert.Throws<PipelineGraphException>(() => Run(dependencies: []));
        Assert.Equal("The pipeline 'catalog' reads 'books' without declaring it as a dependency.", fault.Message);
    }

    [Fact]
    public void The_order_of_pipelines_is_computed_and_not_the_order_in_which_they_are_written()
    {
        var graph = PipelineGraph.Of([new Pipeline("c") { Dependencies = ["b"] }, new Pipeline("b") { Dependencies = ["a"] }, new Pipeline("a")]);
        Assert.Equal(["a", "b", "c"], graph.Order.Select(p => p.Name));
    }

    [Fact]
    public void A_circle_is_an_error_with_the_names_in_it()
    {
        var fault = Assert.Throws<PipelineGraphException>(() => PipelineGraph.Of(
            [new Pipeline("x"), new Pipeline("a") { Dependencies = ["b"] }, new Pipeline("b") { Dependencies = ["c"] }, new Pipeline("c") { Dependencies = ["a"] }]));
        Assert.Equal("Pipelines depend on each other in a circle: a → b → c → a.", fault.Message);
    }

    [Fact]
    public void An_unknown_dependency_is_an_error_with_both_names()
    {
        var fault = Assert.Throws<PipelineGraphException>(() => PipelineGraph.Of([new Pipeline("a") { Dependencies = ["nobody"] }]));
        Assert.Equal("The pipeline 'a' depends on 'nobody', which does not exist.", fault.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Results_keep_the_order_of_their_inputs_whatever_the_number_of_workers(int jobs)
    {
        IReadOnlyList<Document> inputs = [.. Enumerable.Range(0, 500).Select(i => new Document(SitePath.Parse($"d/{i:D4}")))];
        var seen = new List<string>();
        var runner = new PipelineRunner([new Pipeline("p") { Input = [new Give(inputs)], Process = [new Twice(), new Look(seen)] }]);
        runner.Run(new DiagnosticBag(), jobs, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(inputs.SelectMany(d => new[] { d.Source.Value, d.Source.Value + "/x" }), seen);
    }

    [Fact]
    public void Output_does_not_run_when_an_earlier_phase_found_an_error()
    {
        var ran = new List<string>();
        var runner = new PipelineRunner(
        [
            new Pipeline("bad") { Process = [new Fail()] },
            new Pipeline("good") { PostProcess = [new Mark(ran, "post")], Output = [new Mark(ran, "output")] },
        ]);
        var diagnostics = new DiagnosticBag();
        runner.Run(diagnostics, 1, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["post"], ran);
        Assert.Single(diagnostics.ToSortedList());
    }

    private static (MemoryFileStore Files, DiagnosticBag Diagnostics) Run(string[] dependencies)
    {
        var store = new MemoryFileStore();
        using var output = OutputTransaction.Begin(store);
        var stage = new StageOutput(output, new OutputLedger(keepContent: false));
        var books = new Pipeline("books")
        {
            Input = [new ReadFiles(Sources, SitePath.Parse("books"))],
            Process = [new ReadFrontMatter(Sources, YamlLimits.FrontMatter)],
            PostProcess = [new BookPage(), stage],
        };
        var catalog = new Pipeline("catalog") { Dependencies = dependencies, PostProcess = [new Catalog(), stage] };
        var end = new Pipeline("end") { Output = [new CommitOutput(output, _ => { })] };
        var diagnostics = new DiagnosticBag();
        new PipelineRunner([catalog, books, end]).Run(diagnostics, 2, cancellation: TestContext.Current.CancellationToken);
        return (store, diagnostics);
    }

    private static string TitleOf(Document document) => ((ScalarValue)document.Metadata.Get("title")!).Text;

    private sealed class BookPage : DocumentModule
    {
        public override IEnumerable<Document> Execute(Document input, PipelineContext context)
        {
            yield return new OutputDocument(input.Source, SitePath.Parse(input.Source.Stem) / "index.html", Encoding.UTF8.GetBytes($"<h1>{TitleOf(input)}</h1>"));
        }
    }

    private sealed class Catalog : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
            [new OutputDocument(SitePath.Root, SitePath.Parse("catalog.txt"), Encoding.UTF8.GetBytes(string.Concat(context.ResultsOf("books").Select(b => TitleOf(b) + "\n").Order())))];
    }

    private sealed class Give(IReadOnlyList<Document> documents) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) => documents;
    }

    private sealed class Twice : DocumentModule
    {
        public override IEnumerable<Document> Execute(Document input, PipelineContext context) => [input, new Document(input.Source / "x")];
    }

    private sealed class Look(List<string> seen) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            seen.AddRange(inputs.Select(i => i.Source.Value));
            return inputs;
        }
    }

    private sealed class Mark(List<string> ran, string name) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            ran.Add(name);
            return inputs;
        }
    }

    private sealed class Fail : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            context.Diagnostics.Add(PipelineDiagnostics.UnreadableFile.At(SourceSpan.StartOf("x"), "It is bad", "Mend it."));
            return inputs;
        }
    }
}
