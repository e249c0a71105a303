namespace IjnSite.Engine.Pipelines;

/// <summary>A named recipe: the modules of each phase, and the pipelines whose results it reads.</summary>
/// <param name="Name">Unique in a run; shown to people.</param>
public sealed record Pipeline(string Name)
{
    /// <summary>Names of the pipelines whose documents this one reads; the order of the run is computed from them.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    public IReadOnlyList<IModule> Input { get; init; } = [];

    public IReadOnlyList<IModule> Process { get; init; } = [];

    public IReadOnlyList<IModule> PostProcess { get; init; } = [];

    public IReadOnlyList<IModule> Output { get; init; } = [];

    public IReadOnlyList<IModule> ModulesOf(Phase phase) => phase switch
    {
        Phase.Input => Input,
        Phase.Process => Process,
        Phase.PostProcess => PostProcess,
        _ => Output,
    };
}
