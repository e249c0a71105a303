using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Engine.Modules.PostProcess;

/// <summary>Hands finished files to the output at once, so that a page's bytes live no longer than its making; they take effect only when the run is committed.</summary>
/// <param name="output">Null when the ledger keeps the files.</param>
public sealed class StageOutput(OutputTransaction? output, OutputLedger ledger) : DocumentModule
{
    public OutputLedger Ledger => ledger;

    /// <summary>Where the files are; null when the ledger keeps them.</summary>
    public OutputTransaction? Output => output;

    public override IEnumerable<Document> Execute(Document input, PipelineContext context)
    {
        if (input is not OutputDocument file)
        {
            yield return input;
            yield break;
        }

        if (ledger.Claim(file, context.Pipeline.Name, context.Diagnostics)) output?.Stage(file.Destination, file.Content.Span);
        yield return file with { Content = ReadOnlyMemory<byte>.Empty };
    }
}
