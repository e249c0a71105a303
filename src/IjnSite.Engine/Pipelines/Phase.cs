namespace IjnSite.Engine.Pipelines;

/// <summary>The four steps of a run. Every pipeline ends one before any pipeline begins the next.</summary>
public enum Phase
{
    /// <summary>Brings raw documents in.</summary>
    Input,

    /// <summary>Works on each pipeline's own documents; may read the results of its dependencies.</summary>
    Process,

    /// <summary>Makes finished files; sees what every pipeline that it depends on made in <see cref="Process"/>.</summary>
    PostProcess,

    /// <summary>Takes effect outside. Skipped when anything before it found an error.</summary>
    Output,
}
